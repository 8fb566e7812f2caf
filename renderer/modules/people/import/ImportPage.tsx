import { useState } from 'react'
import type { Grant, OrganizationId } from '#shared/values/id'
import { FilesInPage } from '../../../app/files/FilesInPage'
import { useApiQuery } from '../../../app/queries'
import { useRunningTasks, useShownProgress, useTask } from '../../../app/tasks'
import { type Failure, Page, PageHead } from '../../../components'
import { ChooseFiles } from './ChooseFiles'
import { isWorkbook } from './chosen-files'
import { text } from './import.text'
import { PreviewPage } from './PreviewPage'
import { SheetsPage } from './SheetsPage'
import { text as sheetText } from './sheets.text'

/** Files in: choose, say what is in them, look at what they would change, decide, write. Leaving loses nothing. */
export function ImportPage() {
  const { data: preview, error, isPending } = useApiQuery('people.openPreview', {})
  const { data: plan, isPending: planPending } = useApiQuery('people.openWorkbooks', {})
  const { busy, progress, cancel, failure, start } = useStart()
  const [unit, setUnit] = useState<OrganizationId | null>(null)
  if (isPending || planPending)
    return <Page head={<PageHead title={text.title} facts={text.loading} />}>{null}</Page>
  if (preview && !busy) return <PreviewPage preview={preview} />
  if (plan && !busy) return <SheetsPage key={plan.id} plan={plan} />
  return (
    <FilesInPage
      head={<PageHead title={text.title} />}
      reading={busy ? { title: text.comparingHead, progress, onCancel: cancel } : null}
      failure={failure ?? error}
      onDropped={(grants) => void start(grants, { unit })}
    >
      {(over) => (
        <ChooseFiles
          unit={unit}
          onUnit={setUnit}
          over={over}
          onChosen={(grants, sheets) => void start(grants, { unit, sheets })}
        />
      )}
    </FilesInPage>
  )
}

/** Forms are compared at once; workbooks are read first, for their columns have to be given a meaning. */
function useStart() {
  const comparing = useTask('people.startPreview', text.comparing)
  const reading = useTask('people.readWorkbooks', sheetText.reading)
  useShownProgress(text.comparing)
  useShownProgress(sheetText.reading)
  const labels: readonly string[] = [text.comparing, sheetText.reading]
  const earlier = useRunningTasks().find((it) => labels.includes(it.label))
  const [failure, setFailure] = useState<Failure>(null)
  const start = async (
    grants: readonly Grant[],
    { unit, sheets }: { unit: OrganizationId | null; sheets?: boolean | undefined },
  ) => {
    if (grants.length === 0) return
    setFailure(null)
    const workbooks = sheets ? grants : grants.filter((it) => isWorkbook(it.name))
    const reply =
      workbooks.length > 0
        ? await reading.run({ grants: [...workbooks] })
        : await comparing.run({ grants: [...grants], organizationId: unit })
    if (!reply.ok && reply.code !== 'cancelled') setFailure(reply)
  }
  return {
    start,
    failure,
    busy: comparing.running || reading.running || earlier !== undefined,
    progress: earlier?.progress ?? null,
    cancel: earlier?.cancel ?? (() => {}),
  }
}
