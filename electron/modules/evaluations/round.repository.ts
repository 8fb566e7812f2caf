import type { Selectable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Recusal, RoundSubject } from '#shared/modules/evaluations/round'
import type { RoundSubjectTable, RoundTable } from './evaluations.table'

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
