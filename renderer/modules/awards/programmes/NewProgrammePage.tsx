import { navigate } from 'wouter/use-hash-location'
import { StartFromPage } from '../../../app/start-from/StartFromPage'
import { ProgrammePreview } from './ProgrammePreview'
import { text } from './programmes.text'
import { useNewProgramme } from './use-new-programme'

const leave = () => navigate('/awards/programmes')

/** A new programme from a preset, from another one, or from nothing. */
export function NewProgrammePage() {
  const start = useNewProgramme()
  const { content, base } = start
  return (
    <StartFromPage title={text.newTitle} about={text.previewOf.subject} start={start} onLeave={leave}>
      {content && <ProgrammePreview content={content} preset={base?.preset ?? null} />}
    </StartFromPage>
  )
}
