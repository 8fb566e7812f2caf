import { type Cycle, type CycleStage, STAGE_STATES, type StageStep } from '#shared/modules/awards/cycle'
import { moneyWords } from '#shared/values/money'
import { useApiQuery } from '../../../app/queries'
import { whenWords } from '../../../app/when'
import { Panel, PanelBlock } from '../../../components'
import classes from './cycles.module.css'
import { text } from './cycles.text'

/** What a cycle rests on, the fingerprint of the stage in focus, and every step it has taken, the latest first. */
export function CycleFacts({ cycle, stage }: { cycle: Cycle; stage: CycleStage | undefined }) {
  const { data: steps = [] } = useApiQuery('awards.stageSteps', { cycleId: cycle.id })
  const { content } = cycle
  const facts = [
    [text.programme, cycle.programmeTitle],
    [text.referenceOn, cycle.referenceOn],
    [text.budget, cycle.budget === null ? text.undecided : moneyWords(cycle.budget)],
    [text.atLeast, content.atLeast === null ? '' : text.atLeastOf(content.atLeast)],
    [text.fingerprint, stage?.fingerprint.slice(0, SHOWN) ?? ''],
  ].filter(([, value]) => value !== '')
  return (
    <Panel label={text.about}>
      <PanelBlock title={text.about}>
        <dl className={classes.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </PanelBlock>
      <PanelBlock title={text.history} facts={steps.length || undefined}>
        {steps.length === 0 && <p className={classes.plain}>{text.noHistory}</p>}
        <ol className={classes.history}>
          {steps.toReversed().map((it) => (
            <li key={it.seq}>
              <span>{wordsOf(it)}</span>
              <span className={classes.quiet}>{text.confirmedWhen(it.by, whenWords(it.at))}</span>
              {it.reason !== '' && <span>{it.reason}</span>}
            </li>
          ))}
        </ol>
      </PanelBlock>
    </Panel>
  )
}

/** Characters of a fingerprint that are compared by eye. */
const SHOWN = 16

function wordsOf({ stage, stageLabel, from, to }: StageStep): string {
  if (to === 'stopped') return text.stopStep
  if (stage === '') return text.ruleStep
  return text.stepOf(stageLabel, stateWords(from), stateWords(to))
}

function stateWords(state: string): string {
  return STAGE_STATES[state as keyof typeof STAGE_STATES] ?? state
}
