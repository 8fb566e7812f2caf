import {
  type FactKey,
  factSource,
  fullest,
  type MergeChoice,
  type MergeRow,
  mergeRows,
  rowChoiceKey,
  SET_KEYS,
  type SetKey,
} from '#shared/modules/people/rules-merge'
import { type PersonContent, PersonFacts } from '#shared/modules/people/schema'
import { fieldText, labelOf, type UnitName } from '../person/content'
import { text } from './duplicates.text'

/** One line of the comparison: what each record says, and which of them stands. */
export type MergeLine = {
  key: string
  label: string
  /** '' where the record says nothing. */
  cells: readonly string[]
  /** The record whose wording stands, null for a row that is left out. */
  chosen: number | null
  /** What choosing another record, or none, writes into the choice. */
  choose: (choice: MergeChoice, record: number | null) => MergeChoice
  /** A row may be left out; a fact may not. */
  optional: boolean
  differs: boolean
}

export type MergeGroup = { key: string; title: string; facts: string; lines: readonly MergeLine[] }

const FACTS = Object.keys(PersonFacts.shape) as FactKey[]

/** Every fact and every row of these records, in groups. */
export function mergeGroups(
  records: readonly PersonContent[],
  choice: MergeChoice,
  unitName: UnitName,
): MergeGroup[] {
  const basic = FACTS.map((key) => factLine(key, records, choice, unitName))
  const sets = SET_KEYS.map((set) => setGroup(set, records, choice, unitName))
  return [{ key: 'basic', title: text.merge.basic, facts: '', lines: basic }, ...sets]
}

function factLine(
  key: FactKey,
  records: readonly PersonContent[],
  choice: MergeChoice,
  unitName: UnitName,
): MergeLine {
  const cells = records.map((record) => fieldText(record, key, unitName))
  return {
    key,
    label: labelOf(key),
    cells,
    chosen: factSource(key, records, choice),
    choose: (now, record) => (record === null ? now : { ...now, facts: { ...now.facts, [key]: record } }),
    optional: false,
    differs: new Set(cells).size > 1,
  }
}

function setGroup(
  set: SetKey,
  records: readonly PersonContent[],
  choice: MergeChoice,
  unitName: UnitName,
): MergeGroup {
  const rows = mergeRows(set, records, unitName)
  const lines = rows.map((row) => rowLine(set, row, { records, choice, unitName }))
  const standing = lines.filter((it) => it.chosen !== null)
  const added = standing.filter((it) => it.cells[0] === '')
  return {
    key: set,
    title: labelOf(set),
    facts: text.merge.rowsOf(standing.length, added.length),
    lines,
  }
}

type Sides = { records: readonly PersonContent[]; choice: MergeChoice; unitName: UnitName }

function rowLine(set: SetKey, row: MergeRow, { records, choice, unitName }: Sides): MergeLine {
  const key = rowChoiceKey(set, row)
  const cells = records.map((record, index) => {
    const variant = row.variants[row.from.indexOf(index)]
    return variant && row.from.includes(index)
      ? fieldText({ ...record, [set]: [variant] }, set, unitName)
      : ''
  })
  const variant = choice.rows[key] === undefined ? fullest(row) : choice.rows[key]
  return {
    key,
    label: '',
    cells,
    chosen: variant === null ? null : (row.from[variant] ?? null),
    choose: (now, record) => {
      const next = record === null ? null : row.from.indexOf(record)
      return next === -1 ? now : { ...now, rows: { ...now.rows, [key]: next } }
    },
    optional: true,
    differs: row.from.length < records.length || new Set(cells).size > 1,
  }
}

/** The record that stands after ← or →: the next that says something. */
export function stepped(line: MergeLine, step: 1 | -1): number | null {
  const from = line.chosen ?? (step === 1 ? -1 : line.cells.length)
  for (let at = from + step; at >= 0 && at < line.cells.length; at += step)
    if (!line.optional || line.cells[at] !== '') return at
  return line.chosen
}
