import { useState } from 'react'
import {
  AUDIT_RESULTS,
  AUDIT_STATES,
  type AuditState,
  type DossierAudit,
} from '#shared/modules/dossiers/audit'
import { isStepBack } from '#shared/modules/dossiers/rules-audit-steps'
import { Button, Panel, PanelBlock } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import classes from './audits.module.css'
import { text } from './audits.text'
import { MoveDialog } from './MoveDialog'

type Props = { audit: DossierAudit; may: boolean; unsaved: boolean }

/** How far the audit has come, what is lacking for the next step, what is doubtful, and every step made. */
export function AuditSteps({ audit, may, unsaved }: Props) {
  const [moving, setMoving] = useState<AuditState | null>(null)
  const { state, result, doubts, moves, steps, dossierId } = audit
  const on = moves.filter((it) => !isStepBack(state, it.to))
  const back = moves.filter((it) => isStepBack(state, it.to))
  const dossiers = { dossierIds: [dossierId] }
  return (
    <Panel label={text.steps}>
      <PanelBlock title={text.state} facts={result ? AUDIT_RESULTS[result] : undefined}>
        <p className={classes.figure}>{AUDIT_STATES[state]}</p>
        {on[0] && on[0].lacking.length > 0 && <Lacking sentences={on[0].lacking} />}
        {may && (
          <div className={classes.acts}>
            {on.map(({ to, lacking }, at) => (
              <Button
                key={to}
                kind={at === 0 ? 'primary' : 'default'}
                disabled={lacking.length > 0 || unsaved}
                onClick={() => setMoving(to)}
              >
                {text.moveTo(AUDIT_STATES[to])}
              </Button>
            ))}
            {back[0] && <Button onClick={() => setMoving(back[0]?.to ?? null)}>{text.back}</Button>}
          </div>
        )}
      </PanelBlock>
      <Doubts doubts={doubts} />
      <PanelBlock>
        <div className={classes.acts}>
          <DossierPaperActions
            paper={{ paper: 'before-post', ...dossiers }}
            name={text.beforePost}
            beside
            small
          />
        </div>
      </PanelBlock>
      <StepList steps={steps} />
      {moving && <MoveDialog audit={audit} first={moving} onClose={() => setMoving(null)} />}
    </Panel>
  )
}

function Lacking({ sentences }: { sentences: readonly string[] }) {
  return (
    <>
      <p className={classes.amber}>{text.lacking}</p>
      <ul className={classes.sentences}>
        {sentences.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  )
}

function Doubts({ doubts }: Pick<DossierAudit, 'doubts'>) {
  return (
    <PanelBlock title={text.doubts} facts={String(doubts.length)}>
      {doubts.length === 0 && <p className={classes.note}>{text.noDoubts}</p>}
      <ul className={classes.sentences}>
        {doubts.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </PanelBlock>
  )
}

/** Every step made, the last first. */
function StepList({ steps }: Pick<DossierAudit, 'steps'>) {
  return (
    <PanelBlock title={text.steps}>
      {steps.length === 0 && <p className={classes.note}>{text.noSteps}</p>}
      <ol className={classes.stepList}>
        {steps.toReversed().map((it) => (
          <li key={`${it.at} ${it.state}`}>
            {AUDIT_STATES[it.state]}
            <p>{text.stepBy(it.byName, it.on)}</p>
            {it.opinion !== '' && <p>{it.opinion}</p>}
          </li>
        ))}
      </ol>
    </PanelBlock>
  )
}
