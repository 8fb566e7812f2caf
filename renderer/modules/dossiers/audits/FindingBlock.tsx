import type { Finding, Statement } from '#shared/modules/dossiers/audit'
import { AUDIT_BASES } from '#shared/modules/dossiers/audit-basis'
import { isCompared } from '#shared/modules/dossiers/rules-audit-findings'
import { contradicts } from '#shared/modules/dossiers/rules-audit-values'
import { nameOf } from '#shared/modules/dossiers/rules-audit-words'
import { PanelBlock } from '../../../components'
import { AuditLines } from './AuditLines'
import type { AuditAct } from './audit-act'
import classes from './audits.module.css'
import { text } from './audits.text'
import { CarryOver } from './CarryOver'
import { FindingActs } from './FindingActs'

type Props = {
  finding: Finding
  /** The statement whose place is in sight. */
  isCurrent: (statement: Statement) => boolean
  onOpen: (statement: Statement) => void
  /** Left out for who only looks. */
  act?: AuditAct | undefined
  wide?: boolean
}

/** One thing audited: the values, every material's word, what was decided, what to do. */
export function FindingBlock({ finding, isCurrent, onOpen, act, wide = false }: Props) {
  const { values, gap, hints, statements, decision, onRecord, item } = finding
  const apart = contradicts(item, values)
  const exact = values.filter((it) => !it.coarse)
  return (
    <PanelBlock title={nameOf(finding)} facts={text.values(exact.length, gap)}>
      {values.length > 1 && <Values finding={finding} apart={apart} />}
      {values.length <= 1 && (
        <p className={classes.note}>{onRecord === '' ? text.noRecord : text.onRecord(onRecord)}</p>
      )}
      {statements.length > 0 && <AuditLines {...{ finding, isCurrent, onOpen, act, wide }} />}
      {hints.map((it) => (
        <p key={it} className={classes.note}>
          {it}
        </p>
      ))}
      {decision && <Decided finding={finding} />}
      {!decision && <Rule finding={finding} apart={apart} />}
      {act && <FindingActs finding={finding} act={act} />}
    </PanelBlock>
  )
}

/** A long value is words, not a figure. */
const LONG = 12

function Values({ finding, apart }: { finding: Finding; apart: boolean }) {
  return (
    <div className={classes.values}>
      {finding.values.map(({ value, count, earliest, current, coarse }) => (
        <div key={value} className={classes.valueCell} data-apart={apart && !coarse && !current}>
          <strong data-long={value.length > LONG}>{value}</strong>
          <span>{coarse ? text.coarse : text.places(count, earliest, current)}</span>
        </div>
      ))}
    </div>
  )
}

function Decided({ finding }: { finding: Finding }) {
  const { decision, recordDiffers } = finding
  if (!decision) return null
  return (
    <div className={classes.decision}>
      <strong>{text.decidedAs(decision.value)}</strong>
      <p className={classes.note}>{decision.basis}</p>
      <span className={classes.kind}>{text.decidedBy(decision.decidedBy, decision.decidedOn)}</span>
      {recordDiffers && <CarryOver finding={finding} />}
    </div>
  )
}

/** By what this is decided, where there is something to decide. */
function Rule({ finding, apart }: { finding: Finding; apart: boolean }) {
  const basis = AUDIT_BASES[finding.item]
  if (!basis || !(apart || finding.kind === 'gap') || !isCompared(finding)) return null
  return (
    <p className={classes.note}>
      {basis.rule}
      {text.ruleOf(basis.source)}
    </p>
  )
}
