import type { ReactNode } from 'react'
import type { AssignmentPlan } from '#shared/modules/awards/review'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { Button, ErrorNotice, showToast } from '../../../components'
import { text } from './panels.text'
import classes from './reviewers.module.css'
import type { ReviewStage } from './use-review-stage'

/** What a distribution would come to as panels and conflicts are now, and the step that keeps it. */
export function PlanLine({ review, children }: { review: ReviewStage; children: ReactNode }) {
  const { place, panels = [], limit, most, setMost, mayEdit } = review
  const enabled = limit !== undefined && panels.length > 0
  const { data: plan, error } = useApiQuery(
    'awards.planAssignment',
    { ...place, most: limit ?? null },
    { enabled },
  )
  const { run, running } = useCommand('awards.distribute')
  const send = async () => {
    const reply = await run({ ...place, most: limit ?? null })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    const words = text.distributed(reply.value.pairs, text.loads(reply.value.least, reply.value.most))
    tellOperation(words)
    showToast(words)
  }
  const possible = plan !== undefined && plan.impossible.length === 0 && plan.pairs > 0
  return (
    <div className={classes.plan}>
      <div className={classes.planHead}>
        {enabled && plan && <PlanWords plan={plan} />}
        {limit === undefined && <span className={classes.red}>{text.wrongMost}</span>}
        <span className={classes.toolsEnd}>
          {mayEdit && (
            <label className={classes.most}>
              {text.most}
              <input
                value={most}
                inputMode="numeric"
                placeholder={text.mostPlaceholder}
                onChange={(event) => setMost(event.target.value)}
              />
              {text.mostUnit}
            </label>
          )}
          {children}
          {mayEdit && (
            <Button kind="primary" onClick={() => void send()} disabled={!possible} loading={running}>
              {text.distribute}
            </Button>
          )}
        </span>
      </div>
      {enabled && <ErrorNotice error={error} />}
      {enabled && plan && plan.impossible.length > 0 && <Impossible plan={plan} />}
    </div>
  )
}

function PlanWords({ plan }: { plan: AssignmentPlan }) {
  const { pairs, kept, least, most, milliseconds, impossible } = plan
  if (impossible.length > 0) return <span className={classes.red}>{text.impossible(impossible.length)}</span>
  if (pairs === 0) return <span className={classes.quiet}>{text.nothingToPlan}</span>
  const loads = text.loads(least, most)
  return (
    <span className={classes.quiet}>
      {kept === pairs ? text.settled(pairs, loads) : text.plan(pairs, loads, kept, milliseconds)}
    </span>
  )
}

/** Which nominations are short together, and what would help. */
function Impossible({ plan }: { plan: AssignmentPlan }) {
  return (
    <ul className={classes.short}>
      {plan.impossible.map((it) => (
        <li key={it.text}>
          {it.panel !== '' && <strong>{it.panel}</strong>}
          <span>{it.text}</span>
          <span className={classes.quiet}>{it.remedy}</span>
        </li>
      ))}
    </ul>
  )
}
