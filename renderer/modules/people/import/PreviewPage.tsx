import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { OUTCOMES, type Outcome, type Preview } from '#shared/modules/people/exchange'
import { useCommand } from '../../../app/queries'
import { tellOperation, useStatus } from '../../../app/status'
import { useRunningTasks, useShownProgress, useTask } from '../../../app/tasks'
import {
  BottomBar,
  Button,
  ConfirmDialog,
  type CountTab,
  CountTabs,
  Page,
  PageHead,
  ProgressLine,
  showToast,
  useShortcut,
} from '../../../components'
import { useAgeReference } from '../people.queries'
import { HeadActs } from './HeadActs'
import classes from './import.module.css'
import { text } from './import.text'
import { PreviewTable } from './PreviewTable'

type Tab = Outcome | 'all'

const TONES: Partial<Record<Outcome, 'amber' | 'red'>> = { duplicate: 'amber', wrong: 'red' }

/** What the files would change, file by file. Exactly what stands here is what the commit does. */
export function PreviewPage({ preview }: { preview: Preview }) {
  const { counts } = preview
  const [tab, setTab] = useState<Tab>('all')
  const [discarding, setDiscarding] = useState(false)
  const { words } = useAgeReference()
  const commit = useCommit(preview)
  useStatus(
    [(preview.fromSheets ? text.people : text.files)(counts.all), text.ageAt(words)],
    [text.elapsed(preview.elapsedMs)],
  )
  useShortcut('escape', () => setDiscarding(true), { enabled: !commit.running })
  const tabs: CountTab<Tab>[] = [
    { key: 'all', label: text.all, count: counts.all },
    ...OUTCOMES.map((key) => ({ key, label: text.outcomes[key], count: counts[key], tone: TONES[key] })),
  ]
  return (
    <Page
      head={
        <>
          <PageHead
            low
            title={text.previewTitle}
            facts={(preview.fromSheets ? text.sheetFacts : text.facts)(preview.title, counts.all)}
            actions={<HeadActs preview={preview} onOther={() => setDiscarding(true)} />}
          />
          <CountTabs
            label={text.previewTitle}
            tabs={tabs}
            value={tab}
            onChange={setTab}
            right={text.undecided(counts.undecided)}
          />
        </>
      }
      bottom={<CommitBar preview={preview} commit={commit} onCancel={() => setDiscarding(true)} />}
    >
      <PreviewTable key={tab} id={preview.id} outcome={tab === 'all' ? null : tab} locked={commit.running} />
      {discarding && <DiscardDialog preview={preview} onClose={() => setDiscarding(false)} />}
    </Page>
  )
}

function useCommit({ id, counts, kept }: Preview) {
  const task = useTask('people.commitPreview', text.committing)
  useShownProgress(text.committing)
  const count = counts.willCreate + counts.willChange
  const nothing = count === 0 && kept.length === 0
  const going = useRunningTasks().find((it) => it.label === text.committing)
  const { running, progress, cancel } = going ? { ...going, running: true } : task
  const run = async () => {
    if (running) return
    if (nothing) return showToast(text.nothingToWrite, { tone: 'failed' })
    const reply = await task.run({ id })
    if (!reply.ok) {
      const words = [reply.message, reply.remedy ?? ''].join('')
      return reply.code === 'cancelled' ? undefined : showToast(words, { tone: 'failed' })
    }
    const { created, changed, batchNo } = reply.value
    const words = text.committed(created + changed, batchNo)
    tellOperation(words)
    showToast(words, { action: { label: text.undo, run: () => navigate('/people/batches') } })
    if (stillHere()) navigate('/people')
  }
  useShortcut('ctrl+enter', () => void run(), { label: text.commit(count) })
  return { running, progress, cancel, run: () => void run(), count, nothing }
}

/** The commit goes on when its page is left; whoever went elsewhere is not called back. */
function stillHere(): boolean {
  return window.location.hash === '#/people/import'
}

type CommitBarProps = { preview: Preview; commit: ReturnType<typeof useCommit>; onCancel: () => void }

function CommitBar({ preview, commit, onCancel }: CommitBarProps) {
  return (
    <BottomBar
      kind="commit"
      right={
        commit.running ? (
          <ProgressLine progress={commit.progress} onCancel={commit.cancel} />
        ) : (
          <>
            <span>{text.batch(preview.nextBatchNo)}</span>
            <Button keys="escape" onClick={onCancel}>
              {text.cancel}
            </Button>
            <Button kind="primary" keys="ctrl+enter" disabled={commit.nothing} onClick={commit.run}>
              {text.commit(commit.count)}
            </Button>
          </>
        )
      }
    >
      <strong>{text.willWrite(commit.count)}</strong>
      {preview.kept.length > 0 && <span>{text.willKeep(preview.kept.length)}</span>}
      <span className={classes.quiet}>{text.breakdown(preview.counts)}</span>
    </BottomBar>
  )
}

function DiscardDialog({ preview, onClose }: { preview: Preview; onClose: () => void }) {
  const discarding = useCommand('people.discardPreview')
  const discard = async () => {
    const reply = await discarding.run({ id: preview.id })
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
    onClose()
  }
  return (
    <ConfirmDialog
      title={text.discardTitle}
      consequence={text.discardWords}
      confirm={text.discard}
      busy={discarding.running}
      onConfirm={() => void discard()}
      onClose={onClose}
    />
  )
}
