import { type DragEvent, useState } from 'react'
import type { CycleId, Grant } from '#shared/values/id'
import { grantsOfDropped } from '../../../api/client'
import { useApiQuery } from '../../../app/queries'
import { useRunningTasks, useShownProgress, useTask } from '../../../app/tasks'
import { ErrorNotice, type Failure, Page, PageHead, ProgressLine } from '../../../components'
import { BulkChoose } from './BulkChoose'
import { BulkPreviewPage } from './BulkPreviewPage'
import classes from './bulk.module.css'
import { text } from './bulk.text'

/** Units' workbooks and folders in: choose, look at what they would bring, write. Leaving the page loses nothing. */
export function BulkPage({ cycle }: { cycle: CycleId }) {
  const { data: preview, error, isPending } = useApiQuery('awards.bulkPreview', { cycleId: cycle })
  const { data: held } = useApiQuery('awards.cycle', { id: cycle })
  const { busy, progress, cancel, failure, start } = useStart(cycle)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (busy || preview) return
    void grantsOfDropped([...event.dataTransfer.files]).then(start)
  }
  if (isPending) return <Page head={<PageHead title={text.title} facts={text.loading} />}>{null}</Page>
  if (preview && !busy) return <BulkPreviewPage cycle={cycle} preview={preview} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the buttons
    <div
      className={classes.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Page head={<PageHead title={text.title} facts={held?.title ?? ''} />}>
        <div className={classes.choose}>
          <div className={classes.box} data-over={over}>
            {busy ? (
              <>
                <h2 className={classes.boxHead}>{text.readingHead}</h2>
                <ProgressLine progress={progress} onCancel={cancel} />
              </>
            ) : (
              <BulkChoose cycle={cycle} title={held?.title ?? ''} over={over} onChosen={start} />
            )}
          </div>
          <ErrorNotice error={failure ?? error} />
        </div>
      </Page>
    </div>
  )
}

/** Reading goes on when the page is left; whoever comes back finds it running or done. */
function useStart(cycleId: CycleId) {
  const task = useTask('awards.previewNominations', text.reading)
  useShownProgress(text.reading)
  const running = useRunningTasks().find((it) => it.label === text.reading)
  const [failure, setFailure] = useState<Failure>(null)
  const run = async (grants: readonly Grant[]) => {
    if (grants.length === 0) return
    setFailure(null)
    const reply = await task.run({ cycleId, grants: [...grants] })
    if (!reply.ok && reply.code !== 'cancelled') setFailure(reply)
  }
  return {
    start: (grants: readonly Grant[]) => void run(grants),
    failure,
    busy: running !== undefined,
    progress: running?.progress ?? null,
    cancel: running?.cancel ?? (() => {}),
  }
}
