import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import {
  PERMIT_STATES,
  type PermitState,
  TRANSFER_STATES,
  type TransferState,
} from '#shared/modules/dossiers/custody'
import { type Enclosure, isRemovable, takesEnclosures } from '#shared/modules/dossiers/enclosure'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { EnclosureId } from '#shared/values/id'
import { type EnclosureRecord, findEnclosure, type HolderId } from './enclosure.repository'
import { findPermit } from './permit.repository'
import { numberOf } from './permits'
import { findTransfer } from './transfer.repository'
import { titleOf } from './transfers'

/** A permit or transfer as far as its enclosures need it. `called`: its number, with the unit. */
export type Holder = HolderId & { state: PermitState | TransferState; called: string }

export async function loadHolder(trx: Trx, { holder, id }: HolderId): Promise<Holder> {
  if (holder === 'permit') {
    const permit = await findPermit(trx, id)
    return { holder, id, state: permit.state, called: `${numberOf(permit)} ${permit.unit}` }
  }
  const transfer = await findTransfer(trx, id)
  return { holder, id, state: transfer.state, called: `${titleOf(transfer)} ${transfer.unit}` }
}

/** Refuses one that is over. */
export function requireTaking({ holder, state, called }: Holder): void {
  if (takesEnclosures(holder, state)) return
  throw refuse('conflict', `${called}${stateWords(state)}，不能再添加附件。`, {
    remedy: '这份登记已办完；需要时另行登记。',
  })
}

/** Refuses where a step was taken since: it rests on what was there. */
export function requireRemovable(
  { holder, state, called }: Holder,
  { name, added_in }: EnclosureRecord,
): void {
  if (isRemovable(holder, { state, addedIn: added_in })) return
  throw refuse('conflict', `${called}${stateWords(state)}，“${name}”是此前的依据，不能删除。`, {
    remedy: '补充材料另行添加。',
  })
}

function stateWords(state: PermitState | TransferState): string {
  return { ...PERMIT_STATES, ...TRANSFER_STATES }[state]
}

/** One enclosure with its permit or transfer; refuses one that is not there. */
export async function enclosureWithHolder(
  trx: Trx,
  id: string,
): Promise<{ record: EnclosureRecord; holder: Holder }> {
  const record = await findEnclosure(trx, id)
  if (!record) throw refuse('not-found', '找不到这个附件，可能已被删除。', { remedy: '刷新后再看。' })
  const { permit_id, transfer_id } = record
  const place: HolderId =
    permit_id === null ? { holder: 'transfer', id: transfer_id ?? '' } : { holder: 'permit', id: permit_id }
  return { record, holder: await loadHolder(trx, place) }
}

export function enclosureOf(
  record: EnclosureRecord & { adder: string },
  { holder, state }: Holder,
): Enclosure {
  const { id, name, mime, size, pages, added_in, added_at, adder } = record
  const removable = isRemovable(holder, { state, addedIn: added_in })
  return { id: id as EnclosureId, name, mime, size, pages, addedAt: added_at, addedBy: adder, removable }
}

export function noteEnclosure(
  context: Context,
  { holder, id, called }: Holder,
  changes: FieldChange[],
): void {
  context.note({ targetKind: holder, targetId: id, targetName: called, changes })
}
