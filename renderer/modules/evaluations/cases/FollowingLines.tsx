import type { CaseKind } from '#shared/modules/evaluations/cases'
import { type CaseDraft, followingOf } from './case-form'
import classes from './cases.module.css'
import { text } from './cases.text'

/** What follows from a case by the rule table, each line with where it comes from. */
export function FollowingLines({ draft, kind }: { draft: CaseDraft; kind: CaseKind | undefined }) {
  const lines = followingOf(draft, kind)
  if (lines.length === 0) return null
  return (
    <dl className={classes.following} data-following>
      {lines.map(({ label, words, source, toCheck }) => [
        <dt key={`${label}t`}>{label}</dt>,
        <dd key={`${label}d`}>
          <span className={toCheck && source === '' ? classes.toCheck : undefined}>{words}</span>
          {source !== '' && (
            <span className={`${classes.source} ${toCheck ? classes.toCheck : ''}`}>
              {text.source(source, !toCheck)}
            </span>
          )}
        </dd>,
      ])}
    </dl>
  )
}
