import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { PHOTO_OUTCOMES, type PhotoOutcome, type PhotoPreview } from '#shared/modules/people/contract-photos'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { useShownProgress, useTask } from '../../../app/tasks'
import {
  BottomBar,
  Button,
  ConfirmDialog,
  CountTabs,
  Page,
  PageHead,
  ProgressLine,
  showToast,
  useShortcut,
} from '../../../components'
import { PhotoTable } from './PhotoTable'
import classes from './photos.module.css'
import { text } from './photos.text'

type Tab = PhotoOutcome | 'all'
const TONES: Partial<Record<PhotoOutcome, 'amber' | 'red'>> = { doubtful: 'amber', wrong: 'red' }

/** Every picture with whom it is taken for. Exactly what stands here is what the commit does. */
export function PhotoPreviewPage({ preview }: { preview: PhotoPreview }) {
  const [tab, setTab] = useState<Tab>('all')
  const [discarding, setDiscarding] = useState(false)
  const commit = useCommitPhotos(preview)
  useShortcut('escape', () => setDiscarding(true), { enabled: !commit.running })
  const { counts, willWrite } = preview
  return (
    <Page
      head={
        <>
          <PageHead
            low
            title={text.title}
            facts={text.facts(preview.title, preview.all)}
            actions={
              <Button kind="quiet" onClick={() => setDiscarding(true)}>
                {text.otherFiles}
              </Button>
            }
          />
          <CountTabs
            label={text.title}
            tabs={[
              { key: 'all' as Tab, label: text.all, count: preview.all },
              ...PHOTO_OUTCOMES.map((key) => ({
                key,
                label: text.outcomes[key],
                count: counts[key] ?? 0,
                tone: TONES[key],
              })),
            ]}
            value={tab}
            onChange={setTab}
            right={text.keysHint}
          />
        </>
      }
      bottom={
        <BottomBar
          kind="commit"
          right={
            commit.running ? (
              <ProgressLine progress={commit.progress} onCancel={commit.cancel} />
            ) : (
              <>
                <span>{text.batch(preview.nextBatchNo)}</span>
                <Button keys="escape" onClick={() => setDiscarding(true)}>
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
          <span className={classes.quiet}>{text.breakdown(counts)}</span>
        </BottomBar>
      }
    >
      <PhotoTable
        key={tab}
        previewKey={preview.key}
        outcome={tab === 'all' ? null : tab}
        locked={commit.running}
      />
      {discarding && <Discard previewKey={preview.key} onClose={() => setDiscarding(false)} />}
    </Page>
  )
}

function useCommitPhotos({ key, willWrite }: PhotoPreview) {
  const task = useTask('people.commitPhotos', text.committing)
  useShownProgress(text.committing)
  const run = async () => {
    if (task.running || willWrite === 0) return
    const reply = await task.run({ key })
    if (!reply.ok) {
      if (reply.code !== 'cancelled') showToast(reply.message + (reply.remedy ?? ''), { tone: 'failed' })
      return
    }
    const words = text.committed(reply.value.changed, reply.value.batchNo)
    tellOperation(words)
    showToast(words, { action: { label: text.undo, run: () => navigate('/people/batches') } })
    if (window.location.hash === '#/people/photos') navigate('/people')
  }
  useShortcut('ctrl+enter', () => void run(), { label: text.commit(willWrite) })
  return { running: task.running, progress: task.progress, cancel: task.cancel, run: () => void run() }
}

function Discard({ previewKey, onClose }: { previewKey: string; onClose: () => void }) {
  const discarding = useCommand('people.discardPhotos')
  const discard = async () => {
    const reply = await discarding.run({ key: previewKey })
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
