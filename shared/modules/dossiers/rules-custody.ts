import type { PermitKind, PermitState } from './custody'

/** @file 查（借）阅: numbers and moves. */

/** 查阅登记 2026-083 */
export function permitNumber(kind: PermitKind, year: number, number: number): string {
  const word = kind === 'consult' ? '查阅登记' : '借阅登记'
  return `${word} ${year}-${String(number).padStart(3, '0')}`
}

const MOVES: Record<PermitKind, Partial<Record<PermitState, readonly PermitState[]>>> = {
  consult: { asked: ['withdrawn'], granted: ['open', 'withdrawn'], open: ['closed', 'withdrawn'] },
  borrow: { asked: ['withdrawn'], granted: ['lent', 'withdrawn'], lent: ['closed'] },
}

/** Where a permit can go from its state; granting and refusing are a decision of their own. */
export function permitMoves(kind: PermitKind, state: PermitState): readonly PermitState[] {
  return MOVES[kind][state] ?? []
}
