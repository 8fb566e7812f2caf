import type { ProbationRow, RetirementRow, TenureRow } from '#shared/modules/cadres/schema'
import { leftWords } from '#shared/modules/cadres/words'
import { listName } from '#shared/values/name-order'
import { monthsText } from '#shared/values/partial-date'
import type { Column } from '../../components'
import type { ShortNames } from '../people/short-names'
import classes from './cadres.module.css'
import { text } from './cadres.text'

export type ClockListName = 'retirement' | 'probation' | 'tenure'
export type ClockRow = RetirementRow | ProbationRow | TenureRow

type Of<Row> = readonly Column<Row>[]
const titles = text.columnsOf
/** Table widths from which less needed columns stand. */
const ROOMY = 1080
const WIDE = 1400

/** The columns of a list: whom, where, and the dates it is about. */
export function clockColumns(list: ClockListName, short: ShortNames): Of<ClockRow> {
  const own = { retirement, probation, tenure }[list]() as unknown as Of<ClockRow>
  return [...person(short), ...own]
}

function person(short: ShortNames): Of<ClockRow> {
  return [
    {
      key: 'name',
      title: titles.name,
      width: 84,
      strong: true,
      render: (row) => clipped(listName(row.name)),
    },
    { key: 'sex', title: titles.sex, width: 40, render: (row) => row.sex || text.none },
    { key: 'birth', title: titles.birth, width: 72, render: (row) => row.birth.slice(0, 7) || text.none },
    {
      key: 'unit',
      title: titles.unit,
      width: 132,
      from: WIDE,
      render: (row) =>
        clipped(short.unitOf(row.organizationId) || row.organizationName, row.organizationName),
    },
    { key: 'post', title: titles.post, render: (row) => clipped(short.post(row.post), row.post) },
  ]
}

function retirement(): Of<RetirementRow> {
  return [
    month('old', (row) => row.old),
    month('due', (row) => row.due),
    {
      key: 'delay',
      title: titles.delay,
      width: 72,
      align: 'right',
      render: (row) => text.delayMonths(row.delayMonths),
    },
    { key: 'left', title: titles.left, width: 132, render: left },
    {
      key: 'choice',
      title: titles.choice,
      width: 152,
      from: WIDE,
      quiet: true,
      render: (row) => (row.earliest === row.latest ? text.none : text.choice(row.earliest, row.latest)),
    },
    {
      key: 'stated',
      title: titles.stated,
      width: 88,
      render: (row) => (
        <span className={row.differs ? classes.differs : undefined}>{row.stated || text.none}</span>
      ),
    },
  ]
}

function probation(): Of<ProbationRow> {
  return [
    month('startedOn', (row) => row.startedOn.slice(0, 7)),
    month('endsOn', (row) => row.endsOn),
    { key: 'left', title: titles.left, width: 132, render: left },
    {
      key: 'basis',
      title: titles.basis,
      width: 72,
      quiet: true,
      render: (row) => text.probationBasis[row.basis],
    },
  ]
}

function tenure(): Of<TenureRow> {
  return [
    { key: 'level', title: titles.level, width: 96, from: ROOMY, render: (row) => clipped(row.level) },
    { key: 'rule', title: titles.rule, width: 168, render: (row) => clipped(row.rule, row.source) },
    month('since', (row) => row.since),
    {
      key: 'held',
      title: titles.held,
      width: 112,
      align: 'right',
      from: ROOMY,
      render: (row) => monthsText(row.months),
    },
    month('reachesOn', (row) => row.reachesOn),
    { key: 'left', title: titles.left, width: 148, render: left },
  ]
}

function month<Row>(key: keyof typeof titles, value: (row: Row) => string): Column<Row> {
  return { key, title: titles[key], width: 76, render: (row) => value(row) || text.none }
}

/** Reached is red: somebody has to act. */
function left(row: { monthsLeft: number }) {
  return (
    <span className={row.monthsLeft <= 0 ? classes.reached : undefined}>{leftWords(row.monthsLeft)}</span>
  )
}

function clipped(value: string, whole = value) {
  if (value === '') return text.none
  return (
    <span className={classes.clipped} title={whole}>
      {value}
    </span>
  )
}
