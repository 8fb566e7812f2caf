import type { VillageRow } from '#shared/modules/organizations/village'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './villages.text'

const titles = text.columns
const TEN_THOUSAND = 10_000

export const VILLAGE_COLUMNS: readonly Column<VillageRow>[] = [
  { key: 'name', title: titles.name, width: 148, strong: true, render: (row) => row.name },
  { key: 'town', title: titles.town, width: 128, render: (row) => row.townName },
  {
    key: 'traits',
    title: titles.traits,
    render: (row) =>
      row.traits.map((it) => text.traits[it as keyof typeof text.traits] ?? it).join('、') || text.none,
  },
  {
    key: 'secretary',
    title: titles.secretary,
    width: 84,
    render: (row) => (row.secretary === '' ? text.none : listName(row.secretary)),
  },
  {
    key: 'combined',
    title: titles.combined,
    width: 68,
    from: 1000,
    render: (row) => (row.combined ? text.combined : text.none),
  },
  {
    key: 'income',
    title: titles.income,
    width: 128,
    align: 'right',
    render: (row) => <Against value={row.income} target={row.incomeTarget} unit={TEN_THOUSAND} />,
  },
  {
    key: 'target',
    title: titles.target,
    width: 64,
    align: 'right',
    from: 1180,
    quiet: true,
    render: (row) => inUnits(row.incomeTarget, TEN_THOUSAND),
  },
  {
    key: 'premises',
    title: titles.premises,
    width: 88,
    align: 'right',
    render: (row) => <Against value={row.premises} target={row.premisesTarget} unit={1} />,
  },
  { key: 'stars', title: titles.stars, width: 56, align: 'right', render: (row) => row.stars ?? text.none },
  {
    key: 'workers',
    title: titles.workers,
    width: 56,
    align: 'right',
    from: 1300,
    render: (row) => row.workers ?? text.none,
  },
  {
    key: 'funds',
    title: titles.funds,
    width: 104,
    align: 'right',
    from: 1180,
    render: (row) => (row.funds === 0 ? text.none : inUnits(row.funds, TEN_THOUSAND)),
  },
]

type AgainstProps = { value: number | null; target: number | null; unit: number }

/** A number that is short of its target is marked. */
function Against({ value, target, unit }: AgainstProps) {
  const short = value !== null && target !== null && value < target
  return <span className={short ? classes.amber : undefined}>{inUnits(value, unit)}</span>
}

function inUnits(value: number | null, unit: number): string {
  return value === null ? text.none : (value / unit).toLocaleString('zh-CN', { maximumFractionDigits: 2 })
}
