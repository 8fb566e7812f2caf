import { useState } from 'react'
import { BULK_OUTCOMES, type BulkOutcome, type BulkPreview } from '#shared/modules/awards/bulk'
import type { CycleId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
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
import { BulkFiles } from './BulkFiles'
import { BulkTable } from './BulkTable'
import classes from './bulk.module.css'
import { text } from './bulk.text'
import { useCommit } from './use-commit'

type Tab = BulkOutcome | 'all' | 'files'
const OUTCOMES = Object.keys(BULK_OUTCOMES) as BulkOutcome[]

type PreviewProps = { cycle: CycleId; preview: BulkPreview }

/** What the files would bring, row by row. Exactly what stands here is what the commit does. */
export function BulkPreviewPage({ cycle, preview }: PreviewProps) {
  const { counts, files, title, previewId } = preview
  const [tab, setTab] = useState<Tab>(counts.all === 0 && files.length > 0 ? 'files' : 'all')
  const [discarding, setDiscarding] = useState(false)
  const commit = useCommit(cycle, preview)
  useShortcut('escape', () => setDiscarding(true), { enabled: !commit.running && !discarding })
  return (
    <Page
      head={
        <>
          <PageHead
            low
            title={text.previewTitle}
            facts={text.facts(title, counts.all)}
            actions={
              <Button kind="quiet" onClick={() => setDiscarding(true)}>
                {text.otherFiles}
              </Button>
            }
          />
          <CountTabs
            label={text.previewTitle}
            tabs={tabsOf(preview)}
            value={tab}
            onChange={setTab}
            right={text.keysHint}
          />
        </>
      }
      bottom={<CommitBar preview={preview} commit={commit} onCancel={() => setDiscarding(true)} />}
    >
      {tab === 'files' ? (
        <BulkFiles files={files} />
      ) : (
        <BulkTable
          key={tab}
          cycleId={cycle}
          previewId={previewId}
          what={tab === 'all' ? null : tab}
          locked={commit.running}
        />
      )}
      {discarding && <Discard cycle={cycle} preview={preview} onClose={() => setDiscarding(false)} />}
    </Page>
  )
}

function tabsOf({ counts, files }: BulkPreview): CountTab<Tab>[] {
  return [
    { key: 'all', label: text.all, count: counts.all },
    ...OUTCOMES.map((key) => ({
      key,
      label: text.outcomes[key],
      count: counts[key],
      tone: key === 'refused' ? ('red' as const) : undefined,
    })),
    { key: 'files', label: text.files, count: files.length, tone: 'amber' },
  ]
}

type BarProps = { preview: BulkPreview; commit: ReturnType<typeof useCommit>; onCancel: () => void }

function CommitBar({ preview, commit, onCancel }: BarProps) {
  const { willWrite, counts, attachments } = preview
  return (
    <BottomBar
      kind="commit"
      right={
        commit.running ? (
          <ProgressLine progress={commit.progress} onCancel={commit.cancel} />
        ) : (
          <>
            <span>{text.asDraft}</span>
            <Button keys="escape" onClick={onCancel}>
              {text.cancel}
            </Button>
            <Button kind="primary" keys="ctrl+enter" disabled={willWrite === 0} onClick={commit.run}>
              {text.commit(willWrite)}
            </Button>
          </>
        )
      }
    >
      <strong>{text.willWrite(willWrite)}</strong>
      <span className={classes.quiet}>{text.breakdown(counts, attachments)}</span>
    </BottomBar>
  )
}

function Discard({ cycle, preview, onClose }: PreviewProps & { onClose: () => void }) {
  const discarding = useCommand('awards.discardBulk')
  const discard = async () => {
    const reply = await discarding.run({ cycleId: cycle, previewId: preview.previewId })
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
