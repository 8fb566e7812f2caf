import { useState } from 'react'
import { type ClassCode, classLabel } from '#shared/modules/dossiers/classes'
import type { Reading } from '#shared/modules/dossiers/custody'
import type { DossierId, PermitId } from '#shared/values/id'
import { usePagedQuery } from '../../../app/queries'
import { whenWords } from '../../../app/when'
import { type Column, DataTable, EmptyState, ErrorNotice } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import classes from './custody.module.css'
import { text } from './reading.text'

type Props = { dossierId: DossierId | null; permitId: PermitId | null; name: string }

/** 利用: every page that somebody looked at, printed or exported, of a dossier or by a permit. */
export function DossierUse({ dossierId, permitId, name }: Props) {
  const source = usePagedQuery('dossiers.readings', { dossierId, permitId })
  const [focus, setFocus] = useState(0)
  return (
    <div className={classes.list}>
      <div className={classes.tools}>
        <span className={classes.strong}>{text.log}</span>
        <span className={classes.quiet}>{text.facts(source.total)}</span>
        <span className={classes.acts}>
          {source.total > 0 && (
            <DossierPaperActions
              paper={{ paper: 'readings', dossierId, permitId }}
              name={`${text.log} ${name}`}
            />
          )}
        </span>
      </div>
      <ErrorNotice error={source.error} />
      <DataTable<Reading>
        label={text.log}
        columns={COLUMNS}
        source={source}
        rowKey={(it) => it.id}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        empty={source.loading ? null : <EmptyState>{text.logEmpty}</EmptyState>}
      />
    </div>
  )
}

const { logColumns: columns } = text

const COLUMNS: readonly Column<Reading>[] = [
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
