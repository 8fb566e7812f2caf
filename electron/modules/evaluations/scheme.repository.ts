import type { Insertable, Selectable, Updateable } from 'kysely'
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
  return recordOf(row)
}

/** All editions, the newest family and edition first; `latest` only the newest edition of each family. */
export async function listSchemes(trx: Trx, latest: boolean): Promise<SchemeRecord[]> {
  const rows = await trx
    .selectFrom('evaluation_scheme as scheme')
    .selectAll()
    .where('removed_at', 'is', null)
    .$if(latest, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('evaluation_scheme as newer')
              .select('newer.id')
              .whereRef('newer.family_id', '=', 'scheme.family_id')
              .whereRef('newer.edition', '>', 'scheme.edition')
              .where('newer.removed_at', 'is', null),
          ),
        ),
      ),
    )
    .orderBy('family_id', 'desc')
    .orderBy('edition', 'desc')
    .execute()
  return rows.map(recordOf)
}

/** How many rounds stand on each of these editions, and how many of them are past 筹备. */
export async function countRounds(
  trx: Trx,
  ids: readonly string[],
): Promise<Map<string, { rounds: number; opened: number }>> {
  const rows = await trx
    .selectFrom('evaluation_round')
    .select(({ fn, eb }) => [
      'scheme_id',
      fn.countAll<number>().as('rounds'),
      fn.sum<number>(eb.case().when('state', '=', 'draft').then(0).else(1).end()).as('opened'),
    ])
    .where('scheme_id', 'in', ids)
    .where('removed_at', 'is', null)
    .groupBy('scheme_id')
    .execute()
  return new Map(rows.map(({ scheme_id, rounds, opened }) => [scheme_id, { rounds, opened }]))
}

/** The highest edition that a family ever had, removed ones too: their numbers are not used again. */
export async function lastEdition(trx: Trx, familyId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('evaluation_scheme')
    .select(({ fn }) => fn.max('edition').as('last'))
    .where('family_id', '=', familyId)
    .executeTakeFirstOrThrow()
  return last
}

/** The draft of a family, if one is being worked on. */
export function findDraft(trx: Trx, familyId: string): Promise<{ id: string; edition: number } | undefined> {
  return trx
    .selectFrom('evaluation_scheme')
    .select(['id', 'edition'])
    .where('family_id', '=', familyId)
    .where('state', '=', 'draft')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export async function insertScheme(
  trx: Trx,
  row: Omit<Insertable<SchemeTable>, ContentColumn>,
  content: SchemeContent,
): Promise<void> {
  await trx
    .insertInto('evaluation_scheme')
    .values({ ...row, ...contentColumns(content) })
    .execute()
}

/** Changes an edition; its content too where one is given. */
export async function updateScheme(
  trx: Trx,
  id: string,
  change: Omit<Updateable<SchemeTable>, ContentColumn>,
  content?: SchemeContent,
): Promise<void> {
  await trx
    .updateTable('evaluation_scheme')
    .set({ ...change, ...(content ? contentColumns(content) : {}) })
    .where('id', '=', id)
    .execute()
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

type ContentColumn = 'title' | 'use' | 'subject' | 'content'

function contentColumns(content: SchemeContent): Pick<Insertable<SchemeTable>, ContentColumn> {
  const { title, use, subject } = content
  return { title, use, subject, content: JSON.stringify(content) }
}

function recordOf(row: Selectable<SchemeTable>): SchemeRecord {
  return { ...row, content: SchemeContent.parse(JSON.parse(row.content)) }
}
