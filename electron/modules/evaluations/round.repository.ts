import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Recusal, Round, RoundSubject } from '#shared/modules/evaluations/round'
import type { RoundId, SchemeId } from '#shared/values/id'
import { loadBoxes } from './box.repository'
import type { RoundSubjectTable, RoundTable } from './evaluations.table'
import { findScheme } from './scheme.repository'

export type RoundRecord = Selectable<RoundTable>

/** The round's own row; refuses one that is not there. */
export async function findRound(trx: Trx, id: string): Promise<RoundRecord> {
  const row = await trx
    .selectFrom('evaluation_round')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', '找不到这个轮次。', { remedy: '回到考核列表再选。' })
  return row
}

/** A round with the content of its scheme and its boxes; refuses one that is not there. */
export async function loadRound(trx: Trx, id: string): Promise<Round> {
  const row = await findRound(trx, id)
  const scheme = await findScheme(trx, row.scheme_id)
  return {
    id: row.id as RoundId,
    version: row.version,
    state: row.state,
    title: row.title,
    year: row.year,
    heldOn: row.held_on,
    entry: row.entry,
    consent: row.consent,
    schemeId: row.scheme_id as SchemeId,
    edition: scheme.edition,
    scheme: scheme.content,
    subjects: await countSubjects(trx, id),
    boxes: await loadBoxes(trx, id),
    fingerprint: row.fingerprint,
    changedAt: row.changed_at,
  }
}

/** How many take part: those left out and those whom a special case keeps away are not counted. */
async function countSubjects(trx: Trx, roundId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('evaluation_subject')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('round_id', '=', roundId)
    .where('excluded', '=', '')
    .where('treatment', '!=', 'none')
    .executeTakeFirstOrThrow()
  return n
}

/** Subjects in the order of the ballot, those left out included. */
export async function loadSubjects(trx: Trx, roundId: string): Promise<RoundSubject[]> {
  const rows = await trx
    .selectFrom('evaluation_subject')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('position')
    .orderBy('no')
    .execute()
  return rows.map(subjectOf)
}

export function subjectOf(row: Selectable<RoundSubjectTable>): RoundSubject {
  return {
    no: row.no,
    version: row.version,
    kind: row.kind,
    personId: row.person_id as RoundSubject['personId'],
    organizationId: row.organization_id as RoundSubject['organizationId'],
    name: row.name,
    post: row.post,
    unitName: row.unit_name,
    treatment: { kind: row.treatment, gradeAtMost: row.grade_at_most, reason: row.treatment_reason },
    excluded: row.excluded,
  }
}

export async function loadRecusals(trx: Trx, roundId: string): Promise<Recusal[]> {
  const rows = await trx
    .selectFrom('evaluation_recusal')
    .select(['box_no', 'subject_no', 'reason'])
    .where('round_id', '=', roundId)
    .orderBy('box_no')
    .orderBy('subject_no')
    .execute()
  return rows.map((row) => ({ box: row.box_no, subject: row.subject_no, reason: row.reason }))
}

export async function insertRound(trx: Trx, row: Insertable<RoundTable>): Promise<void> {
  await trx.insertInto('evaluation_round').values(row).execute()
}

export async function updateRound(trx: Trx, id: string, change: Updateable<RoundTable>): Promise<void> {
  await trx.updateTable('evaluation_round').set(change).where('id', '=', id).execute()
}

/** Ids of the drafts that this scheme was chosen for. */
export async function draftsOf(trx: Trx, schemeId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('evaluation_round')
    .select('id')
    .where('scheme_id', '=', schemeId)
    .where('state', '=', 'draft')
    .where('removed_at', 'is', null)
    .execute()
  return rows.map((it) => it.id)
}
