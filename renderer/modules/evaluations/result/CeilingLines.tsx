import type { CeilingState, RoundResult } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import { displayPercent } from '#shared/modules/evaluations/rules'
import { useRight } from '../../../app/session'
import { LinkButton } from '../../../components'
import classes from './result.module.css'
import { text } from './result.text'

type CeilingLinesProps = { round: Round; result: RoundResult; onDecide: (subject: number) => void }

/** How full each ceiling is and of what it is a share; who was held below it, and who waits for a decision. */
export function CeilingLines({ round, result, onDecide }: CeilingLinesProps) {
  if (result.ceilings.length === 0) return null
  return (
    <section className={classes.notices} aria-label={text.ceiling.label}>
      {result.ceilings.map((it) => (
        <CeilingLine key={it.grade} round={round} result={result} ceiling={it} onDecide={onDecide} />
      ))}
    </section>
  )
}

function CeilingLine({ round, result, ceiling, onDecide }: CeilingLinesProps & { ceiling: CeilingState }) {
  const mayDecide = useRight('evaluations.confirm') && round.state === 'closed'
  const nameOf = (no: number) => result.rows.find((it) => it.no === no)?.name ?? String(no)
  return (
    <div className={classes.notice}>
      <p>
        <strong>{text.ceiling.room(ceiling.grade, ceiling.reached, ceiling.most)}</strong>
        <span className={classes.basis}>{basisOf(round, ceiling)}</span>
      </p>
      {ceiling.held.length > 0 && (
        <p>
          {text.ceiling.held(ceiling.held.length)}
          {ceiling.held.join('、')}
          <span className={classes.basis}>{text.ceiling.heldWhy}</span>
        </p>
      )}
      {ceiling.undecided.length > 0 && (
        <p className={classes.toCheck}>
          {text.ceiling.undecided(ceiling.undecided.length)}
          {ceiling.undecided.map((no) => (
            <span key={no} className={classes.named}>
              {mayDecide ? (
                <LinkButton onClick={() => onDecide(no)}>{text.ceiling.decideOne(nameOf(no))}</LinkButton>
              ) : (
                nameOf(no)
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** （应参加 23 的 20%，尾数舍去） */
function basisOf({ scheme, consent }: Round, ceiling: CeilingState): string {
  const rule = scheme.rules.ceilings.find((it) => it.grade === ceiling.grade)
  const rounding = text.ceiling.roundings[rule?.rounding ?? 'floor']
  const widened = consent !== '' && rule?.consentShare === ceiling.share && rule.share !== ceiling.share
  return text.ceiling.basis(
    text.measured(ceiling.base, scheme.subject === 'person'),
    displayPercent(ceiling.share),
    rounding,
    widened ? consent : '',
  )
}
