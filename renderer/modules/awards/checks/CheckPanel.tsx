import { navigate } from 'wouter/use-hash-location'
import type { Check, CheckRow } from '#shared/modules/awards/check'
import type { CycleId } from '#shared/values/id'
import { KeyCap, LinkButton, Panel, PanelBlock } from '../../../components'
import { checkIn, type RuleColumn } from './check-rules'
import classes from './checks.module.css'
import { text } from './checks.text'
import type { SourceAct } from './use-check-source'

type CheckPanelProps = {
  cycleId: CycleId
  row: CheckRow
  rules: readonly RuleColumn[]
  /** The condition in work. */
  current: string
  onSource: SourceAct
  onDecide: ((column: RuleColumn) => void) | undefined
}

/** The nomination in work: each condition with its arithmetic, the record it rests on, and what was decided by hand. */
export function CheckPanel({ cycleId, row, rules, current, onSource, onDecide }: CheckPanelProps) {
  const asked = rules.flatMap((column) => {
    const check = checkIn(row, column)
    return check ? [{ column, check }] : []
  })
  return (
    <Panel label={text.panel}>
      <PanelBlock
        title={row.name}
        facts={text.number(row.number)}
        action={
          <LinkButton onClick={() => navigate(`/awards/cycles/${cycleId}/nominations/${row.nominationId}`)}>
            {text.openNomination}
          </LinkButton>
        }
      >
        <p>{row.categoryLabel}</p>
        {row.unitName !== '' && <p className={classes.quiet}>{row.unitName}</p>}
      </PanelBlock>
      <PanelBlock>
        {asked.length === 0 && <p className={classes.quiet}>{text.noRules}</p>}
        {asked.map(({ column, check }) => (
          <CheckLines
            key={column.id}
            check={check}
            current={column.id === current}
            onSource={() => onSource(check.source, row.nominationId)}
            onDecide={onDecide && (() => onDecide(column))}
          />
        ))}
      </PanelBlock>
    </Panel>
  )
}

type CheckLinesProps = {
  check: Check
  current: boolean
  onSource: () => void
  onDecide: (() => void) | undefined
}

function CheckLines({ check, current, onSource, onDecide }: CheckLinesProps) {
  const { label, found, verdict, override, source } = check
  return (
    <div className={classes.check} data-current={current}>
      <div className={classes.checkHead}>
        <h3>{label}</h3>
        <span className={classes.verdict} data-verdict={verdict}>
          {text.verdicts[verdict]}
        </span>
      </div>
      {override && <p>{text.byHand(text.verdicts[override.verdict], override.by, override.reason)}</p>}
      <p className={override ? classes.quiet : undefined}>
        {override ? text.foundOf(text.verdicts[found], check.text) : check.text}
      </p>
      <span className={classes.acts}>
        {source.kind !== 'none' && <LinkButton onClick={onSource}>{text.sources[source.kind]}</LinkButton>}
        {onDecide && (
          <LinkButton onClick={onDecide}>
            {text.decide} {current && <KeyCap keys="enter" />}
          </LinkButton>
        )}
      </span>
    </div>
  )
}
