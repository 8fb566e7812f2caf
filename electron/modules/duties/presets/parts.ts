import type { z } from 'zod'
import {
  type BoardColumn,
  DutyBoard,
  DutyKind,
  LEDGER_COLUMNS,
  type LedgerColumnKey,
} from '#shared/modules/duties/content'

/** @file What presets share. */

/** The key of the matters ledger that gaps go to: 挂牌督办. */
const SUPERVISION = 'S36'

/** A kind with the schema's own defaults filled in. */
export const kind = (given: z.input<typeof DutyKind>) => DutyKind.parse(given)

/** A board with the schema's own defaults filled in; its gaps go to the ledger of listed supervision. */
export const board = (given: z.input<typeof DutyBoard>) =>
  DutyBoard.parse({ supervision: SUPERVISION, ...given })

/** Columns of a ledger by their keys, under the words that they usually have. */
export function columns(...keys: LedgerColumnKey[]): BoardColumn[] {
  return keys.map((key) => ({ key, label: LEDGER_COLUMNS[key] }))
}

/** A kind's own field as a column. */
export const fieldColumn = (key: string, label: string): BoardColumn => ({ key: `field:${key}`, label })

/** How a meeting's ledger is usually laid out. */
export const MEETING_COLUMNS = columns(
  'serial',
  'unit',
  'subject',
  'kind',
  'plannedOn',
  'heldOn',
  'place',
  'chair',
  'recorder',
  'due',
  'present',
  'absent',
  'topic',
  'content',
  'decision',
  'archivedOn',
)

/** Party organizations that hold organization life as branches. */
export const BRANCHES = { kind: 'party' as const, kinds: ['branch', 'joint'] }
export const MONTHLY = { unit: 'month' as const, every: 1 }
export const QUARTERLY = { unit: 'quarter' as const, every: 1 }
export const HALF_YEARLY = { unit: 'halfYear' as const, every: 1 }
export const YEARLY = { unit: 'year' as const, every: 1 }
