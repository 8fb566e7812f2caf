import { z } from 'zod'
import { KeptFile } from '../../platform/evidence/schema'
import { EnclosureId } from '../../values/id'
import type { PermitState, TransferState } from './custody'

/** @file 审批附件: scans of what a permit or a transfer rests on, a letter of introduction or a decision (domain rules 1.6, 1.7). */

/** Of one permit or transfer. */
export const MOST_ENCLOSURES = 30

export const EnclosureHolder = z.enum(['permit', 'transfer'])
export type EnclosureHolder = z.infer<typeof EnclosureHolder>

export const Enclosure = KeptFile.extend({ id: EnclosureId })
export type Enclosure = z.infer<typeof Enclosure>

const TAKING: { permit: readonly PermitState[]; transfer: readonly TransferState[] } = {
  permit: ['asked', 'granted', 'open', 'lent'],
  transfer: ['draft', 'sent', 'checking', 'stored'],
}

/** Whether a permit or transfer in this state still takes scans: until it is over. */
export function takesEnclosures(holder: EnclosureHolder, state: PermitState | TransferState): boolean {
  return (TAKING[holder] as readonly string[]).includes(state)
}

/** A scan can be removed until the next step is taken: that step, an approval above all, rests on it. */
export function isRemovable(
  holder: EnclosureHolder,
  { state, addedIn }: { state: PermitState | TransferState; addedIn: string },
): boolean {
  return takesEnclosures(holder, state) && addedIn === state
}
