import { useSyncExternalStore } from 'react'

/** What F1 and the rule panel say about the field that has the focus. */
export type FocusedRule = {
  name: string
  label: string
  rule: string
  /** Characters allowed and present; a limit of 0 is none. */
  limit: number
  length: number
  source: string
  openHistory: (() => void) | undefined
}

let focused: FocusedRule | null = null
const listeners = new Set<() => void>()

/** Fields call this when they gain or lose the focus and when their text changes. */
export function setFocusedRule(rule: FocusedRule | null): void {
  focused = rule
  for (const listener of listeners) listener()
}

export function focusedRule(): FocusedRule | null {
  return focused
}

/** The field in work, for a panel that shows its limit, rule and source. */
export function useFocusedRule(): FocusedRule | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => focused,
  )
}
