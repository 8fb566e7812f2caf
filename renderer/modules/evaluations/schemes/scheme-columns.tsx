import { SCHEME_USES, type SchemeRow, SUBJECT_KINDS } from '#shared/modules/evaluations/scheme'
import { whenWords } from '../../../app/when'
import type { Column } from '../../../components'
import classes from './schemes.module.css'
import { text } from './schemes.text'

const titles = text.columns

/** The list of schemes; `changed` are those with unsaved text on this machine. */
export function schemeColumns(changed: ReadonlySet<string>): readonly Column<SchemeRow>[] {
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
    { key: 'use', title: titles.use, width: 108, render: (row) => SCHEME_USES[row.use] },
    { key: 'subject', title: titles.subject, width: 88, render: (row) => SUBJECT_KINDS[row.subject] },
    { key: 'edition', title: titles.edition, width: 72, render: (row) => text.edition(row.edition) },
    {
      key: 'rounds',
      title: titles.rounds,
      width: 56,
      align: 'right',
      render: (row) => (row.rounds > 0 ? row.rounds : text.none),
    },
    { key: 'state', title: titles.state, width: 104, render: (row) => <Checked row={row} /> },
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

function Checked({ row }: { row: SchemeRow }) {
  if (row.errors > 0) return <span className={classes.toMend}>{text.toMend(row.errors)}</span>
  if (row.notices > 0) return text.notices(row.notices)
  return row.state === 'draft' ? text.ready : text.none
}
