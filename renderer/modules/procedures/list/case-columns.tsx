import type { CaseRow } from '#shared/modules/procedures/case'
import type { ProcedureListed } from '#shared/modules/procedures/contract'
import type { CaseColumn } from '#shared/modules/procedures/procedure'
import { cellText } from '#shared/modules/procedures/sheets/case-list'
import { shownDay } from '#shared/values/iso-day'
import { listName } from '#shared/values/name-order'
import { localToday } from '../../../app/today'
import { type Column, Tag } from '../../../components'
import classes from '../procedures.module.css'
import { text } from '../procedures.text'

/** Columns that a procedure without any of its own shows. */
const USUAL: readonly CaseColumn[] = (['name', 'unit', 'step', 'began', 'due'] as const).map((key) => ({
  key,
  title: text.usual[key],
}))

/** The procedure's own columns; the name is bold, the step takes the spare width, and only what is overdue is red. */
export function caseColumns({ columns, subject }: ProcedureListed): readonly Column<CaseRow>[] {
  const today = localToday()
  const shown = columns.length > 0 ? columns : USUAL
  return [...shown.map((it) => columnOf(it, subject.kind === 'person', today)), TROUBLES]
}

const WIDTHS: Record<string, number> = {
  name: 160,
  party: 136,
  unit: 120,
  began: 84,
  due: 84,
  stage: 232,
  state: 132,
  manager: 76,
}
const PERSON = 84
const DAY = 84
const SORTED = new Set(['name', 'unit', 'party', 'began', 'due', 'step'])
const FLEXING = new Set(['step', 'topic'])

function columnOf({ key, title }: CaseColumn, isPerson: boolean, today: string): Column<CaseRow> {
  const width = key === 'name' && isPerson ? PERSON : (WIDTHS[key] ?? DAY)
  return {
    key,
    title,
    ...(FLEXING.has(key) ? {} : { width }),
    ...(key === 'name' ? { strong: true } : {}),
    ...(SORTED.has(key) ? { sort: key } : {}),
    ...(key === 'stage' ? { from: 1300 } : {}),
    render: (row) => cellOf(row, key, { isPerson, today }),
  }
}

function cellOf(row: CaseRow, key: string, { isPerson, today }: { isPerson: boolean; today: string }) {
  if (key === 'name') return isPerson ? listName(row.name) : row.name
  if (key !== 'due') return cellText(row, key) || text.none
  const late = row.state === 'running' && row.dueOn !== '' && row.dueOn < today
  return (
    <span className={late ? classes.red : undefined} title={row.dueTitle}>
      {shownDay(row.dueOn) || text.none}
    </span>
  )
}

const TROUBLES: Column<CaseRow> = {
  key: 'troubles',
  title: '',
  width: 76,
  render: (row) => (row.troubles > 0 ? <Tag tone="amber">{text.troubles(row.troubles)}</Tag> : ''),
}
