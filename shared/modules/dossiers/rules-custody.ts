import type { PermitKind, PermitState, ReturnCheck } from './custody'

/** @file 查（借）阅: numbers and moves. */

/** 查阅登记 2026-083 */
export function permitNumber(kind: PermitKind, year: number, number: number): string {
  const word = kind === 'consult' ? '查阅登记' : '借阅登记'
  return `${word} ${inYear(year, number)}`
}

/** 复制件 2026-012 */
export function copyNumber(year: number, number: number): string {
  return `复制件 ${inYear(year, number)}`
}

function inYear(year: number, number: number): string {
  return `${year}-${String(number).padStart(3, '0')}`
}

const MOVES: Record<PermitKind, Partial<Record<PermitState, readonly PermitState[]>>> = {
  consult: { asked: ['withdrawn'], granted: ['open', 'withdrawn'], open: ['closed', 'withdrawn'] },
  borrow: { asked: ['withdrawn'], granted: ['lent', 'withdrawn'], lent: ['closed'] },
}

/** Where a permit can go from its state; granting and refusing are a decision of their own. */
export function permitMoves(kind: PermitKind, state: PermitState): readonly PermitState[] {
  return MOVES[kind][state] ?? []
}

/** Materials that nobody has ticked off and no note of their dossier speaks of. */
export function returnTroubles(
  dossierIds: readonly string[],
  materials: readonly { id: string; dossierId: string }[],
  checks: readonly ReturnCheck[],
): number {
  const byDossier = new Map(checks.map((it) => [it.dossierId as string, it]))
  const open = dossierIds.map((dossierId) => {
    const check = byDossier.get(dossierId)
    const present = new Set<string>(check?.present)
    const absent = materials.filter((it) => it.dossierId === dossierId && !present.has(it.id))
    return check && check.note !== '' ? 0 : absent.length
  })
  return open.reduce((sum, it) => sum + it, 0)
}
