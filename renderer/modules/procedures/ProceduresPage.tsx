import { PageHead } from '../../components'
import { text } from './procedures.text'

export function ProceduresPage() {
  return <PageHead title={text.title} />
}
