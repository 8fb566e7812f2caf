import { useState } from 'react'
import type { CycleId, Grant } from '#shared/values/id'
import { FilesInPage } from '../../../app/files/FilesInPage'
import { useApiQuery } from '../../../app/queries'
import { useRunningTasks, useShownProgress, useTask } from '../../../app/tasks'
import { type Failure, Page, PageHead } from '../../../components'
import { BulkChoose } from './BulkChoose'
import { BulkPreviewPage } from './BulkPreviewPage'
import { text } from './bulk.text'

/** Units' workbooks and folders in: choose, look at what they would bring, write. Leaving the page loses nothing. */
export function BulkPage({ cycle }: { cycle: CycleId }) {
  const { data: preview, error, isPending } = useApiQuery('awards.bulkPreview', { cycleId: cycle })
  const { data: held } = useApiQuery('awards.cycle', { id: cycle })
  const { busy, progress, cancel, failure, start } = useStart(cycle)
  if (isPending) return <Page head={<PageHead title={text.title} facts={text.loading} />}>{null}</Page>
  if (preview && !busy) return <BulkPreviewPage cycle={cycle} preview={preview} />
  return (
    <FilesInPage
      head={<PageHead title={text.title} facts={held?.title ?? ''} />}
      reading={busy ? { title: text.readingHead, progress, onCancel: cancel } : null}
      failure={failure ?? error}
      onDropped={start}
    >
      {(over) => <BulkChoose cycle={cycle} title={held?.title ?? ''} over={over} onChosen={start} />}
    </FilesInPage>
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
