import type { Check, CheckRow } from '#shared/modules/awards/check'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import { checkIn, type RuleColumn } from './check-rules'
import classes from './checks.module.css'
import { text } from './checks.text'

/** Px that one character of a head takes, and the cell's padding. */
const CHARACTER = 12
const PADDING = 18

/** One row a nomination, one small mark a condition; the one in work is framed. */
export function checkColumns(
  rules: readonly RuleColumn[],
  { oneCategory, current }: { oneCategory: boolean; current: string },
): readonly Column<CheckRow>[] {
  return [
    {
      key: 'number',
      title: text.columns.number,
      width: 52,
      align: 'right',
      quiet: true,
      render: (it) => it.number,
    },
    { key: 'name', title: text.columns.name, width: 104, strong: true, render: (it) => listName(it.name) },
    { key: 'unit', title: text.columns.unit, quiet: true, render: (it) => it.unitName || text.none },
    ...(oneCategory ? [] : [CATEGORY]),
    ...rules.map((rule) => markColumn(rule, current)),
    {
      key: 'verdict',
      title: text.columns.verdict,
      width: 68,
      render: (it) => <span data-verdict={it.verdict}>{text.verdicts[it.verdict]}</span>,
    },
  ]
}

const CATEGORY: Column<CheckRow> = {
  key: 'category',
  title: text.columns.category,
  width: 112,
  quiet: true,
  render: (it) => it.categoryLabel,
}

function markColumn(rule: RuleColumn, current: string): Column<CheckRow> {
  return {
    key: rule.id,
    title: rule.short,
    width: Math.max(2, rule.short.length) * CHARACTER + PADDING,
    render: (row) => <Mark check={checkIn(row, rule)} current={rule.id === current} />,
  }
}

function Mark({ check, current }: { check: Check | undefined; current: boolean }) {
  if (!check) return <span className={classes.mark} data-current={current} data-verdict="none" />
  const { verdict, label, override } = check
  const words = override
    ? text.byHand(text.verdicts[override.verdict], override.by, override.reason)
    : check.text
  const title = text.markTitle(label, text.verdicts[verdict], words)
  return (
    <span
      className={classes.mark}
      role="img"
      aria-label={title}
      title={title}
      data-verdict={verdict}
      data-overridden={override !== null}
      data-current={current}
    >
      {text.marks[verdict]}
    </span>
  )
}
