import { isDeepStrictEqual } from 'node:util'
import type { PersonSets } from '#shared/modules/people/schema'
import { addSetRows, emptySetRows, type SetRows } from './person-set-rows'

/** Rows of a person's sets that go and that come, by table; a changed row goes and comes. Overrides go by their tag. */
export type SetPatch = { personId: string; gone: Partial<Record<keyof SetRows, string[]>>; come: SetRows }

const NO_SETS: PersonSets = {
  posts: [],
  educations: [],
  career: [],
  rewards: [],
  assessments: [],
  family: [],
  ranks: [],
  extras: [],
  overrides: [],
}

/** What has to be written so that the stored sets become others; null where they are the same objects. */
export function setPatch(personId: string, before: PersonSets, after: PersonSets): SetPatch | null {
  const sets = (Object.keys(NO_SETS) as (keyof PersonSets)[]).filter((set) => before[set] !== after[set])
  if (sets.length === 0) return null
  const was = rowsOf(personId, before, sets)
  const patch: SetPatch = { personId, gone: {}, come: rowsOf(personId, after, sets) }
  for (const table of Object.keys(was) as (keyof SetRows)[]) {
    const kept = new Map(patch.come[table].map((row) => [keyOf(row), row]))
    const gone = was[table].filter((row) => !isDeepStrictEqual(row, kept.get(keyOf(row))))
    if (gone.length > 0) patch.gone[table] = gone.map(keyOf)
    const left = new Set(gone.map(keyOf))
    const stays = new Set(was[table].map(keyOf).filter((key) => !left.has(key)))
    patch.come[table] = (patch.come[table] as never[]).filter((row) => !stays.has(keyOf(row)))
  }
  return patch
}

function rowsOf(personId: string, content: PersonSets, sets: readonly (keyof PersonSets)[]): SetRows {
  const rows = emptySetRows()
  addSetRows(rows, personId, {
    ...NO_SETS,
    ...Object.fromEntries(sets.map((set) => [set, content[set]])),
  })
  return rows
}

function keyOf(row: { id: string } | { tag: string }): string {
  return 'id' in row ? row.id : row.tag
}
