import { useState } from 'react'
import type { Grant } from '#shared/values/id'
import { api } from '../../../api/client'
import { FileChoice, FilesInPage } from '../../../app/files/FilesInPage'
import { useApiQuery } from '../../../app/queries'
import { useShownProgress, useTask } from '../../../app/tasks'
import { Button, type Failure, Page, PageHead } from '../../../components'
import { PhotoPreviewPage } from './PhotoPreviewPage'
import { text } from './photos.text'

/** Photos in: choose a folder, look at whose they are, write. Leaving the page loses nothing. */
export function PhotosPage() {
  const { data: preview, error, isPending } = useApiQuery('people.openPhotos', {})
  const task = useTask('people.matchPhotos', text.matching)
  useShownProgress(text.matching)
  const [failure, setFailure] = useState<Failure>(null)
  const start = async (grants: readonly Grant[]) => {
    if (grants.length === 0 || task.running) return
    setFailure(null)
    const reply = await task.run({ grants: [...grants] })
    if (!reply.ok && reply.code !== 'cancelled') setFailure(reply)
  }
  if (isPending) return <Page head={<PageHead title={text.title} />}>{null}</Page>
  if (preview && !task.running) return <PhotoPreviewPage key={preview.key} preview={preview} />
  return (
    <FilesInPage
      head={<PageHead title={text.title} />}
      reading={
        task.running ? { title: text.matchingHead, progress: task.progress, onCancel: task.cancel } : null
      }
      failure={failure ?? error}
      onDropped={(grants) => void start(grants)}
    >
      {(over) => <Choose over={over} onChosen={(grants) => void start(grants)} />}
    </FilesInPage>
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
    <FileChoice
      title={over ? text.dropHere : text.chooseHead}
      words={text.chooseWords}
      about={text.about}
      acts={
        <>
          <Button kind="primary" onClick={() => void pickFolder()} first>
            {text.chooseFolder}
          </Button>
          <Button onClick={() => void pickFiles()}>{text.chooseFiles}</Button>
        </>
      }
    />
  )
}
