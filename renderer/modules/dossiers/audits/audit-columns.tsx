import { AUDIT_RESULTS, AUDIT_STATES, type AuditRow } from '#shared/modules/dossiers/audit'
import { listName } from '#shared/values/name-order'
import { whenWords } from '../../../app/when'
import type { Column } from '../../../components'
import type { ShortNames } from '../../people/short-names'
import classes from './audits.module.css'
import { text } from './list.text'

const { columns } = text

/** The list of audits; `short` names units as lists do. */
export function auditColumns(short: ShortNames): readonly Column<AuditRow>[] {
  return [
    { key: 'name', title: columns.name, width: 88, strong: true, render: (it) => listName(it.name) },
    { key: 'unit', title: columns.unit, sort: 'unit', render: (it) => short.unit(it.unitName) },
    { key: 'state', title: columns.state, width: 96, sort: 'state', render: (it) => AUDIT_STATES[it.state] },
    {
      key: 'result',
      title: columns.result,
      width: 96,
      render: (it) => (
        <span className={it.result && it.result !== 'passed' ? classes.red : undefined}>
          {it.result ? AUDIT_RESULTS[it.result] : text.none}
        </span>
      ),
    },
    {
      key: 'differ',
      title: columns.differ,
      width: 64,
      align: 'right',
      render: (it) => <span className={classes.red}>{it.differ || ''}</span>,
    },
    {
      key: 'absent',
      title: columns.absent,
      width: 64,
      align: 'right',
      render: (it) => <span className={classes.amber}>{it.absent || ''}</span>,
    },
    {
      key: 'points',
      title: columns.points,
      width: 76,
      align: 'right',
      sort: 'points',
      render: (it) =>
        it.fatal ? <span className={classes.red}>{text.fatal}</span> : (it.points ?? text.none),
    },
    {
      key: 'lookedAt',
      title: columns.lookedAt,
      width: 208,
      quiet: true,
      render: (it) => <Looked row={it} />,
    },
  ]
}

function Looked({ row: { lookedAt, stale } }: { row: AuditRow }) {
  if (lookedAt === '') return <>{text.never}</>
  return (
    <>
      {whenWords(lookedAt)}
      {stale && <span className={classes.amber}>{`　${text.stale}`}</span>}
    </>
  )
}
