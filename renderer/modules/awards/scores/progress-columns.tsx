import type { ScoreProgress } from '#shared/modules/awards/review'
import { whenWords } from '../../../app/when'
import type { Column } from '../../../components'
import classes from './scores.module.css'
import { text } from './scores.text'

/** Sheets that a reviewer has still to score. */
export function leftOf({ assigned, submitted, recused, absent }: ScoreProgress): number {
  return assigned - submitted - recused - absent
}

export function progressColumns(): readonly Column<ScoreProgress>[] {
  const { columns, issued, stale } = text.progress
  const count = (key: 'assigned' | 'submitted' | 'recused' | 'absent'): Column<ScoreProgress> => ({
    key,
    title: columns[key],
    width: 64,
    align: 'right',
    render: (it) => it[key] || text.none,
  })
  return [
    { key: 'name', title: columns.name, strong: true, render: (it) => it.name },
    count('assigned'),
    count('submitted'),
    {
      key: 'left',
      title: columns.left,
      width: 64,
      align: 'right',
      render: (it) => (leftOf(it) > 0 ? <span className={classes.amber}>{leftOf(it)}</span> : text.none),
    },
    count('recused'),
    count('absent'),
    {
      key: 'sheet',
      title: columns.sheet,
      width: 160,
      quiet: true,
      render: (it) => {
        if (it.issuedAt === '') return text.none
        if (it.stale) return <span className={classes.amber}>{stale}</span>
        return issued(whenWords(it.issuedAt))
      },
    },
  ]
}
