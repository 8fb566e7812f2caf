import { PersonId } from '#shared/values/id'
import { EmptyState } from '../../../components'
import { DuplicatesPage } from './DuplicatesPage'
import { text } from './duplicates.text'
import { MergePage } from './MergePage'
import { MOST_RECORDS } from './open-merge'

/** The list of groups, or named records side by side: `/people/duplicates/ID,ID`. */
export function DuplicatesRoute({ ids }: { ids: string }) {
  if (ids === '') return <DuplicatesPage />
  const read = [...new Set(ids.split(','))].map((id) => PersonId.safeParse(id))
  const wanted = read.flatMap((it) => (it.success ? [it.data] : []))
  if (wanted.length < 2 || wanted.length > MOST_RECORDS) return <EmptyState>{text.merge.few}</EmptyState>
  return <MergePage key={wanted.join()} ids={wanted} />
}
