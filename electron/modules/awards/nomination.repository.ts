import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { CandidateFacts, type Nomination } from '#shared/modules/awards/nomination'
import type { NominationId } from '#shared/values/id'
import { attachmentsOf } from './attachment.repository'
import type { NominationTable } from './awards.table'

export type NominationRecord = Selectable<NominationTable>

/** The nomination's own row; refuses one that is not there. */
export async function findNomination(trx: Trx, id: string): Promise<NominationRecord> {
  const [row] = await findNominations(trx, [id])
  if (!row)
    throw refuse('not-found', '找不到这份申报，可能已被删去。', { remedy: '回到申报列表刷新后再看。' })
  return row
}

/** Rows by id, in the order of their numbers; those that were removed are absent. */
export function findNominations(trx: Trx, ids: readonly string[]): Promise<NominationRecord[]> {
  return trx
    .selectFrom('award_nomination')
    .selectAll()
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()
}

/** Whole nominations with their attachments, in the order of their numbers. */
export async function loadNominations(trx: Trx, ids: readonly string[]): Promise<Nomination[]> {
  const rows = await findNominations(trx, ids)
  const attachments = await attachmentsOf(trx, ids)
  return rows.map((row) => nominationOf(row, attachments.get(row.id) ?? []))
}

export async function loadNomination(trx: Trx, id: string): Promise<Nomination> {
  const row = await findNomination(trx, id)
  return nominationOf(row, (await attachmentsOf(trx, [id])).get(id) ?? [])
}

/** Ids of a cycle's nominations in the order of their numbers; `states` empty for all. */
export async function nominationIds(
  trx: Trx,
  cycleId: string,
  states: readonly NominationRecord['state'][] = [],
): Promise<NominationId[]> {
  let query = trx
    .selectFrom('award_nomination')
    .select('id')
    .where('cycle_id', '=', cycleId)
    .where('removed_at', 'is', null)
    .orderBy('number')
  if (states.length > 0) query = query.where('state', 'in', [...states])
  return (await query.execute()).map((it) => it.id as NominationId)
}

function nominationOf(row: NominationRecord, attachments: Nomination['attachments']): Nomination {
  return {
    id: row.id as NominationId,
    version: row.version,
    cycleId: row.cycle_id as Nomination['cycleId'],
    number: row.number,
    category: row.category,
    state: row.state,
    stateReason: row.state_reason,
    subject: row.subject,
    name: row.name,
    personId: row.person_id as Nomination['personId'],
    organizationId: row.organization_id as Nomination['organizationId'],
    unitName: row.unit_name,
    nominator: row.nominator,
    nominatorUnitId: row.nominator_unit_id as Nomination['nominatorUnitId'],
    nominatorName: row.nominator_name,
    members: row.members,
    facts: CandidateFacts.parse(JSON.parse(row.facts)),
    answers: JSON.parse(row.answers),
    photoHash: row.photo_hash,
    attachments,
    changedAt: row.changed_at,
  }
}

/** The highest number ever given in a cycle, 0 before the first; numbers of what was removed stay taken. */
export async function lastNumber(trx: Trx, cycleId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('award_nomination')
    .select((eb) => eb.fn.max('number').as('n'))
    .where('cycle_id', '=', cycleId)
    .executeTakeFirstOrThrow()
  return Number(n ?? 0)
}

export async function insertNominations(
  trx: Trx,
  rows: readonly Insertable<NominationTable>[],
): Promise<void> {
  await insertMany(trx, 'award_nomination', rows)
}

export async function updateNomination(
  trx: Trx,
  id: string,
  change: Updateable<NominationTable>,
): Promise<void> {
  await trx.updateTable('award_nomination').set(change).where('id', '=', id).execute()
}

/** Names of these organizations, the removed ones left out. */
export async function organizationNames(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('removed_at', 'is', null)
    .execute()
  return new Map(rows.map((it) => [it.id, it.name]))
}
