import type { ProgrammeRow } from '#shared/modules/awards/programme'
import { whenWords } from '../../../app/when'
import type { Column } from '../../../components'
import classes from './programmes.module.css'
import { text } from './programmes.text'

const titles = text.columns

/** The list of programmes; `changed` are those with unsaved text on this machine. */
export function programmeColumns(changed: ReadonlySet<string>): readonly Column<ProgrammeRow>[] {
  return [
    {
      key: 'title',
      title: titles.title,
      strong: true,
      render: (row) => (
        <>
          {row.title}
          {changed.has(row.id) && <span className={classes.edited}>{text.unsaved}</span>}
        </>
      ),
    },
    {
      key: 'categories',
      title: titles.categories,
      width: 64,
      align: 'right',
      render: (row) => row.categories,
    },
    { key: 'stages', title: titles.stages, width: 64, align: 'right', render: (row) => row.stages },
    {
      key: 'cycles',
      title: titles.cycles,
      width: 64,
      align: 'right',
      render: (row) => (row.cycles > 0 ? row.cycles : text.none),
    },
    { key: 'state', title: titles.state, width: 112, render: (row) => <Checked row={row} /> },
    {
      key: 'source',
      title: titles.source,
      width: 320,
      from: 1100,
      quiet: true,
      render: (row) => <span title={row.source}>{row.source || text.none}</span>,
    },
    {
      key: 'changed',
      title: titles.changed,
      width: 136,
      quiet: true,
      render: (row) => whenWords(row.changedAt),
    },
  ]
}

function Checked({ row }: { row: ProgrammeRow }) {
  if (row.errors > 0) return <span className={classes.toMend}>{text.toMend(row.errors)}</span>
  return row.notices > 0 ? text.notices(row.notices) : text.ready
}
