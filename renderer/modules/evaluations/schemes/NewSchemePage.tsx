import { navigate } from 'wouter/use-hash-location'
import { StartFromPage } from '../../../app/start-from/StartFromPage'
import { SchemePreview } from './SchemePreview'
import { text } from './schemes.text'
import { useNewScheme } from './use-new-scheme'

const leave = () => navigate('/evaluations/schemes')

/** A new scheme from a preset, from another one, or from nothing. */
export function NewSchemePage() {
  const start = useNewScheme()
  const { content, base } = start
  return (
    <StartFromPage title={text.newTitle} about={text.columns.subject} start={start} onLeave={leave}>
      {content && <SchemePreview content={content} preset={base?.preset ?? null} />}
    </StartFromPage>
  )
}
