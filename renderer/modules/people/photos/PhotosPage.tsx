import { type DragEvent, useState } from 'react'
import type { Grant } from '#shared/values/id'
import { api, grantsOfDropped } from '../../../api/client'
import { useApiQuery } from '../../../app/queries'
import { useShownProgress, useTask } from '../../../app/tasks'
import { Button, ErrorNotice, type Failure, Page, PageHead, ProgressLine } from '../../../components'
import { PhotoPreviewPage } from './PhotoPreviewPage'
import classes from './photos.module.css'
import { text } from './photos.text'

/** Photos in: choose a folder, look at whose they are, write. Leaving the page loses nothing. */
export function PhotosPage() {
  const { data: preview, error, isPending } = useApiQuery('people.openPhotos', {})
  const task = useTask('people.matchPhotos', text.matching)
  useShownProgress(text.matching)
  const [failure, setFailure] = useState<Failure>(null)
  const [over, setOver] = useState(false)
  const start = async (grants: readonly Grant[]) => {
    if (grants.length === 0 || task.running) return
    setFailure(null)
    const reply = await task.run({ grants: [...grants] })
    if (!reply.ok && reply.code !== 'cancelled') setFailure(reply)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void grantsOfDropped([...event.dataTransfer.files]).then(start)
  }
  if (isPending) return <Page head={<PageHead title={text.title} />}>{null}</Page>
  if (preview && !task.running) return <PhotoPreviewPage key={preview.key} preview={preview} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the two buttons
    <div
      className={classes.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Page head={<PageHead title={text.title} />}>
        <div className={classes.choose}>
          <div className={classes.box} data-over={over}>
            {task.running ? (
              <>
                <h2 className={classes.boxHead}>{text.matchingHead}</h2>
                <ProgressLine progress={task.progress} onCancel={task.cancel} />
              </>
            ) : (
              <Choose over={over} onChosen={(grants) => void start(grants)} />
            )}
          </div>
          <ErrorNotice error={failure ?? error} />
        </div>
      </Page>
    </div>
  )
}

type ChooseProps = { over: boolean; onChosen: (grants: readonly Grant[]) => void }

function Choose({ over, onChosen }: ChooseProps) {
  const pickFiles = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'photos', multiple: true })
    if (picked.ok) onChosen(picked.value)
  }
  const pickFolder = async () => {
    const picked = await api.shell.pickFolder({ purpose: 'photos' })
    if (picked.ok && picked.value) onChosen([picked.value])
  }
  return (
    <>
      <h2 className={classes.boxHead}>{over ? text.dropHere : text.chooseHead}</h2>
      <p>{text.chooseWords}</p>
      <div className={classes.boxActs}>
        <Button kind="primary" onClick={() => void pickFolder()} first>
          {text.chooseFolder}
        </Button>
        <Button onClick={() => void pickFiles()}>{text.chooseFiles}</Button>
      </div>
      <ul className={classes.about}>
        {text.about.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  )
}
