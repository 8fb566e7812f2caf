import { useState } from 'react'
import type { CheckRow } from '#shared/modules/awards/check'
import { showToast, useShortcut } from '../../../components'
import { checkIn, nextOpen, type RuleColumn } from './check-rules'
import { text } from './checks.text'

/** The row and the condition in work, and the rows selected. ← → change the condition, F7 goes to what is open next. */
export function useCheckWork(rows: readonly CheckRow[], rules: readonly RuleColumn[]) {
  const [focus, setFocus] = useState(0)
  const [column, setColumn] = useState(0)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const row = rows[Math.min(focus, rows.length - 1)]
  const at = Math.min(column, Math.max(0, rules.length - 1))
  const none = () => setKeys(new Set())
  const step = (by: 1 | -1) => setColumn(Math.max(0, Math.min(rules.length - 1, at + by)))
  useShortcut('arrowleft', () => step(-1), { own: true })
  useShortcut('arrowright', () => step(1), { own: true })
  useShortcut('escape', none, { enabled: keys.size > 0, own: true })
  useShortcut('f7', () => {
    const next = nextOpen(rows, rules, { row: focus, column: at })
    if (!next) return showToast(text.noneOpen)
    setFocus(next.row)
    setColumn(next.column)
  })
  return {
    row,
    rule: ruleInWork(row, rules, at),
    focus: Math.min(focus, rows.length - 1),
    setFocus,
    chosen: rows.filter((it) => keys.has(it.nominationId)),
    none,
    selection: {
      keys,
      onChange: setKeys,
      onAll: () => setKeys(new Set(rows.map((it) => it.nominationId))),
    },
  }
}

/** Where the row does not have the condition in work, its first one. */
function ruleInWork(row: CheckRow | undefined, rules: readonly RuleColumn[], at: number) {
  if (!row || checkIn(row, rules[at])) return rules[at]
  return rules.find((it) => checkIn(row, it))
}
