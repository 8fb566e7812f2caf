import { comparePartialDates, parsePartialDate } from '../../values/partial-date'
import type { AuditItem, Finding, Statement } from './audit'
import { isDated, relateValues } from './rules-audit-compare'
import { dateSaid, relateDates } from './rules-audit-dates'

type Value = Finding['values'][number]
/** One wording with the statements that use it. */
type Said = { value: string; statements: Statement[]; current: boolean }

/**
 * The different values of one item. A value that only says less exactly what exactly one other says counts with that
 * one; where it would suit several it stands for itself and is against none.
 */
export function valuesOf(item: AuditItem, statements: readonly Statement[], onRecord: string): Value[] {
  const said = wordings(item, statements, onRecord)
  const earliest = new Set(earliestFormed(statements))
  const exact = said.filter((it) => !said.some((other) => isLessExact(item, it, other)))
  const homes = new Map(exact.map((it) => [it, [it]]))
  const lonely: Said[] = []
  for (const it of said) {
    if (homes.has(it)) continue
    const fits = exact.filter((other) => isLessExact(item, it, other))
    if (fits.length === 1 && fits[0]) homes.get(fits[0])?.push(it)
    else lonely.push(it)
  }
  const shown = (members: readonly Said[], coarse: boolean): Value => ({
    value: members[0]?.value ?? '',
    count: members.reduce((sum, it) => sum + it.statements.length, 0),
    earliest: members.some((it) => it.statements.some((one) => earliest.has(one))),
    current: members.some((it) => it.current),
    coarse,
  })
  return [
    ...[...homes.values()].map((it) => shown(it, false)),
    ...lonely.map((it) => shown([it], true)),
  ].sort(byPlace)
}

/** What the earliest material says comes first, then what most say. */
function byPlace(a: Value, b: Value): number {
  return Number(a.coarse) - Number(b.coarse) || Number(b.earliest) - Number(a.earliest) || b.count - a.count
}

function isLessExact(item: AuditItem, it: Said, other: Said): boolean {
  return it !== other && relateValues(item, it.value, other.value) === 'coarse'
}

function wordings(item: AuditItem, statements: readonly Statement[], onRecord: string): Said[] {
  const found: Said[] = []
  const saidAs = (text: string) => {
    const same = found.find((it) => it.value === text || relateValues(item, it.value, text) === 'same')
    if (same) return same
    const fresh: Said = { value: shownValue(item, text), statements: [], current: false }
    found.push(fresh)
    return fresh
  }
  for (const it of statements) saidAs(it.value).statements.push(it)
  if (onRecord !== '') saidAs(onRecord).current = true
  return found
}

/** A date in the spelling of the record; anything else as it was written. */
function shownValue(item: AuditItem, text: string): string {
  return (isDated(item) ? dateSaid(text) : null) ?? text
}

/** True where two values cannot both be right. */
export function contradicts(item: AuditItem, values: readonly Value[]): boolean {
  const exact = values.filter((it) => !it.coarse)
  return exact.some((a, at) =>
    exact.slice(at + 1).some((b) => relateValues(item, a.value, b.value) === 'apart'),
  )
}

/**
 * Statements on the earliest formed material (R1.9): more than one where the dates do not tell which is earlier. What
 * is undated is never the earliest, unless everything is undated: then nothing is.
 */
export function earliestFormed(statements: readonly Statement[]): Statement[] {
  const dated = statements.flatMap((statement) => {
    const formed = parsePartialDate(statement.formedOn)
    return formed ? [{ statement, formed }] : []
  })
  return dated
    .filter((it) => !dated.some((other) => isBefore(other.formed, it.formed)))
    .map((it) => it.statement)
}

type Formed = NonNullable<ReturnType<typeof parsePartialDate>>

function isBefore(a: Formed, b: Formed): boolean {
  return relateDates(a, b) === 'apart' && comparePartialDates(a, b) < 0
}
