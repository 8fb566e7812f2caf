import { DOSSIER_STATES, type DossierRow } from '#shared/modules/dossiers/dossier'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import type { ShortNames } from '../../people/short-names'
import classes from './records.module.css'
import { text } from './records.text'

const { columns } = text

/** The list of dossiers; `short` names units as lists do. */
export function dossierColumns(short: ShortNames): readonly Column<DossierRow>[] {
  return [
    {
      key: 'number',
      title: columns.number,
      width: 96,
      sort: 'number',
      render: (it) => it.number || text.none,
    },
    {
      key: 'name',
      title: columns.name,
      width: 84,
      sort: 'name',
      strong: true,
      render: (it) => listName(it.name),
    },
    {
      key: 'unit',
      title: columns.unit,
      width: 152,
      sort: 'unit',
      render: (it) => clipped(short.unitOf(it.organizationId) || it.unitName),
    },
    { key: 'post', title: columns.post, from: 1000, render: (it) => clipped(it.post) },
    ...HOLDINGS,
  ]
}

/** What is held of a dossier, where, and in what state. */
const HOLDINGS: readonly Column<DossierRow>[] = [
  {
    key: 'place',
    title: columns.place,
    width: 96,
    render: (it) => text.place(it.cabinet, it.shelf) || text.none,
  },
  {
    key: 'volumes',
    title: columns.volumes,
    width: 76,
    from: 1400,
    quiet: true,
    render: (it) => text.volumes(it.originals, it.duplicates),
  },
  {
    key: 'materials',
    title: columns.materials,
    width: 60,
    align: 'right',
    render: (it) => count(it.materials),
  },
  { key: 'pages', title: columns.pages, width: 60, align: 'right', render: (it) => count(it.pages) },
  { key: 'scanned', title: columns.scanned, width: 68, align: 'right', render: (it) => count(it.scanned) },
  { key: 'hints', title: columns.hints, width: 176, render: (it) => <Hints row={it} /> },
  {
    key: 'state',
    title: columns.state,
    width: 92,
    quiet: true,
    render: (it) => (
      <span className={it.state === 'held' ? undefined : classes.amber} title={it.whereabouts}>
        {DOSSIER_STATES[it.state]}
      </span>
    ),
  },
]

/** What has to be done about a dossier, the worst first. */
function Hints({ row }: { row: DossierRow }) {
  const { damaged, uneven, unassigned, missing } = row
  return (
    <span className={classes.hints}>
      {damaged > 0 && <span className={classes.red}>{text.damaged(damaged)}</span>}
      {uneven > 0 && <span className={classes.amber}>{text.uneven(uneven)}</span>}
      {unassigned > 0 && <span className={classes.amber}>{text.unassigned(unassigned)}</span>}
      {missing > 0 && <span className={classes.quiet}>{text.missing(missing)}</span>}
    </span>
  )
}

function count(value: number) {
  return value === 0 ? text.none : value.toLocaleString('zh-CN')
}

function clipped(value: string) {
  if (value === '') return text.none
  return (
    <span className={classes.clipped} title={value}>
      {value}
    </span>
  )
}
