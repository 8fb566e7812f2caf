import type { Finding, Statement } from '#shared/modules/dossiers/audit'
import { classLabel } from '#shared/modules/dossiers/classes'
import { isDated, relateValues } from '#shared/modules/dossiers/rules-audit-compare'
import { dateSaid } from '#shared/modules/dossiers/rules-audit-dates'
import { contradicts } from '#shared/modules/dossiers/rules-audit-values'
import { LinkButton } from '../../../components'
import type { AuditAct } from './audit-act'
import classes from './audits.module.css'
import { text } from './audits.text'

type Props = {
  finding: Finding
  isCurrent: (statement: Statement) => boolean
  onOpen: (statement: Statement) => void
  act?: AuditAct | undefined
  wide: boolean
}

/** Every material's word by the date it was formed; a click shows the place, F2 changes it, Delete removes it. */
export function AuditLines({ finding, isCurrent, onOpen, act, wide }: Props) {
  return (
    <ul className={[classes.lines, wide ? classes.wide : ''].join(' ')}>
      {finding.statements.map((statement) => (
        <li key={statement.id} className={classes.row} data-current={isCurrent(statement)}>
          <button
            type="button"
            className={classes.line}
            onClick={() => onOpen(statement)}
            onKeyDown={(event) => {
              if (event.key === 'F2') act?.change(finding, statement)
              if (event.key === 'Delete') act?.remove(statement)
            }}
          >
            <span>{wide ? statement.formedOn : statement.formedOn.slice(0, 7)}</span>
            <span>{`${classLabel(statement.classCode)}-${statement.materialNo}`}</span>
            <span className={classes.material}>{statement.materialTitle}</span>
            <span
              className={classes.said}
              data-apart={isAgainst(finding, statement)}
              title={[statement.value, statement.remark].filter(Boolean).join(text.gap)}
            >
              {wide ? statement.value : shortValue(finding, statement)}
              {statement.altered && <em>{text.altered}</em>}
            </span>
          </button>
          {act && (
            <span className={classes.rowActs}>
              <LinkButton onClick={() => act.change(finding, statement)}>{text.change}</LinkButton>
              <LinkButton onClick={() => act.remove(statement)}>{text.remove}</LinkButton>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A date in the spelling of the record, where the panel is narrow; the material's own words stand in the tooltip. */
function shortValue({ item }: Finding, { value }: Statement): string {
  return (isDated(item) ? dateSaid(value) : null) ?? value
}

/** It cannot be right together with what is used now (or with the first value, where nothing is on record). */
function isAgainst({ item, values }: Finding, { value }: Statement): boolean {
  if (!contradicts(item, values)) return false
  const used = values.find((it) => it.current) ?? values[0]
  return used !== undefined && relateValues(item, value, used.value) === 'apart'
}
