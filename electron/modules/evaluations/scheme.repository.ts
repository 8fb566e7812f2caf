import type { Selectable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { SchemeTable } from './evaluations.table'

export type SchemeRecord = Omit<Selectable<SchemeTable>, 'content'> & { content: SchemeContent }

/** One edition with its content; refuses one that is not there. */
export async function findScheme(trx: Trx, id: string): Promise<SchemeRecord> {
  const row = await trx
    .selectFrom('evaluation_scheme')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', '找不到这个方案。', { remedy: '回到方案列表再选。' })
  return { ...row, content: SchemeContent.parse(JSON.parse(row.content)) }
}

/** Freezes a scheme because a round opens with it; one that has been started already stays as it is. */
export async function startScheme({ trx, now, caller }: Context, id: string): Promise<void> {
  await trx
    .updateTable('evaluation_scheme')
    .set({ state: 'started', changed_at: now, changed_by: caller.accountId })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}
