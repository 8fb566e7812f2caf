import type { CaseView, StepView } from '#shared/modules/procedures/case'
import { shownDay } from '#shared/values/iso-day'
import { text } from '../procedures.text'
import classes from './case.module.css'

type Props = {
  view: CaseView
  chosen: string
  /** Steps with something typed that is not kept. */
  unsaved: ReadonlySet<string>
  onChoose: (key: string) => void
}

/** Stages with their steps: the number, the day it was done, and what is to be looked at. */
export function StepList({ view, chosen, unsaved, onChoose }: Props) {
  const { stages } = view.procedure
  const numbers = new Map(view.steps.map((it, at) => [it.key, at + 1]))
  return (
    <nav className={classes.steps} aria-label={text.case.steps}>
      {stages.map((stage) => (
        <section key={stage.key}>
          <h2>{stage.title}</h2>
          {view.steps
            .filter((it) => it.stage === stage.key)
            .map((it) => (
              <StepItem
                key={it.key}
                step={it}
                number={numbers.get(it.key) ?? 0}
                chosen={it.key === chosen}
                unsaved={unsaved.has(it.key)}
                onChoose={() => onChoose(it.key)}
              />
            ))}
        </section>
      ))}
      {view.rule !== '' && <p className={classes.rule}>{`${text.case.rule}：${view.rule}`}</p>}
    </nav>
  )
}

type ItemProps = { step: StepView; number: number; chosen: boolean; unsaved: boolean; onChoose: () => void }

function StepItem({ step, number, chosen, unsaved, onChoose }: ItemProps) {
  const { title, state, troubles } = step
  return (
    <button
      type="button"
      className={classes.stepItem}
      data-state={state}
      aria-current={chosen ? 'step' : undefined}
      onClick={onChoose}
    >
      <span className={classes.stepNumber}>{number}</span>
      <span className={classes.stepTitle}>
        {title}
        {unsaved && <span className={classes.amber}>{text.mark}</span>}
      </span>
      <span className={classes.stepDay} data-tone={toneOf(troubles)}>
        {dayText(step)}
      </span>
    </button>
  )
}

function toneOf(troubles: StepView['troubles']): string | undefined {
  if (troubles.some((it) => it.kind === 'overdue')) return 'red'
  return troubles.length > 0 ? 'amber' : undefined
}

/** When it was done; of the current one by when it must be. */
function dayText({ state, entries, latest }: StepView): string {
  if (state === 'waived') return text.case.state.waived
  const last = entries.findLast((it) => it.state === 'done')
  if (last) return shownDay(last.on)
  return state === 'current' && latest !== '' ? text.step.between('', latest, true) : ''
}
