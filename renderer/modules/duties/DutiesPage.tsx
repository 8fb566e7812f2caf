import { PageHead } from '../../components'
import { text } from './duties.text'

export function DutiesPage() {
  return <PageHead title={text.title} />
}
