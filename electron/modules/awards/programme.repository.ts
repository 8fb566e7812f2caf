import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { ProgrammeContent } from '#shared/modules/awards/programme'
import type { Slice } from '#shared/values/page'
import type { ProgrammeTable } from './awards.table'

export type ProgrammeRecord = Omit<Selectable<ProgrammeTable>, 'content'> & { content: ProgrammeContent }

/** One programme; refuses one that is not there. */
export async function findProgramme(trx: Trx, id: string): Promise<ProgrammeRecord> {
  const row = await trx
    .selectFrom('award_programme')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', '找不到这个评选方案。', { remedy: '回到方案列表再选。' })
  return recordOf(row)
}

/** Programmes whose title holds a text, the last changed first, and how many there are in all. */
export async function listProgrammes(
  trx: Trx,
  { text, retired, offset, limit }: Slice & { text: string; retired: boolean },
): Promise<{ total: number; records: ProgrammeRecord[] }> {
  const some = trx
    .selectFrom('award_programme')
    .where('removed_at', 'is', null)
    .where('state', '=', retired ? 'retired' : 'active')
    .$if(text !== '', (query) => query.where((eb) => eb(eb.fn('instr', ['title', eb.val(text)]), '>', 0)))
  const { total } = await some.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await some
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total, records: rows.map(recordOf) }
}

/** How many cycles each of these programmes was held in. */
export async function countCycles(trx: Trx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('award_cycle')
    .select(({ fn }) => ['programme_id', fn.countAll<number>().as('cycles')])
    .where('programme_id', 'in', ids)
    .where('removed_at', 'is', null)
    .groupBy('programme_id')
    .execute()
  return new Map(rows.map((it) => [it.programme_id, it.cycles]))
}

type Plain = Omit<Insertable<ProgrammeTable>, 'title' | 'content'>

export async function insertProgramme(trx: Trx, row: Plain, content: ProgrammeContent): Promise<void> {
  await trx
    .insertInto('award_programme')
    .values({ ...row, title: content.title, content: JSON.stringify(content) })
    .execute()
}

/** Changes a programme; its content too where one is given. */
export async function updateProgramme(
  trx: Trx,
  id: string,
  change: Omit<Updateable<ProgrammeTable>, 'title' | 'content'>,
  content?: ProgrammeContent,
): Promise<void> {
  await trx
    .updateTable('award_programme')
    .set({ ...change, ...(content ? { title: content.title, content: JSON.stringify(content) } : {}) })
    .where('id', '=', id)
    .execute()
}

function recordOf(row: Selectable<ProgrammeTable>): ProgrammeRecord {
  return { ...row, content: ProgrammeContent.parse(JSON.parse(row.content)) }
}
