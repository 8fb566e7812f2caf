import { PageHead } from '../../components'
import { text } from './matters.text'

export function MattersPage() {
  return <PageHead title={text.title} />
}
