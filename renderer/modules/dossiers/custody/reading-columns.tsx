import { type ClassCode, classLabel } from '#shared/modules/dossiers/classes'
import type { Reading } from '#shared/modules/dossiers/custody'
import { whenWords } from '../../../app/when'
import type { Column } from '../../../components'
import classes from './custody.module.css'
import { text } from './reading.text'

const { logColumns: columns } = text

/** Columns of the page-level reading log. */
export const READING_COLUMNS: readonly Column<Reading>[] = [
  { key: 'at', title: columns.at, width: 148, quiet: true, render: (it) => whenWords(it.at) },
  { key: 'reader', title: columns.reader, width: 88, strong: true, render: (it) => it.readerName },
  { key: 'permit', title: columns.permit, width: 148, render: (it) => it.permitNumber || text.keeper },
  { key: 'dossier', title: columns.dossier, width: 88, from: 1100, render: (it) => it.dossierName },
  {
    key: 'material',
    title: columns.material,
    render: (it) => (
      <span className={classes.clipped} title={it.materialTitle}>
        {it.classCode === '' ? text.none : `${classLabel(it.classCode as ClassCode)}　${it.materialTitle}`}
      </span>
    ),
  },
  { key: 'page', title: columns.page, width: 48, align: 'right', render: (it) => it.pageNo },
  {
    key: 'seconds',
    title: columns.seconds,
    width: 92,
    align: 'right',
    render: (it) => (it.act === 'view' ? text.stayed(it.seconds) : text.none),
  },
  { key: 'act', title: columns.act, width: 56, render: (it) => text.acts[it.act] },
  {
    key: 'terminal',
    title: columns.terminal,
    width: 112,
    from: 1100,
    quiet: true,
    render: (it) => it.terminal,
  },
]
