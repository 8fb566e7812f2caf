import { PageHead } from '../../components'
import { text } from './members.text'

export function MembersPage() {
  return <PageHead title={text.title} />
}
