import type { Finding } from '#shared/modules/dossiers/audit'
import { kindOfItem } from '#shared/modules/dossiers/rules-audit-findings'
import { type AuditCell, CELLS, itemsOf } from './audit-cells'
import classes from './audits.module.css'
import { text } from './audits.text'

type Props = { findings: readonly Finding[]; cell: AuditCell; onCell: (cell: AuditCell) => void }

/** 三龄两历一身份 and the rest at a glance, each with how it stands. */
export function ItemGrid({ findings, cell, onCell }: Props) {
  return (
    <div className={classes.grid}>
      {CELLS.map((key) => {
        const kind = kindOfItem(findings, ...itemsOf(key))
        return (
          <button
            key={key}
            type="button"
            className={classes.cell}
            aria-pressed={key === cell}
            title={key === 'other' ? text.otherItems : undefined}
            onClick={() => onCell(key)}
          >
            <span>{text.cells[key]}</span>
            <span className={classes.kind} data-kind={kind}>
              {text.kinds[kind]}
            </span>
          </button>
        )
      })}
    </div>
  )
}
