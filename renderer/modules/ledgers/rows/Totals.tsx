import type { LedgerContent } from '#shared/modules/ledgers/ledger'
import { columnName } from '#shared/modules/ledgers/rules-cells'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'

type Props = { content: LedgerContent; totals: Record<string, number> }

/** The sums of all rows that are listed. */
export function Totals({ content, totals }: Props) {
  const summed = content.columns.filter((it) => totals[it.key] !== undefined)
  if (summed.length === 0) return null
  return (
    <div className={classes.totals}>
      <span className={classes.quiet}>{text.totals}</span>
      {summed.map((it) => (
        <span key={it.key}>
          {columnName(it)}
          <strong>{(totals[it.key] ?? 0).toLocaleString('zh-CN', { maximumFractionDigits: 6 })}</strong>
        </span>
      ))}
    </div>
  )
}
