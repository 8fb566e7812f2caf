import type { ResultRow } from '#shared/modules/evaluations/result'

/** A subject in two rounds; null where it is missing in one of them. */
export type ComparedRow = { key: string; now: ResultRow | null; before: ResultRow | null }

/** Both rounds subject by subject: those of this round in its order, then those that only the earlier one had. */
export function compareRows(now: readonly ResultRow[], before: readonly ResultRow[]): ComparedRow[] {
  const known = new Map(before.map((it) => [identityOf(it), it]))
  const met = new Set(now.map(identityOf))
  return [
    ...now.map((row) => ({ key: identityOf(row), now: row, before: known.get(identityOf(row)) ?? null })),
    ...before
      .filter((it) => !met.has(identityOf(it)))
      .map((row) => ({ key: identityOf(row), now: null, before: row })),
  ]
}

/** The same subject in any round: its record, or its name and unit where it has none. */
function identityOf({ kind, personId, organizationId, name, unitName }: ResultRow): string {
  const record = kind === 'person' ? personId : organizationId
  return `${kind} ${record ?? `${name} ${unitName}`}`
}

/** How many are in both, only in this one, only in the earlier one. */
export function comparedCounts(rows: readonly ComparedRow[]): {
  both: number
  fresh: number
  absent: number
} {
  return {
    both: rows.filter((it) => it.now && it.before).length,
    fresh: rows.filter((it) => !it.before).length,
    absent: rows.filter((it) => !it.now).length,
  }
}
