import { type DragEvent, useState } from 'react'
import type { Grant, OrganizationId } from '#shared/values/id'
import { grantsOfDropped } from '../../../api/client'
import { useApiQuery } from '../../../app/queries'
import { useRunningTasks, useTask } from '../../../app/tasks'
import { ErrorNotice, type Failure, Page, PageHead } from '../../../components'
import { ChooseFiles } from './ChooseFiles'
import { Comparing } from './Comparing'
import classes from './import.module.css'
import { text } from './import.text'
import { PreviewPage } from './PreviewPage'

/** Files in: choose, look at what they would change, decide, write. Leaving the page loses nothing. */
export function ImportPage() {
  const { data: preview, error, isPending } = useApiQuery('people.openPreview', {})
  const comparing = useTask('people.startPreview', text.comparing)
  const earlier = useRunningTasks().find((it) => it.label === text.comparing)
  const [failure, setFailure] = useState<Failure>(null)
  const [unit, setUnit] = useState<OrganizationId | null>(null)
  const [over, setOver] = useState(false)

  const start = async (grants: readonly Grant[]) => {
    if (grants.length === 0) return
    setFailure(null)
    const reply = await comparing.run({ grants: [...grants], organizationId: unit })
    if (!reply.ok && reply.code !== 'cancelled') setFailure(reply)
  }
  const busy = comparing.running || earlier !== undefined
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!busy && !preview) void grantsOfDropped([...event.dataTransfer.files]).then(start)
  }
  if (isPending) return <Page head={<PageHead title={text.title} facts={text.loading} />}>{null}</Page>
  if (preview && !busy) return <PreviewPage preview={preview} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the two buttons
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Page head={<PageHead title={text.title} />}>
        <div className={classes.choose}>
          {busy ? (
            <Comparing
              progress={earlier?.progress ?? comparing.progress}
              onCancel={earlier?.cancel ?? comparing.cancel}
            />
          ) : (
            <ChooseFiles unit={unit} onUnit={setUnit} over={over} onChosen={(grants) => void start(grants)} />
          )}
          <ErrorNotice error={failure ?? error} />
        </div>
      </Page>
    </div>
  )
}
