import type { Finding } from '#shared/modules/dossiers/audit'
import { Button } from '../../../components'
import type { AuditAct } from './audit-act'
import classes from './audits.module.css'
import { text } from './audits.text'

/** What can be done about one thing audited. */
export function FindingActs({ finding, act }: { finding: Finding; act: AuditAct }) {
  const { kind, decision, statements } = finding
  const open = decision === null && finding.doubt !== ''
  return (
    <div className={classes.acts}>
      {act.enter && (
        <Button small onClick={() => act.enter?.(finding)}>
          {text.enter}
        </Button>
      )}
      {(open || decision || statements.length > 0) && (
        <Button small onClick={() => act.decide(finding)}>
          {decision ? text.changeDecision : text.decide}
        </Button>
      )}
      {(kind === 'absent' || kind === 'gap') && (
        <Button small onClick={act.missing}>
          {text.missing}
        </Button>
      )}
    </div>
  )
}
