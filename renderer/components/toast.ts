import { useSyncExternalStore } from 'react'

/** A report of something done, with the one act it offers (撤销). */
export type Toast = {
  id: number
  text: string
  tone: 'done' | 'failed'
  action?: { label: string; run: () => void } | undefined
}

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()
const LASTING = { done: 6000, failed: 12_000 }

/** Reports at the foot of the window. It goes by itself; one with an act stays longer. */
export function showToast(text: string, more: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  const toast: Toast = { id: nextId++, text, tone: more.tone ?? 'done', action: more.action }
  set([...toasts.slice(-2), toast])
  setTimeout(() => closeToast(toast.id), LASTING[toast.tone] + (toast.action ? 6000 : 0))
}

export function closeToast(id: number): void {
  set(toasts.filter((it) => it.id !== id))
}

export function closeAllToasts(): void {
  set([])
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
}

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
