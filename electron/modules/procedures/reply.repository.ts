import type { Selectable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { ProcedureReplyTable } from './procedures.table'

export type ReplyRecord = Selectable<ProcedureReplyTable>

/** What organs were asked in one record of a step, in place of what stood there. */
export async function putReplies(
  trx: Trx,
  of: { id: string; step: string; number: number },
  replies: readonly ReplyRecord[],
): Promise<void> {
  await trx
    .deleteFrom('procedure_reply')
    .where('case_id', '=', of.id)
    .where('step', '=', of.step)
    .where('number', '=', of.number)
    .execute()
  await insertMany(trx, 'procedure_reply', replies)
}

export function repliesAt(
  trx: Trx,
  of: { id: string; step: string; number: number },
): Promise<ReplyRecord[]> {
  return trx
    .selectFrom('procedure_reply')
    .selectAll()
    .where('case_id', '=', of.id)
    .where('step', '=', of.step)
    .where('number', '=', of.number)
    .execute()
}
