import type { SystemRow, WorkSystem } from '#shared/platform/systems/schema'
import { createStore } from '../../../app/store'

/** What is being typed about a system and not yet saved. */
export type SystemDraft = { version: number; title: string; source: string; content: unknown }

export type SystemPlace = Pick<SystemRow, 'engine' | 'key'>

const drafts = createStore<ReadonlyMap<string, SystemDraft>>(new Map())

export const placeKey = ({ engine, key }: SystemPlace): string => `${engine} ${key}`

/** Unsaved text stays while another system is looked at; one that somebody else changed since is gone. */
export function useSystemDraft(system: WorkSystem, content: unknown) {
  const all = drafts.use()
  const name = placeKey(system)
  const kept = all.get(name)
  const clean: SystemDraft = {
    version: system.version,
    title: system.title,
    source: system.source,
    content,
  }
  const draft = kept?.version === system.version ? kept : undefined
  return {
    draft: draft ?? clean,
    changed: draft !== undefined,
    change: (part: Partial<SystemDraft>) =>
      drafts.set(new Map(drafts.get()).set(name, { ...(draft ?? clean), ...part })),
    drop: () => {
      const rest = new Map(drafts.get())
      rest.delete(name)
      drafts.set(rest)
    },
  }
}
