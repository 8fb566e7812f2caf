import { useSyncExternalStore } from 'react'

/** Preferences of this window only; they hold no record and stay in the window's own storage. */
export type Appearance = { scheme: 'light' | 'dark'; type: 'normal' | 'big' }

const KEY = 'appearance'
const listeners = new Set<() => void>()
let current: Appearance = read()

function read(): Appearance {
  const stored = localStorage.getItem(KEY) ?? ''
  return {
    scheme: stored.includes('dark') ? 'dark' : 'light',
    type: stored.includes('big') ? 'big' : 'normal',
  }
}

/** Puts the modes on the document, before the first paint and after each change. */
export function applyAppearance(): void {
  document.documentElement.dataset.mantineColorScheme = current.scheme
  document.documentElement.dataset.type = current.type
}

export function changeAppearance(part: Partial<Appearance>): void {
  current = { ...current, ...part }
  localStorage.setItem(KEY, `${current.scheme} ${current.type}`)
  applyAppearance()
  for (const listener of listeners) listener()
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => current)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
