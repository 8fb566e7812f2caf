import type { Check, CheckRow } from '#shared/modules/awards/check'
import type { EligibilityRule, ProgrammeContent } from '#shared/modules/awards/programme'
import { eligibilityLabel, RULE_SHORT } from '#shared/modules/awards/rules'

/**
 * One condition as a column. Categories have keys of their own for the same condition, so that a column stands for the
 * nth rule of a kind.
 */
export type RuleColumn = {
  id: string
  /** Few characters for the head. */
  short: string
  /** In full where all the categories ask the same, else the short name. */
  label: string
  /** The rule's key by category. */
  keys: ReadonlyMap<string, string>
}

/** The conditions of these categories in the order of their first appearance. */
export function ruleColumns({ categories }: ProgrammeContent, category: string): RuleColumn[] {
  const columns = new Map<string, { rules: [string, EligibilityRule][]; number: number }>()
  for (const { key, rules } of categories.filter((it) => category === '' || it.key === category)) {
    const seen = new Map<string, number>()
    for (const rule of rules) {
      const number = (seen.get(rule.rule) ?? 0) + 1
      seen.set(rule.rule, number)
      const id = `${rule.rule}-${number}`
      const column = columns.get(id) ?? { rules: [], number }
      column.rules.push([key, rule])
      columns.set(id, column)
    }
  }
  return [...columns].map(([id, { rules, number }]) => ({ id, ...named(rules, number), keys: keysOf(rules) }))
}

function named(rules: readonly [string, EligibilityRule][], number: number) {
  const labels = new Set(rules.map(([, rule]) => eligibilityLabel(rule)))
  const kind = rules[0]?.[1].rule ?? 'asked'
  const short = number === 1 ? RULE_SHORT[kind] : `${RULE_SHORT[kind]}${number}`
  return { short, label: labels.size === 1 ? ([...labels][0] ?? short) : short }
}

function keysOf(rules: readonly [string, EligibilityRule][]): ReadonlyMap<string, string> {
  return new Map(rules.map(([category, rule]) => [category, rule.key]))
}

/** What a row has in a column; undefined where its category does not ask. */
export function checkIn(row: CheckRow, column: RuleColumn | undefined): Check | undefined {
  const key = column?.keys.get(row.category)
  return row.checks.find((it) => it.rule === key)
}

/** The next open condition after this place, row by row, around the end; null where none is open. */
export function nextOpen(
  rows: readonly CheckRow[],
  columns: readonly RuleColumn[],
  from: { row: number; column: number },
): { row: number; column: number } | null {
  const places = rows.length * columns.length
  const start = from.row * columns.length + from.column
  for (let step = 1; step <= places; step += 1) {
    const place = (start + step) % places
    const [row, column] = [Math.floor(place / columns.length), place % columns.length]
    const asked = rows[row]
    if (asked && checkIn(asked, columns[column])?.verdict === 'open') return { row, column }
  }
  return null
}
