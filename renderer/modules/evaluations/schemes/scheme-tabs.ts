import type { SchemeRow } from '#shared/modules/evaluations/scheme'

export const TABS = ['used', 'drafts', 'retired', 'older'] as const
export type SchemeTab = (typeof TABS)[number]

/** Each edition in one tab: a started one is in use until a newer edition of its family has started. */
export function inTabs(rows: readonly SchemeRow[]): Record<SchemeTab, SchemeRow[]> {
  const newestStarted = new Map<string, number>()
  for (const { family, state, edition } of rows)
    if (state === 'started') newestStarted.set(family, Math.max(edition, newestStarted.get(family) ?? 0))
  const isOlder = (row: SchemeRow) =>
    row.state === 'started' && row.edition < (newestStarted.get(row.family) ?? 0)
  return {
    used: rows.filter((it) => it.state === 'started' && !isOlder(it)),
    drafts: rows.filter((it) => it.state === 'draft'),
    retired: rows.filter((it) => it.state === 'retired'),
    older: rows.filter(isOlder),
  }
}
