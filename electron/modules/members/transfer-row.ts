import type { Transfer } from '#shared/modules/members/transfer'
import type { PartyId, PersonId } from '#shared/values/id'
import type { ListedTransfer } from './transfer.repository'

/** A letter as the window and papers have it. */
export function shownTransfer(row: ListedTransfer): Transfer {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    personId: row.person_id as PersonId,
    name: row.name,
    standing: row.standing,
    direction: row.direction,
    fromPartyId: row.from_party_id as PartyId | null,
    fromName: row.from_name,
    toPartyId: row.to_party_id as PartyId | null,
    toName: row.to_name,
    reason: row.reason,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    duesUntil: row.dues_until,
    phone: row.phone,
    arrivedOn: row.arrived_on,
    receiptOn: row.receipt_on,
    state: row.state,
    note: row.note,
  }
}
