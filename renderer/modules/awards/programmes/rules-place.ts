import type { ProgrammeContent } from '#shared/modules/awards/programme'

/** What the editor shows at a time: the programme itself, one category, one stage, or what comes after. */
export type Chosen =
  | { part: 'basics' }
  | { part: 'ending' }
  | { part: 'category'; key: string }
  | { part: 'stage'; key: string }

export const isSame = (one: Chosen, other: Chosen) => nameOf(one) === nameOf(other)
export const nameOf = (chosen: Chosen) => ('key' in chosen ? `${chosen.part}/${chosen.key}` : chosen.part)

const ENDING = ['term', 'certificate', 'issuer']

/** What has to be shown so that a place can be mended. */
export function chosenFor(place: string, { categories, stages }: ProgrammeContent): Chosen {
  const [part = '', key = ''] = place.split('/')
  if (part === 'categories' && categories.some((it) => it.key === key)) return { part: 'category', key }
  if (part === 'stages' && stages.some((it) => it.key === key)) return { part: 'stage', key }
  return { part: ENDING.includes(part) ? 'ending' : 'basics' }
}

/** Tables of a category, whose cells go by the row. */
const TABLES = ['rules', 'fields', 'materials', 'scores'] as const
const CELLS: Record<string, string> = {
  from: 'value',
  to: 'value',
  level: 'value',
  least: 'value',
  options: 'choices',
  columns: 'choices',
}

/** The name of the field or cell that mends a place; a place that is a whole part leads to what adds to it. */
export function fieldFor(place: string, { categories, together }: ProgrammeContent): string {
  const [part = '', key = '', table = '', entry = '', cell = ''] = place.split('/')
  if (part === 'together' && together.length > 0) return 'together.0.quota'
  const category = part === 'categories' ? categories.find((it) => it.key === key) : undefined
  const rows = TABLES.find((it) => it === table)
  if (!category || !rows || entry === '') return place
  const row = category[rows].findIndex((it) => it.key === entry)
  return `${part}/${key}/${table}.${row}.${CELLS[cell] ?? (cell || FIRST[rows])}`
}

const FIRST = { rules: 'value', fields: 'label', materials: 'label', scores: 'label' }
