import { PageHead } from '../../../components'
import { text } from './parties.text'

export function PartiesPage() {
  return <PageHead title={text.parties} />
}
