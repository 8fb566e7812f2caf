import { PageHead } from '../../components'
import { text } from './reports.text'

/** The first screen of every morning. */
export function WorkbenchPage() {
  return <PageHead title={text.title} />
}
