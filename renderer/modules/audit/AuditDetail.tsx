import type { AuditRow } from '#shared/platform/audit/contract'
import { exactWhen } from '../../app/when'
import { Panel, PanelBlock } from '../../components'
import classes from './audit.module.css'
import { text } from './audit.text'

/** The row in work: who did what, and each field before and after. */
export function AuditDetail({ row }: { row: AuditRow | undefined }) {
  if (!row) return null
  return (
    <Panel label={text.detail}>
      <PanelBlock title={row.action} facts={row.targetName}>
        <p className={classes.facts}>{text.byAt(row.accountName, exactWhen(row.at))}</p>
      </PanelBlock>
      <PanelBlock title={text.detail}>
        {row.changes.length === 0 && <p className={classes.facts}>{text.noChanges}</p>}
        <dl className={classes.changes} data-selectable>
          {row.changes.map((change) => (
            <div key={change.field}>
              <dt>{change.field}</dt>
              <dd className={change.before === '' ? classes.nothing : classes.before}>
                {change.before || text.emptyValue}
              </dd>
              <dd>{change.after || text.emptyValue}</dd>
            </div>
          ))}
        </dl>
      </PanelBlock>
    </Panel>
  )
}
