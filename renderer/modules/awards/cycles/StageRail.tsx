import { type Cycle, type CycleStage, STAGE_STATES } from '#shared/modules/awards/cycle'
import { openTab, tabOfStage, tabsOf } from './cycle-place'
import classes from './cycles.module.css'
import { text } from './cycles.text'

/** All stages on one line: what is past in ink, now in accent, what comes in tertiary. A click leads to a stage's work. */
export function StageRail({ cycle }: { cycle: Cycle }) {
  const open = (stage: CycleStage) => {
    const tab = tabOfStage(stage)
    openTab(cycle.id, tabsOf(cycle).includes(tab) ? tab : 'outcome')
  }
  return (
    <ol className={classes.rail} aria-label={text.railLabel}>
      {cycle.stages.map((stage) => (
        <li key={stage.key} className={classes.stage} data-when={whenOf(cycle, stage)}>
          <button
            type="button"
            className={classes.stageButton}
            onClick={() => open(stage)}
            {...(stage.key === cycle.current ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={classes.stageLabel}>{stage.label}</span>
            <span className={classes.stageFacts}>{factsOf(stage)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Its state with how many came and passed; of one that waits, when it is planned. */
function factsOf({ state, came, passed, startsOn, endsOn }: CycleStage): string {
  const planned = text.dates(startsOn, endsOn)
  if (state === 'waiting' && planned !== '') return planned
  return text.stageFacts(STAGE_STATES[state], text.came(came, passed) || planned)
}

function whenOf({ current, state }: Cycle, { key, state: of }: CycleStage): 'past' | 'now' | 'coming' {
  if (of === 'confirmed') return 'past'
  return key === current && state !== 'stopped' ? 'now' : 'coming'
}
