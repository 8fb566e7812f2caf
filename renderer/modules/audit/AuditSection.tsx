import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { AuditRow } from '#shared/platform/audit/contract'
import { listName } from '#shared/values/name-order'
import { SearchBox } from '../../app/lists/ListParts'
import { usePagedQuery } from '../../app/queries'
import { useStatus } from '../../app/status'
import { useTask } from '../../app/tasks'
import { exactWhen } from '../../app/when'
import {
  BottomBar,
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  type Failure,
  Page,
  ProgressLine,
} from '../../components'
import { AuditDetail } from './AuditDetail'
import classes from './audit.module.css'
import { text } from './audit.text'

const COLUMNS: readonly Column<AuditRow>[] = [
  { key: 'seq', title: text.columns.seq, width: 64, align: 'right', quiet: true, render: (it) => it.seq },
  { key: 'at', title: text.columns.at, width: 152, render: (it) => exactWhen(it.at) },
  {
    key: 'account',
    title: text.columns.account,
    width: 72,
    render: (it) => listName(it.accountName) || text.none,
  },
  { key: 'action', title: text.columns.action, width: 128, strong: true, render: (it) => it.action },
  { key: 'target', title: text.columns.target, width: 112, render: (it) => it.targetName || text.none },
  {
    key: 'outcome',
    title: text.columns.outcome,
    width: 64,
    render: (it) => <span data-outcome={it.outcome}>{text.outcomes[it.outcome]}</span>,
  },
  {
    key: 'changes',
    title: text.columns.changes,
    quiet: true,
    render: (it) => (it.changes[0] ? text.more(it.changes[0].field, it.changes.length) : text.none),
  },
]

/** Everything that was done, newest first, and the check that none of it has been touched. */
export function AuditSection() {
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words, 150)
  const rows = usePagedQuery('audit.list', { text: settled.trim() })
  const [focus, setFocus] = useState(0)
  useStatus([text.count(rows.total)])
  return (
    <Page bottom={<VerifyBar />}>
      <div className={classes.list}>
        <div className={classes.tools}>
          <SearchBox
            value={words}
            label={text.search}
            onChange={(it) => {
              setWords(it)
              setFocus(0)
            }}
          />
          <ErrorNotice error={rows.error} />
        </div>
        <DataTable
          label={text.tableLabel}
          columns={COLUMNS}
          source={rows}
          rowKey={(it) => String(it.seq)}
          focus={focus}
          onFocus={setFocus}
          empty={
            rows.loading ? null : (
              <EmptyState>{settled === '' ? text.empty : text.nothingFound(settled)}</EmptyState>
            )
          }
          autoFocus
        />
      </div>
      <AuditDetail row={rows.rowAt(focus)} />
    </Page>
  )
}

function VerifyBar() {
  const verify = useTask('audit.verify', text.verifying)
  const [result, setResult] = useState<{ words: string; intact: boolean } | null>(null)
  const [error, setError] = useState<Failure>(null)
  const run = async () => {
    setResult(null)
    const reply = await verify.run({})
    setError(reply.ok ? null : reply)
    if (!reply.ok) return
    const { rows, intact, brokenAt } = reply.value
    setResult({ intact, words: intact ? text.intact(rows) : text.broken(brokenAt ?? 0) })
  }
  return (
    <BottomBar kind="commit">
      <Button onClick={() => void run()} disabled={verify.running}>
        {text.verify}
      </Button>
      {verify.running && (
        <div className={classes.progress}>
          <ProgressLine progress={verify.progress} onCancel={verify.cancel} />
        </div>
      )}
      {result && (
        <span role="status" className={result.intact ? undefined : classes.broken}>
          {result.words}
        </span>
      )}
      <ErrorNotice error={error} />
    </BottomBar>
  )
}
