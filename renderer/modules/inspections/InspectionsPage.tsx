import { PageHead } from '../../components'
import { text } from './inspections.text'

export function InspectionsPage() {
  return <PageHead title={text.title} />
}
