import { type Insertable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { RoundSubject, Treatment } from '#shared/modules/evaluations/round'
import type { RoundSubjectTable } from './evaluations.table'
import { subjectOf } from './round.repository'

export type SubjectRow = Insertable<RoundSubjectTable>

/** The numbers and places that new subjects of a round begin at. */
export async function nextSubject(trx: Trx, roundId: string): Promise<{ no: number; position: number }> {
  const last = await trx
    .selectFrom('evaluation_subject')
    .select((eb) => [eb.fn.max('no').as('no'), eb.fn.max('position').as('position')])
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return { no: (last?.no ?? 0) + 1, position: (last?.position ?? -1) + 1 }
}

export async function insertSubjects(trx: Trx, rows: readonly SubjectRow[]): Promise<void> {
  await insertMany(trx, 'evaluation_subject', rows)
}

/** One subject; refuses one that is not in the round. */
export async function findSubject(trx: Trx, roundId: string, no: number): Promise<RoundSubject> {
  const row = await trx
    .selectFrom('evaluation_subject')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('no', '=', no)
    .executeTakeFirst()
  if (!row)
    throw refuse('not-found', '这个对象已不在本轮次。', { field: 'no', remedy: '刷新对象名单后再改。' })
  return subjectOf(row)
}

export async function updateSubject(
  trx: Trx,
  roundId: string,
  no: number,
  change: Updateable<RoundSubjectTable>,
): Promise<void> {
  await trx
    .updateTable('evaluation_subject')
    .set(change)
    .where('round_id', '=', roundId)
    .where('no', '=', no)
    .execute()
}

/** Takes subjects out with everything that was recorded for them; no ballot can name them in a draft. */
export async function deleteSubjects(trx: Trx, roundId: string, nos: readonly number[]): Promise<void> {
  const wanted = sql<number>`(select value from json_each(${JSON.stringify(nos)}))`
  await trx
    .deleteFrom('evaluation_point')
    .where('round_id', '=', roundId)
    .where('subject_no', 'in', wanted)
    .execute()
  await trx
    .deleteFrom('evaluation_recusal')
    .where('round_id', '=', roundId)
    .where('subject_no', 'in', wanted)
    .execute()
  await trx
    .deleteFrom('evaluation_subject')
    .where('round_id', '=', roundId)
    .where('no', 'in', wanted)
    .execute()
}

/** Gives each subject its place, in the order of `nos`. */
export async function placeSubjects(trx: Trx, roundId: string, nos: readonly number[]): Promise<void> {
  await sql`update evaluation_subject set position = place.key from json_each(${JSON.stringify(nos)}) as place
    where evaluation_subject.round_id = ${roundId} and evaluation_subject.no = place.value`.execute(trx)
}

/** Which subjects were treated by a person's decision, and whose post a person wrote. */
export async function decidedByHand(
  trx: Trx,
  roundId: string,
): Promise<{ treated: ReadonlySet<number>; posts: ReadonlySet<number> }> {
  const rows = await trx
    .selectFrom('evaluation_subject')
    .select(['no', 'treated_by_hand', 'post_by_hand'])
    .where('round_id', '=', roundId)
    .execute()
  return {
    treated: new Set(rows.filter((it) => it.treated_by_hand === 1).map((it) => it.no)),
    posts: new Set(rows.filter((it) => it.post_by_hand === 1).map((it) => it.no)),
  }
}

/** The columns of a treatment. */
export function treatmentColumns({ kind, gradeAtMost, reason }: Treatment) {
  return { treatment: kind, grade_at_most: gradeAtMost, treatment_reason: reason }
}
