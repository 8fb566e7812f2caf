import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { Button, CountTabs, ProgressLine, showToast, useShortcut } from '../../../components'
import classes from './batch.module.css'
import { text } from './batch.text'
import { EditedTable } from './EditedTable'

/** A worked-out preview: its name on the records side, and how many people stand where. */
export type EditsShown = { key: string; changed: number; same: number; skipped: number; nextBatchNo: number }
type Tab = keyof typeof text.tabs

type EditsPreviewProps = { shown: EditsShown; onBack: () => void; onClose: () => void }

/** Everybody with what would be changed; single people can be left out. Exactly this is written. */
export function EditsPreview({ shown, onBack, onClose }: EditsPreviewProps) {
  const [tab, setTab] = useState<Tab>(shown.changed > 0 ? 'changed' : 'skipped')
  const [excluded, setExcluded] = useState<ReadonlySet<PersonId>>(new Set())
  const commit = useCommitEdits(shown, excluded, onClose)
  const toggle = (id: PersonId) => {
    const next = new Set(excluded)
    if (!next.delete(id)) next.add(id)
    setExcluded(next)
  }
  return (
    <div className={classes.choosing}>
      <CountTabs
        label={text.tabsLabel}
        tabs={(Object.keys(text.tabs) as Tab[]).map((key) => ({
          key,
          label: text.tabs[key],
          count: shown[key],
          tone: key === 'skipped' ? 'amber' : undefined,
        }))}
        value={tab}
        onChange={setTab}
        right={tab === 'changed' ? text.keysHint : ''}
      />
      <EditedTable key={tab} previewKey={shown.key} show={tab} excluded={excluded} onToggle={toggle} />
      <footer className={classes.foot}>
        <strong>{text.willWrite(commit.count)}</strong>
        <span className={classes.quiet}>{text.excludedCount(excluded.size)}</span>
        <span className={classes.spring} />
        {commit.running ? (
          <ProgressLine progress={commit.progress} onCancel={commit.cancel} />
        ) : (
          <>
            <span className={classes.quiet}>{text.batch(shown.nextBatchNo)}</span>
            <Button kind="quiet" onClick={onBack}>
              {text.back}
            </Button>
            <Button keys="escape" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button kind="primary" keys="ctrl+enter" disabled={commit.count === 0} onClick={commit.run}>
              {text.commit(commit.count)}
            </Button>
          </>
        )}
      </footer>
    </div>
  )
}

function useCommitEdits(shown: EditsShown, excluded: ReadonlySet<PersonId>, onDone: () => void) {
  const task = useTask('people.commitEdits', text.committing)
  const undo = useCommand('steps.undo')
  const count = shown.changed - excluded.size
  const takeBack = async () => {
    const reply = await undo.run({})
    showToast(reply.ok ? text.undone(reply.value.title) : reply.message, {
      tone: reply.ok ? 'done' : 'failed',
    })
  }
  const run = async () => {
    if (task.running || count === 0) return
    const reply = await task.run({ key: shown.key, exclude: [...excluded] })
    if (!reply.ok) {
      if (reply.code !== 'cancelled') showToast(reply.message + (reply.remedy ?? ''), { tone: 'failed' })
      return
    }
    const words = text.committed(reply.value.changed, reply.value.batchNo)
    tellOperation(words)
    showToast(words, { action: { label: text.undo, run: () => void takeBack() } })
    onDone()
  }
  useShortcut('ctrl+enter', () => void run())
  return { count, running: task.running, progress: task.progress, cancel: task.cancel, run: () => void run() }
}
