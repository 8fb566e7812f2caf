import { useEffect } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { createStore } from './store'

/** An opened record: where it is, what stands in its tab, and whether it holds unsaved changes. */
export type RecordTab = { id: string; path: string; title: string; unsaved: boolean }

const MOST_RECENT = 12
const recent = createStore<readonly RecordTab[]>([])

/** Records opened since the sign-in, the latest first; they stay when their tab is closed. */
export const useRecentRecords = recent.use

const tabs = createStore<readonly RecordTab[]>([])
/** Where closing the last record leads back to. */
const HOME = '/people'

export const useRecordTabs = tabs.use

/** A record's page calls this while it is open; the record keeps its tab until it is closed. */
export function useRecordTab(tab: RecordTab): void {
  const { id, path, title, unsaved } = tab
  useEffect(() => {
    const now = tabs.get()
    const next = { id, path, title, unsaved }
    recent.set([next, ...recent.get().filter((it) => it.id !== id)].slice(0, MOST_RECENT))
    tabs.set(now.some((it) => it.id === id) ? now.map((it) => (it.id === id ? next : it)) : [...now, next])
  }, [id, path, title, unsaved])
}

/** Closes a record; when it is the one in sight, its neighbour comes forward. */
export function closeRecord(id: string, current: string): void {
  const now = tabs.get()
  const index = now.findIndex((it) => it.id === id)
  const rest = now.filter((it) => it.id !== id)
  tabs.set(rest)
  if (id === current) navigate(rest[Math.min(index, rest.length - 1)]?.path ?? HOME)
}

/** Goes to the next (or previous) opened record, round and round. */
export function cycleRecord(current: string, step: 1 | -1): void {
  const now = tabs.get()
  if (now.length === 0) return
  const index = now.findIndex((it) => it.id === current)
  const next = now[(index + step + now.length) % now.length]
  if (next) navigate(next.path)
}

/** Forgets all opened records: another database, or signed out. */
export function closeAllRecords(): void {
  tabs.set([])
  recent.set([])
}
