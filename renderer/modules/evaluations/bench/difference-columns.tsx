import type { Difference } from '#shared/modules/evaluations/ballot'
import type { Column } from '../../../components'
import { text } from './bench.text'
import { shortLeaf, subjectName } from './cell-words'
import classes from './settle.module.css'
import type { Sheet } from './sheet'

/** Whose value was taken: the first entry's, the second's, or one read anew. */
type Taken = 1 | 2 | 'own' | null

/** Paper, subject, item, and what either entry has; the value taken is bold, the other struck. */
export function differenceColumns(sheet: Sheet, taken: (row: Difference) => Taken): Column<Difference>[] {
  const subjectOf = (no: number | null) => sheet.subjects.find((it) => it.no === no)
  const { settle } = text
  const side = (entry: 1 | 2): Column<Difference> => ({
    key: String(entry),
    title: text.entries[entry],
    width: 108,
    render: (row) => {
      const choice = taken(row)
      const look = choice === entry ? classes.taken : choice === null ? undefined : classes.left
      return <span className={look}>{entry === 1 ? row.first : row.second}</span>
    },
  })
  return [
    { key: 'number', title: settle.number, width: 56, align: 'right', render: (row) => row.number },
    {
      key: 'subject',
      title: settle.subject,
      strong: true,
      render: (row) => {
        const subject = subjectOf(row.subject)
        return subject ? subjectName(subject) : settle.whole
      },
    },
    {
      key: 'item',
      title: settle.item,
      width: 72,
      render: (row) => {
        const leaf = sheet.leaves.find((it) => it.key === row.leaf)
        return leaf ? shortLeaf(leaf) : '–'
      },
    },
    side(1),
    side(2),
  ]
}
