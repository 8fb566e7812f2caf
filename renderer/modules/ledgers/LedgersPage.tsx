import { PageHead } from '../../components'
import { text } from './ledgers.text'

export function LedgersPage() {
  return <PageHead title={text.title} />
}
