import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { HistoryRow } from '#shared/modules/evaluations/cases'
import { LinkButton } from '../../../components'
import classes from './cases.module.css'
import { text } from './eligibility.text'

const FIRST = 5

/** Confirmed evaluations, the latest first; each leads to how its result came about. */
export function HistoryLines({ rows }: { rows: readonly HistoryRow[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, FIRST)
  return (
    <>
      {shown.map((row) => (
        <div key={`${row.roundId} ${row.subject}`} className={classes.past}>
          <span className={classes.quiet}>{row.year}</span>
          <LinkButton onClick={() => navigate(`/evaluations/rounds/${row.roundId}/result/${row.subject}`)}>
            {row.title}
          </LinkButton>
          <strong>{row.grade || text.ungraded}</strong>
          <span className={classes.pastResult}>{resultOf(row)}</span>
        </div>
      ))}
      {rows.length > shown.length && (
        <LinkButton quiet onClick={() => setAll(true)}>
          {text.more(rows.length - shown.length)}
        </LinkButton>
      )}
    </>
  )
}

function resultOf({ score, rank, ranked, filed }: HistoryRow): string {
  return text.result([
    score === null ? '' : text.score(score),
    rank === null ? '' : text.rank(rank, ranked),
    filed ? text.filed : '',
  ])
}
