import type { CaseRow } from '#shared/modules/evaluations/cases'
import { listName } from '#shared/values/name-order'
import { todayPartial } from '#shared/values/partial-date'
import { type Column, Tag, type Tone } from '../../../components'
import classes from './cases.module.css'
import { text } from './cases.text'

/** The register: whom it concerns, what happened, until when it has effect. */
export const CASE_COLUMNS: readonly Column<CaseRow>[] = [
  {
    key: 'name',
    title: text.columns.name,
    width: 148,
    strong: true,
    render: (it) => clipped(it.personId === null ? it.name : listName(it.name), it.name),
  },
  { key: 'unit', title: text.columns.unit, width: 152, from: 1000, render: (it) => clipped(it.unitName) },
  { key: 'kind', title: text.columns.kind, width: 216, render: (it) => clipped(it.kindLabel) },
  { key: 'from', title: text.columns.from, width: 96, render: (it) => it.from },
  { key: 'to', title: text.columns.to, width: 96, render: until },
  { key: 'state', title: text.columns.state, width: 84, render: (it) => <State row={it} /> },
  { key: 'document', title: text.columns.document, render: (it) => clipped(it.document) },
  {
    key: 'note',
    title: text.columns.note,
    width: 200,
    from: 1300,
    quiet: true,
    render: (it) => clipped(it.note),
  },
]

function until({ effectiveTo, undecided }: CaseRow) {
  if (effectiveTo !== '') return effectiveTo
  return undecided ? <span className={classes.toCheck}>{text.undecided}</span> : text.open
}

function State({ row }: { row: CaseRow }) {
  const { label, tone } = stateOf(row)
  return <Tag tone={tone}>{label}</Tag>
}

function stateOf({ from, inForce, family }: CaseRow): { label: string; tone: Tone } {
  if (inForce && family === 'sanction') return { label: text.states.inForce, tone: 'accent' }
  if (inForce) return { label: text.states.circumstance, tone: 'normal' }
  const coming = from > todayPartial(new Date())
  return { label: coming ? text.states.coming : text.states.ended, tone: 'normal' }
}

function clipped(value: string, whole = value) {
  if (value === '') return text.none
  return (
    <span className={classes.clipped} title={whole}>
      {value}
    </span>
  )
}
