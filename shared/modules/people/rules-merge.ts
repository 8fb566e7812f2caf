import type { UnitName } from './rules-posts'
import type { PersonContent, PersonFacts, PersonSets, Post } from './schema'

/**
 * @file Merging records of one person. Facts are chosen, one record's each; rows of sets are taken from all records,
 * the same row once. The first record is the one that stays: where nobody chooses otherwise, its values stand.
 */

export type SetKey = keyof PersonSets
export type FactKey = keyof PersonFacts
type RowOf<K extends SetKey> = PersonSets[K][number]
export type AnyRow = RowOf<SetKey>

export const SET_KEYS = [
  'posts',
  'ranks',
  'educations',
  'career',
  'rewards',
  'assessments',
  'family',
  'extras',
  'overrides',
] as const satisfies readonly SetKey[]

type SetRule<K extends SetKey> = {
  /** Rows of two records that say the same thing have the same sameness. */
  sameness: (row: RowOf<K>, unitName: UnitName) => string
  /** Rows added to those of the first record go where this puts them; without it behind. */
  order?: (row: RowOf<K>) => string
}

const RULES: { [K in SetKey]: SetRule<K> } = {
  posts: {
    sameness: (row, unitName) => `${unitOf(row, unitName)}${row.title}\n${row.startedOn}`,
  },
  educations: { sameness: (row) => `${row.mode}\n${row.qualification}\n${row.degree}\n${row.school}` },
  career: { sameness: (row) => `${row.startedOn}\n${row.text}`, order: (row) => row.startedOn },
  rewards: {
    sameness: (row) => `${row.kind}\n${row.happenedOn}\n${row.text}`,
    order: (row) => row.happenedOn,
  },
  assessments: { sameness: (row) => String(row.year), order: (row) => String(row.year) },
  family: { sameness: (row) => `${row.relation}\n${row.name}` },
  ranks: { sameness: (row) => `${row.kind}\n${row.name}\n${row.startedOn}`, order: (row) => row.startedOn },
  extras: { sameness: (row) => `${row.sheet}\n${row.about}\n${JSON.stringify(row.cells)}` },
  overrides: { sameness: (row) => row.tag },
}

/** A post names its unit by id or in words; one record may have the one and the next the other. */
function unitOf({ unitName: words, organizationId }: Post, unitName: UnitName): string {
  return words || (organizationId ? unitName(organizationId) : '')
}

/** One row of the merged set: which records have it, and each record's own wording of it. */
export type MergeRow = { key: string; from: readonly number[]; variants: readonly AnyRow[] }

/** The rows of one set over all records, the same row once, in the order in which they would stand. */
export function mergeRows(set: SetKey, records: readonly PersonSets[], unitName: UnitName): MergeRow[] {
  const rule = RULES[set] as SetRule<SetKey>
  const rows = new Map<string, { key: string; from: number[]; variants: AnyRow[] }>()
  const counts = new Map<string, number>()
  records.forEach((record, index) => {
    counts.clear()
    for (const row of record[set]) {
      const same = rule.sameness(row as never, unitName)
      // A record that says the same twice keeps it twice: the second is held against the second of the others.
      const turn = counts.get(same) ?? 0
      counts.set(same, turn + 1)
      const key = `${same}\n${turn}`
      const known = rows.get(key)
      if (known) {
        known.from.push(index)
        known.variants.push(row)
      } else insertInOrder(rows, { key, from: [index], variants: [row] }, rule)
    }
  })
  return [...rows.values()]
}

function insertInOrder(
  rows: Map<string, { key: string; from: number[]; variants: AnyRow[] }>,
  row: { key: string; from: number[]; variants: AnyRow[] },
  { order }: SetRule<SetKey>,
): void {
  const place = (it: { variants: AnyRow[] }) => order?.(it.variants[0] as never) ?? ''
  const at = place(row)
  const all = [...rows.values()]
  const before = order && at !== '' && row.from[0] !== 0 ? all.findIndex((it) => place(it) > at) : -1
  if (before < 0) rows.set(row.key, row)
  else {
    all.splice(before, 0, row)
    rows.clear()
    for (const it of all) rows.set(it.key, it)
  }
}

/** The fuller of a row's wordings; of two equally full ones the earlier record's. */
export function fullest({ variants }: Pick<MergeRow, 'variants'>): number {
  const filled = variants.map(
    (row) => Object.values(row).filter((value) => value !== '' && value !== null && value !== false).length,
  )
  return filled.indexOf(Math.max(...filled))
}

/** What somebody chose: a record for a fact; for a row which wording stands, null for none. */
export type MergeChoice = {
  facts: Partial<Record<FactKey, number>>
  /** By set and row key. */
  rows: Readonly<Record<string, number | null>>
}

export const NO_CHOICE: MergeChoice = { facts: {}, rows: {} }

export function rowChoiceKey(set: SetKey, row: Pick<MergeRow, 'key'>): string {
  return `${set}\n${row.key}`
}

/** Whose value of a fact stands: the chosen record's, else the first's that has one. */
export function factSource(key: FactKey, records: readonly PersonContent[], choice: MergeChoice): number {
  const chosen = choice.facts[key]
  if (chosen !== undefined) return chosen
  return Math.max(
    0,
    records.findIndex((record) => (record[key] ?? '') !== ''),
  )
}

/** The content that stands after the merge. */
export function mergedContent(
  records: readonly PersonContent[],
  choice: MergeChoice,
  unitName: UnitName,
): PersonContent {
  const first = records[0]
  if (!first) throw new Error('nothing to merge')
  const content: Record<string, unknown> = { ...first }
  for (const key of Object.keys(first) as (keyof PersonContent)[]) {
    content[key] = isSet(key)
      ? mergedRows(key, records, choice, unitName)
      : records[factSource(key, records, choice)]?.[key]
  }
  return content as PersonContent
}

function mergedRows(
  set: SetKey,
  records: readonly PersonContent[],
  choice: MergeChoice,
  unitName: UnitName,
): AnyRow[] {
  return mergeRows(set, records, unitName).flatMap((row) => {
    const chosen = choice.rows[rowChoiceKey(set, row)]
    if (chosen === null) return []
    return row.variants[chosen ?? fullest(row)] ?? []
  })
}

function isSet(key: keyof PersonContent): key is SetKey {
  return (SET_KEYS as readonly string[]).includes(key)
}
