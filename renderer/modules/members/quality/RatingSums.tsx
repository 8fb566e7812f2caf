import type { RatingRule } from '#shared/modules/members/systems'
import { percentOf } from '#shared/values/percent'
import classes from '../members.module.css'
import { text } from './quality.text'
import type { RatingCounts } from './RatingFilters'

/** How many came into each band, each share of those scored; and what follows below the line. */
export function RatingSums({ rule, counts }: { rule: RatingRule; counts: RatingCounts }) {
  if (!counts) return null
  const { members, scored, bands } = counts
  const lines = [
    [text.counts.members, text.people(members)],
    [text.counts.scored, text.people(scored)],
    ...bands.map(({ label, count }) => [
      label,
      scored === 0 ? text.people(count) : text.share(count, scored, `${percentOf(count, scored, 1)}%`),
    ]),
  ]
  return (
    <div className={classes.sums}>
      {lines.map(([label, words]) => (
        <span key={label}>
          {label}
          <strong>{words}</strong>
        </span>
      ))}
      <span className={classes.quiet}>{text.line(rule.line.value, rule.act)}</span>
    </div>
  )
}
