import { ErrorNotice, type Failure, Page, PageHead, PageScroll, refusalOf } from '../components'
import { text } from './app.text'
import { NoPage } from './NoPage'

/** In the place of a page whose record could not be read; a record that is not there leads back to its room. */
export function PageFailure({ error }: { error: Failure }) {
  const refusal = refusalOf(error)
  if (!refusal) return null
  if (refusal.code === 'not-found')
    return <NoPage title={text.noRecord} reason={`${refusal.message}${refusal.remedy ?? ''}`} />
  return (
    <Page head={<PageHead title={text.crashed} />}>
      <PageScroll>
        <ErrorNotice error={error} />
      </PageScroll>
    </Page>
  )
}
