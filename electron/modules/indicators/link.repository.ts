import { type Selectable, sql, type Updateable } from 'kysely'
import { idList, subjectQuery } from '#electron/modules/organizations/index'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { LinkType } from '#shared/modules/indicators/links'
import type { Page, Slice } from '#shared/values/page'
import type { SubjectKind, SubjectRef, SubjectScope } from '#shared/values/subject'
import type { LinkTable } from './indicators.table'

export type LinkRecord = Selectable<LinkTable>

export async function findLink(trx: Trx, id: string): Promise<LinkRecord> {
  const link = await trx
    .selectFrom('link')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (link) return link
  throw refuse('not-found', '找不到这条联系，可能已被删除。', { remedy: '刷新后再看。' })
}

export async function insertLinks(trx: Trx, links: readonly LinkRecord[]): Promise<void> {
  await insertMany(trx, 'link', links)
}

export async function updateLink(trx: Trx, id: string, values: Updateable<LinkTable>): Promise<void> {
  await trx.updateTable('link').set(values).where('id', '=', id).execute()
}

/** Whether any system of that key has links or a 责任清单. */
export async function hasLinks(trx: Trx, system: string): Promise<boolean> {
  const { rows } = await sql<{ used: number }>`select
    exists (select 1 from link where system = ${system} and removed_at is null)
    or exists (select 1 from charge where system = ${system} and removed_at is null) as used`.execute(trx)
  return rows[0]?.used === 1
}

/** Links in force of these holders, as the cells of a list show them: in the order in which they began. */
export async function linksOfHolders(
  trx: Trx,
  asked: { system: string; holderIds: readonly string[]; on: string },
): Promise<LinkRecord[]> {
  const { system, holderIds, on } = asked
  return trx
    .selectFrom('link')
    .selectAll()
    .where('system', '=', system)
    .where('removed_at', 'is', null)
    .where(sql<boolean>`holder_id in ${idList(holderIds)}`)
    .where('from_on', '<=', on)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
}

/** A link that says the same and overlaps in time, which would count twice. */
export async function sameLink(trx: Trx, link: LinkRecord): Promise<LinkRecord | undefined> {
  return trx
    .selectFrom('link')
    .selectAll()
    .where('system', '=', link.system)
    .where('type', '=', link.type)
    .where('holder_id', '=', link.holder_id)
    .where(sql<boolean>`coalesce(target_id, target_name) = ${link.target_id ?? link.target_name}`)
    .where('id', '!=', link.id)
    .where('removed_at', 'is', null)
    .where(
      sql<boolean>`(to_on = '' or to_on > ${link.from_on}) and (${link.to_on} = '' or from_on < ${link.to_on})`,
    )
    .executeTakeFirst()
}

type LinksWanted = { system: string; subject: SubjectRef | null; ended: boolean; today: string }

/** Links of a system or of one subject on either side, the latest first. */
export async function listLinks(
  trx: Trx,
  { system, subject, ended, today }: LinksWanted,
  { offset, limit }: Slice,
): Promise<Page<LinkRecord>> {
  let found = trx.selectFrom('link').where('removed_at', 'is', null)
  if (system !== '') found = found.where('system', '=', system)
  if (subject)
    found = found.where((it) =>
      it.or([
        it.and([it('holder_kind', '=', subject.kind), it('holder_id', '=', subject.id)]),
        it.and([it('target_kind', '=', subject.kind), it('target_id', '=', subject.id)]),
      ]),
    )
  if (!ended) found = found.where(sql<boolean>`(to_on = '' or to_on > ${today})`)
  const { n } = await found.select((it) => it.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total: n, rows }
}

/** Whether the subject belongs to the scope on the day. */
export async function inScope(
  trx: Trx,
  scope: SubjectScope,
  { id, on }: { id: string; on: string },
): Promise<boolean> {
  const found = await trx
    .selectFrom(subjectQuery(trx, scope, on).as('subject'))
    .select('subject.id')
    .where('subject.id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

export type TargetRecord = {
  kind: SubjectKind
  id: string
  name: string
  unit_id: string | null
  unit_name: string
  holders: number
  short: number
}
type TargetsWanted = {
  system: string
  type: LinkType
  scope: SubjectScope
  on: string
  short: boolean
  text: string
}

/** What a kind links to, with how many holders each has; `missing` counts those that too few are linked to. */
export async function listTargets(
  trx: Trx,
  { system, type, scope, on, short, text }: TargetsWanted,
  { offset, limit }: Slice,
): Promise<Page<TargetRecord> & { missing: number }> {
  const all = sql`(select subject.*, max(${type.targetLeast} - holders, 0) as short from (
    select subject.*, (select count(*) from link where link.target_id = subject.id and link.system = ${system}
      and link.type = ${type.key} and link.removed_at is null and link.from_on <= ${on}
      and (link.to_on = '' or link.to_on > ${on})) as holders
    from ${subjectQuery(trx, scope, on)} as subject) as subject)`
  const named = text === '' ? sql`1` : sql`(instr(name, ${text}) > 0 or instr(unit_name, ${text}) > 0)`
  const wanted = short ? sql`${named} and short > 0` : named
  const counted = await sql<{ n: number; missing: number }>`select count(*) filter (where ${wanted}) as n,
    count(*) filter (where short > 0) as missing from ${all}`.execute(trx)
  const { rows } = await sql<TargetRecord>`select * from ${all} where ${wanted}
    order by position, id limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted.rows[0]?.n ?? 0, missing: counted.rows[0]?.missing ?? 0, rows }
}

/** Who is linked to these targets on the day. */
export async function linksOfTargets(
  trx: Trx,
  asked: { system: string; type: string; targetIds: readonly string[]; on: string },
): Promise<LinkRecord[]> {
  const { system, type, targetIds, on } = asked
  return trx
    .selectFrom('link')
    .selectAll()
    .where('removed_at', 'is', null)
    .where('system', '=', system)
    .where('type', '=', type)
    .where(sql<boolean>`target_id in ${idList(targetIds)}`)
    .where('from_on', '<=', on)
    .where(sql<boolean>`(to_on = '' or to_on > ${on})`)
    .orderBy('from_on')
    .execute()
}
