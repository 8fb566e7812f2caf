import type { AuditItem, Finding } from '#shared/modules/dossiers/audit'
import { kindOfItem, SIX } from '#shared/modules/dossiers/rules-audit-findings'
import classes from './audits.module.css'
import { text } from './audits.text'

type Props = { findings: readonly Finding[]; item: AuditItem; onItem: (item: AuditItem) => void }

/** 三龄两历一身份 at a glance, each with how it stands. */
export function ItemGrid({ findings, item, onItem }: Props) {
  return (
    <div className={classes.grid}>
      {SIX.map((key) => {
        const kind = kindOfItem(findings, key)
        return (
          <button
            key={key}
            type="button"
            className={classes.cell}
            aria-pressed={key === item}
            onClick={() => onItem(key)}
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

/** The item that most wants a look. */
export function urgentItem(findings: readonly Finding[]): AuditItem {
  const kinds = SIX.map((item) => ({ item, kind: kindOfItem(findings, item) }))
  const worst = ['differ', 'gap', 'absent'].map((kind) => kinds.find((it) => it.kind === kind))
  return worst.find((it) => it !== undefined)?.item ?? 'birth'
}
