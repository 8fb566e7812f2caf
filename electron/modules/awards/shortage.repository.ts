import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { ShortageContent, type ShortageMatch, type ShortagePost } from '#shared/modules/awards/overview'
import type { PersonId, ShortageId } from '#shared/values/id'
import type { ShortageTable } from './honour.table'

export type ShortageAsked = {
  year: number | null
  text: string
  open: boolean
  offset: number
  limit: number
}

/** One post with who came for it; refuses one that is not there. */
export async function findShortage(trx: Trx, id: string): Promise<ShortagePost> {
  const row = await trx
    .selectFrom('award_shortage')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', '找不到这个岗位。', { remedy: '回到目录再选。' })
  const [post] = await withMatches(trx, [row])
  if (!post) throw new Error(`a post of the catalogue vanished: ${id}`)
  return post
}

const found = sql<number>`(select count(*) from award_shortage_match as it where it.shortage_id = award_shortage.id)`

function asked(trx: Trx, { year, text, open }: Omit<ShortageAsked, 'offset' | 'limit'>) {
  return trx
    .selectFrom('award_shortage')
    .where('removed_at', 'is', null)
    .$if(year !== null, (query) => query.where('year', '=', year ?? 0))
    .$if(text !== '', (query) =>
      query.where(sql<SqlBool>`instr(unit_name || ' ' || post || ' ' || content, ${text}) > 0`),
    )
    .$if(open, (query) => query.where(sql<SqlBool>`wanted > ${found}`))
}

/** Posts of the catalogue, the newest year first, with what all of them together want and have found. */
export async function listShortage(
  trx: Trx,
  ask: ShortageAsked,
): Promise<{ total: number; wanted: number; found: number; rows: ShortagePost[] }> {
  const sums = await asked(trx, ask)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.coalesce(eb.fn.sum<number>('wanted'), eb.lit(0)).as('wanted'),
      sql<number>`coalesce(sum(${found}), 0)`.as('found'),
    ])
    .executeTakeFirstOrThrow()
  const rows = await asked(trx, ask)
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(ask.limit)
    .offset(ask.offset)
    .execute()
  return { ...sums, rows: await withMatches(trx, rows) }
}

export async function shortageYears(trx: Trx): Promise<number[]> {
  const rows = await trx
    .selectFrom('award_shortage')
    .select('year')
    .distinct()
    .where('removed_at', 'is', null)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((it) => it.year)
}

async function withMatches(trx: Trx, rows: readonly Selectable<ShortageTable>[]): Promise<ShortagePost[]> {
  const matches = await trx
    .selectFrom('award_shortage_match')
    .selectAll()
    .where(
      'shortage_id',
      'in',
      rows.map((it) => it.id),
    )
    .orderBy('no')
    .execute()
  return rows.map((row) => {
    const own = matches.filter((it) => it.shortage_id === row.id)
    return {
      ...ShortageContent.parse(JSON.parse(row.content)),
      id: row.id as ShortageId,
      version: row.version,
      found: own.length,
      matches: own.map(({ no, name, person_id, from_on, note }) => ({
        no,
        name,
        personId: person_id as PersonId | null,
        from: from_on,
        note,
      })),
    }
  })
}

type Plain = Omit<Insertable<ShortageTable>, keyof ReturnType<typeof contentColumns>>

export async function insertShortage(trx: Trx, row: Plain, content: ShortageContent): Promise<void> {
  await trx
    .insertInto('award_shortage')
    .values({ ...row, ...contentColumns(content) })
    .execute()
}

/** Changes a post; its content too where one is given. */
export async function updateShortage(
  trx: Trx,
  id: string,
  change: Pick<Updateable<ShortageTable>, 'version' | 'changed_at' | 'changed_by' | 'removed_at'>,
  content?: ShortageContent,
): Promise<void> {
  await trx
    .updateTable('award_shortage')
    .set({ ...change, ...(content ? contentColumns(content) : {}) })
    .where('id', '=', id)
    .execute()
}

/** Puts these in place of whoever was matched with the post. */
export async function storeMatches(
  trx: Trx,
  id: string,
  matches: readonly Omit<ShortageMatch, 'no'>[],
): Promise<void> {
  await trx.deleteFrom('award_shortage_match').where('shortage_id', '=', id).execute()
  if (matches.length === 0) return
  await trx
    .insertInto('award_shortage_match')
    .values(
      matches.map(({ name, personId, from, note }, index) => ({
        shortage_id: id,
        no: index + 1,
        name,
        person_id: personId,
        from_on: from,
        note,
      })),
    )
    .execute()
}

function contentColumns(content: ShortageContent) {
  return {
    year: content.year,
    unit_name: content.unitName,
    organization_id: content.organizationId,
    post: content.post,
    wanted: content.wanted,
    content: JSON.stringify(content),
  }
}
