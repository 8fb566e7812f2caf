import { Segmented } from '../../../components'
import { text } from '../procedures.text'
import classes from './case.module.css'
import type { PartProps } from './use-step'

const words = text.step

/** Title and basis, the days between which it must lie, what does not agree, and what stands before it. */
export function StepFacts({ work, desk }: PartProps) {
  const { step, shown } = work
  const between = words.between(shown.earliest, shown.latest, shown.firm)
  return (
    <section className={classes.facts}>
      <div className={classes.factsHead}>
        <h2>{step.title}</h2>
        <span className={classes.quiet}>{step.basis}</span>
        <Rounds work={work} desk={desk} />
      </div>
      {step.hint !== '' && <p className={classes.quiet}>{step.hint}</p>}
      {(between !== '' || shown.limits.length > 0) && (
        <dl className={classes.limits}>
          <dt>{words.limits}</dt>
          <dd>
            <b>{between}</b>
            {shown.limits.map((it) => (
              <span key={it}>{it}</span>
            ))}
          </dd>
        </dl>
      )}
      {shown.troubles.map((it) => (
        <p
          key={`${it.number} ${it.message}`}
          className={it.kind === 'overdue' ? classes.red : classes.amber}
          role="status"
        >
          {it.message}
          {it.basis !== '' && <span className={classes.quiet}>{it.basis}</span>}
        </p>
      ))}
      {shown.state === 'ahead' && shown.blocks.length > 0 && (
        <p className={classes.quiet}>{`${words.blocks}：${shown.blocks.at(0)}`}</p>
      )}
    </section>
  )
}

/** Which of several records is shown. */
function Rounds({ work: { shown, view, step }, desk }: PartProps) {
  const numbers = shown.entries.map((it) => it.number)
  const again = step.repeat !== null || shown.state === 'current'
  const open = again && view.state === 'running' && !numbers.includes(shown.next)
  if (numbers.length === 0 || (numbers.length === 1 && !open)) return null
  const options = [
    ...numbers.map((n) => ({ value: String(n), label: words.number(n) })),
    ...(open ? [{ value: String(shown.next), label: words.next(shown.next) }] : []),
  ]
  return (
    <Segmented
      label={words.rounds}
      value={String(desk.number)}
      onChange={(it) => desk.setNumber(Number(it))}
      options={options.slice(-6)}
      small
    />
  )
}
