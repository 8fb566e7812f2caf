import { isDeepStrictEqual } from 'node:util'
import type { PersonContent } from '#shared/modules/people/schema'

type Row = { id: string } | { tag: string }

/**
 * A record edited since a batch, without what the batch wrote: a fact returns if it still has the batch's value, and of
 * the sets each row for itself. What was edited by hand since stands.
 */
export function withoutBatch(
  now: PersonContent,
  { content: was, after }: { content: Partial<PersonContent>; after?: Partial<PersonContent> },
): PersonContent {
  const keys = Object.keys(was) as (keyof PersonContent)[]
  const back = keys.map((key) => [key, partWithout(now[key], was[key], after?.[key])])
  return { ...now, ...(Object.fromEntries(back) as Partial<PersonContent>) }
}

function partWithout(now: unknown, was: unknown, after: unknown): unknown {
  if (isDeepStrictEqual(now, after)) return was
  if (!Array.isArray(now) || !Array.isArray(was) || !Array.isArray(after)) return now
  return rowsWithout(now as Row[], was as Row[], after as Row[])
}

function rowsWithout(now: readonly Row[], was: readonly Row[], after: readonly Row[]): Row[] {
  const before = byKey(was)
  const written = byKey(after)
  const there = byKey(now)
  const rows = now.flatMap((row) => {
    const key = keyOf(row)
    const untouched = written.has(key) && isDeepStrictEqual(row, written.get(key))
    if (!untouched) return [row]
    return before.get(key) ?? []
  })
  was.forEach((row, index) => {
    const key = keyOf(row)
    if (!written.has(key) && !there.has(key)) rows.splice(index, 0, row)
  })
  return rows
}

function byKey(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}

function keyOf(row: Row): string {
  return 'id' in row ? row.id : row.tag
}
