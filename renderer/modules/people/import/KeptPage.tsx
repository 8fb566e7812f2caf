import { useState } from 'react'
import type { KeptSheet } from '#shared/modules/people/contract-sheets'
import { api } from '../../../api/client'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { whenWords } from '../../../app/when'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  showToast,
} from '../../../components'
import classes from './sheets.module.css'
import { text } from './sheets.text'

/** Tables of the workbooks that are about nobody on record, kept whole: the list, and one of them beside it. */
export function KeptPage() {
  const source = usePagedQuery('people.keptSheets', {})
  const [focus, setFocus] = useState(0)
  const sheet = source.rowAt(focus)
  const columns: Column<KeptSheet>[] = [
    { key: 'title', title: text.keptColumns.title, strong: true, render: (it) => it.title },
    { key: 'sender', title: text.keptColumns.sender, width: 140, render: (it) => it.sender || text.unnamed },
    { key: 'rows', title: text.keptColumns.rows, width: 64, align: 'right', render: (it) => it.rows },
    {
      key: 'batch',
      title: text.keptColumns.batch,
      width: 96,
      render: (it) => (it.batchNo === null ? text.unnamed : text.keptBatch(it.batchNo)),
    },
    {
      key: 'at',
      title: text.keptColumns.at,
      width: 132,
      quiet: true,
      render: (it) => whenWords(it.createdAt),
    },
  ]
  return (
    <Page
      head={
        <PageHead
          title={text.keptTitle}
          facts={source.loading ? '' : text.keptFacts(source.total)}
          actions={sheet && <ExportKept sheet={sheet} />}
        />
      }
    >
      <div className={classes.keptList}>
        <ErrorNotice error={source.error} />
        <DataTable
          label={text.keptTitle}
          columns={columns}
          source={source}
          rowKey={(row) => row.id}
          focus={focus}
          onFocus={setFocus}
          empty={source.loading ? null : <EmptyState>{text.keptEmpty}</EmptyState>}
          autoFocus
        />
      </div>
      {sheet && <KeptRows key={sheet.id} sheet={sheet} />}
    </Page>
  )
}

/** A table of so few columns has room for their values. */
const FEW = 5
const WIDE = 176

type KeptRow = { row: number; cells: string[] }

function KeptRows({ sheet }: { sheet: KeptSheet }) {
  const [words, setWords] = useState('')
  const source = usePagedQuery('people.keptRows', { id: sheet.id, text: words })
  const [focus, setFocus] = useState(0)
  const columns: Column<KeptRow>[] = [
    { key: 'row', title: text.keptRow, width: 48, align: 'right', quiet: true, render: (it) => it.row },
    ...sheet.columns.map(
      (title, index): Column<KeptRow> => ({
        key: String(index),
        title,
        width: sheet.columns.length <= FEW ? WIDE : Math.min(240, Math.max(88, title.length * 16)),
        render: (it) => it.cells[index] ?? '',
      }),
    ),
  ]
  return (
    <div className={classes.keptRows}>
      <input
        className={classes.control}
        aria-label={text.keptSearch}
        placeholder={text.keptSearch}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ErrorNotice error={source.error} />
      <DataTable
        label={sheet.title}
        columns={columns}
        source={source}
        rowKey={(row) => String(row.row)}
        focus={focus}
        onFocus={setFocus}
        density="dense"
        empty={source.loading ? null : <EmptyState>{text.keptNothing}</EmptyState>}
      />
    </div>
  )
}

function ExportKept({ sheet }: { sheet: KeptSheet }) {
  const mayExport = useRight('people.export')
  const task = useTask('people.exportSheet', text.keptExporting)
  const run = async () => {
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: `${sheet.title}.xlsx` })
    if (!picked.ok || !picked.value) return
    const reply = await task.run({ grant: picked.value, title: sheet.title, keptId: sheet.id })
    if (reply.ok) showToast(text.keptExported(reply.value.rows))
    else if (reply.code !== 'cancelled') showToast(reply.message, { tone: 'failed' })
  }
  return mayExport ? (
    <Button loading={task.running} onClick={() => void run()}>
      {text.keptExport}
    </Button>
  ) : null
}
