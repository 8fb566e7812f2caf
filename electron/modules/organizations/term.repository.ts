import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { PartyTerm } from '#shared/modules/organizations/term'
import type { PartyTermId, ProcedureCaseId } from '#shared/values/id'
import type { PartyTermLetterTable, PartyTermTable } from './parties.table'
import { idList } from './subjects.repository'

export type TermRecord = Selectable<PartyTermTable>

export function findTerm(trx: Trx, id: string): Promise<TermRecord | undefined> {
  return trx.selectFrom('party_term').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Terms of an organization with their letters, the latest first. */
export async function termsOf(trx: Trx, partyId: string): Promise<PartyTerm[]> {
  const rows = await trx
    .selectFrom('party_term')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('number', 'desc')
    .execute()
  const letters = await trx
    .selectFrom('party_term_letter as written')
    .innerJoin('letter', 'letter.id', 'written.letter_id')
    .innerJoin('party_term as term', 'term.id', 'written.term_id')
    .select(['written.term_id', 'written.system_key as system', 'letter.number', 'letter.on_day as on'])
    .select(['letter.sender', 'letter.void_reason as voidReason'])
    .where('term.party_id', '=', partyId)
    .orderBy('written.letter_id')
    .execute()
  return rows.map((it) => ({
    id: it.id as PartyTermId,
    number: it.number,
    electedOn: it.elected_on,
    years: it.years,
    endsOn: it.ends_on,
    extendedTo: it.extended_to,
    requestedOn: it.requested_on,
    approvedOn: it.approved_on,
    approvalNo: it.approval_no,
    caseId: it.case_id as ProcedureCaseId | null,
    note: it.note,
    letters: letters.filter((letter) => letter.term_id === it.id).map(({ term_id: _, ...letter }) => letter),
  }))
}

export async function insertTerm(trx: Trx, row: Insertable<PartyTermTable>): Promise<void> {
  await trx.insertInto('party_term').values(row).execute()
}

export async function updateTerm(trx: Trx, id: string, change: Updateable<PartyTermTable>): Promise<void> {
  await trx.updateTable('party_term').set(change).where('id', '=', id).execute()
}

export async function deleteTerm(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('party_term').where('id', '=', id).execute()
}

/** Keeps beside the organization what its latest term says, '' where none is on record. */
export async function keepPresentTerm(trx: Trx, partyId: string): Promise<void> {
  await sql`update party_organization set
    elected_on = coalesce((select elected_on from party_term where party_id = ${partyId} order by number desc limit 1), ''),
    term_ends_on = coalesce((select coalesce(nullif(extended_to, ''), ends_on) from party_term
      where party_id = ${partyId} order by number desc limit 1), '') where id = ${partyId}`.execute(trx)
}

/** The letter that stands of each of these terms, by term; withdrawn ones are none. */
export async function lettersOn(
  trx: Trx,
  system: string,
  termIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('party_term_letter as written')
    .innerJoin('letter', 'letter.id', 'written.letter_id')
    .select(['written.term_id', 'written.letter_id'])
    .where('written.system_key', '=', system)
    .where('letter.void_reason', '=', '')
    .where(sql<boolean>`written.term_id in ${idList(termIds)}`)
    .execute()
  return new Map(rows.map((it) => [it.term_id, it.letter_id]))
}

/** Numbers of every letter that was written of these terms, withdrawn ones too. */
export async function lettersOfTerms(trx: Trx, termIds: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('party_term_letter as written')
    .innerJoin('letter', 'letter.id', 'written.letter_id')
    .select('letter.number')
    .where(sql<boolean>`written.term_id in ${idList(termIds)}`)
    .orderBy('written.letter_id')
    .execute()
  return rows.map((it) => it.number)
}

export async function insertTermLetters(
  trx: Trx,
  rows: readonly Insertable<PartyTermLetterTable>[],
): Promise<void> {
  await insertMany(trx, 'party_term_letter', rows)
}

/** Whether anything was written under a system of terms. */
export async function hasLetters(trx: Trx, system: string): Promise<boolean> {
  const found = await trx
    .selectFrom('party_term_letter')
    .select('term_id')
    .where('system_key', '=', system)
    .executeTakeFirst()
  return found !== undefined
}
