import type { RecycledPerson } from '#shared/modules/people/contract-recycle'
import { listName } from '#shared/values/name-order'
import { whenWords } from '../../../app/when'
import { type Column, LinkButton } from '../../../components'
import { openPerson } from '../people.queries'
import { text } from './recycled.text'

/** Who lies in the recycle bin since when, who put them there and why. */
export const RECYCLED_COLUMNS: readonly Column<RecycledPerson>[] = [
  { key: 'name', title: text.columns.name, width: 88, strong: true, render: (it) => listName(it.name) },
  { key: 'sex', title: text.columns.sex, width: 40, from: 900, render: (it) => it.sex || text.none },
  { key: 'birth', title: text.columns.birth, width: 80, render: (it) => it.birth || text.none },
  { key: 'unit', title: text.columns.unit, width: 160, from: 1200, render: (it) => it.unit || text.none },
  { key: 'post', title: text.columns.post, render: (it) => it.post || text.none },
  { key: 'at', title: text.columns.at, width: 136, render: (it) => whenWords(it.removedAt) },
  { key: 'by', title: text.columns.by, width: 80, render: (it) => listName(it.removedBy) },
  { key: 'why', title: text.columns.why, width: 136, render: (it) => <Why person={it} /> },
  {
    key: 'clearable',
    title: text.columns.clearable,
    width: 96,
    quiet: true,
    from: 900,
    render: (it) => it.clearableOn,
  },
]

function Why({ person: { why, mergedInto, batchNo } }: { person: RecycledPerson }) {
  if (mergedInto)
    return (
      <LinkButton onClick={() => openPerson(mergedInto.id)}>{text.why.merged(mergedInto.name)}</LinkButton>
    )
  return why === 'batch' && batchNo !== null ? text.why.batch(batchNo) : text.why.hand
}
