import type { PrizeSums } from '#shared/modules/awards/honour'
import { moneyWords, yuanText } from '#shared/values/money'
import classes from './honours.module.css'
import { text } from './prizes.text'

const FIGURES = ['gross', 'tax', 'net', 'paid', 'recover'] as const

/** What the ledger comes to, and how much of the budget it takes. */
export function PrizeSumsBar({ sums }: { sums: PrizeSums }) {
  return (
    <div className={classes.sums}>
      {FIGURES.filter((key) => key !== 'recover' || sums.recover > 0).map((key) => (
        <div key={key} className={classes.sum}>
          <span>{text.sums[key]}</span>
          <strong className={key === 'recover' ? classes.over : ''}>{yuanText(sums[key])}</strong>
        </div>
      ))}
      <Budget sums={sums} />
    </div>
  )
}

function Budget({ sums: { budget, gross, paid, left, over, consent } }: { sums: PrizeSums }) {
  if (budget === null) return <div className={`${classes.budget} ${classes.quiet}`}>{text.noBudget}</div>
  const whole = Math.max(budget, gross, 1)
  const share = (part: number) => ({ width: `${(part / whole) * 100}%` })
  return (
    <div className={classes.budget}>
      <div className={classes.budgetWords}>
        <span>{text.budget(moneyWords(budget))}</span>
        {over > 0 && consent !== '' && <span>{text.consent(consent)}</span>}
        <span className={over > 0 ? classes.over : ''}>
          {over > 0 ? text.over(moneyWords(over)) : text.left(moneyWords(left ?? 0))}
        </span>
      </div>
      <div className={classes.bar} role="img" aria-label={text.bar(moneyWords(gross), moneyWords(budget))}>
        <span className={classes.barPaid} style={share(Math.min(paid, budget))} />
        <span className={classes.barDue} style={share(Math.max(0, Math.min(gross, budget) - paid))} />
        <span className={classes.barOver} style={share(over)} />
      </div>
    </div>
  )
}
