import { type Insertable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import {
  AuditContent,
  type AuditItem,
  type AuditResult,
  type AuditState,
  type AuditStep,
} from '#shared/modules/dossiers/audit'
import type { Decided } from '#shared/modules/dossiers/rules-audit-findings'
import type { Judgement } from '#shared/modules/dossiers/rules-completeness'
import type { DossierId, PersonId } from '#shared/values/id'
import type { AuditStepTable, DecisionTable, JudgementTable } from './dossier-audit.table'

const among = (ids: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(ids)}))`

/** How far an audit has come; one that was never begun has version 0. */
export type StoredAudit = {
  version: number
  state: AuditState
  result: AuditResult | null
  content: AuditContent
}

export const UNBEGUN: StoredAudit = {
  version: 0,
  state: 'none',
  result: null,
  content: AuditContent.parse({}),
}

export async function storedAudits(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<Map<string, StoredAudit>> {
  const rows = await trx
    .selectFrom('dossier_audit')
    .select(['dossier_id', 'version', 'state', 'result', 'content'])
    .where('dossier_id', 'in', among(dossierIds))
    .execute()
  return new Map(
    rows.map(({ dossier_id, version, state, result, content }) => [
      dossier_id,
      {
        version,
        state: state as AuditState,
        result: (result || null) as AuditResult | null,
        content: AuditContent.parse(JSON.parse(content)),
      },
    ]),
  )
}

export async function putAudit(trx: Trx, dossierId: string, audit: StoredAudit): Promise<void> {
  const columns = { ...audit, result: audit.result ?? '', content: JSON.stringify(audit.content) }
  await trx
    .insertInto('dossier_audit')
    .values({ dossier_id: dossierId, ...columns })
    .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(columns))
    .execute()
}

/** What a look at a dossier found, for lists. */
export type Figures = {
  dossierId: string
  doubtful: boolean
  differ: number
  absent: number
  points: number
  fatal: boolean
}

/** Keeps what was found of many dossiers; an audit that was never begun gets its row with it. */
export async function putFigures(trx: Trx, figures: readonly Figures[], at: string): Promise<void> {
  const given = JSON.stringify(
    figures.map((it) => ({ ...it, doubtful: Number(it.doubtful), fatal: Number(it.fatal) })),
  )
  await sql`insert into dossier_audit (dossier_id, version, state, content, doubtful, differ, absent, points, fatal, looked_at)
    select value ->> 'dossierId', 0, 'none', '{}', value ->> 'doubtful', value ->> 'differ', value ->> 'absent',
      value ->> 'points', value ->> 'fatal', ${at} from json_each(${given}) where true
    on conflict (dossier_id) do update set doubtful = excluded.doubtful, differ = excluded.differ,
      absent = excluded.absent, points = excluded.points, fatal = excluded.fatal, looked_at = excluded.looked_at`.execute(
    trx,
  )
}

export async function decisionsOf(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<(Decided & { dossierId: string })[]> {
  const rows = await trx
    .selectFrom('dossier_decision')
    .selectAll()
    .where('dossier_id', 'in', among(dossierIds))
    .execute()
  return rows.map(({ dossier_id, item, about, value, basis, decided_on, decided_by }) => ({
    dossierId: dossier_id,
    item: item as AuditItem,
    about,
    decision: { value, basis, decidedOn: decided_on, decidedBy: decided_by },
  }))
}

export async function putDecision(trx: Trx, row: DecisionTable): Promise<void> {
  const { dossier_id: _dossier, item: _item, about: _about, ...columns } = row
  await trx
    .insertInto('dossier_decision')
    .values(row)
    .onConflict((conflict) => conflict.columns(['dossier_id', 'item', 'about']).doUpdateSet(columns))
    .execute()
}

export async function dropDecision(
  trx: Trx,
  { dossierId, item, about }: { dossierId: string; item: string; about: string },
): Promise<void> {
  await trx
    .deleteFrom('dossier_decision')
    .where('dossier_id', '=', dossierId)
    .where('item', '=', item)
    .where('about', '=', about)
    .execute()
}

/** Every step on and back, the first one first. */
export async function stepsOf(trx: Trx, dossierId: string): Promise<AuditStep[]> {
  const rows = await trx
    .selectFrom('dossier_audit_step')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('seq')
    .execute()
  return rows.map(({ state, at, by_name, on_day, opinion }) => ({
    state: state as AuditState,
    at,
    byName: by_name,
    on: on_day,
    opinion,
  }))
}

export async function insertStep(trx: Trx, row: Insertable<AuditStepTable>): Promise<void> {
  await trx.insertInto('dossier_audit_step').values(row).execute()
}

export async function judgementsOf(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<(Judgement & { dossierId: string })[]> {
  const rows = await trx
    .selectFrom('dossier_judgement')
    .selectAll()
    .where('dossier_id', 'in', among(dossierIds))
    .execute()
  return rows.map(({ dossier_id, key, points, note, by_name }) => ({
    dossierId: dossier_id,
    key,
    points,
    note,
    byName: by_name,
  }))
}

export async function putJudgement(trx: Trx, row: JudgementTable): Promise<void> {
  const { dossier_id: _dossier, key: _key, ...columns } = row
  await trx
    .insertInto('dossier_judgement')
    .values(row)
    .onConflict((conflict) => conflict.columns(['dossier_id', 'key']).doUpdateSet(columns))
    .execute()
}

export async function dropJudgement(trx: Trx, dossierId: string, key: string): Promise<void> {
  await trx
    .deleteFrom('dossier_judgement')
    .where('dossier_id', '=', dossierId)
    .where('key', '=', key)
    .execute()
}

export type DossierHead = {
  id: DossierId
  personId: PersonId
  receivedOn: string
  /** Scanned pages without a material, and loose materials waiting to be filed. */
  unassigned: number
  loose: number
}

/** Of dossiers, or of people, who have one: whose they are and what lies about beside their materials. */
export async function dossierHeads(
  trx: Trx,
  by: { dossierIds: readonly string[] } | { personIds: readonly string[] },
): Promise<DossierHead[]> {
  const wanted = 'dossierIds' in by ? by.dossierIds : by.personIds
  const column = sql.ref('dossierIds' in by ? 'it.id' : 'it.person_id')
  const { rows } =
    await sql<DossierHead>`select it.id, it.person_id as "personId", it.received_on as "receivedOn",
      (select count(*) from dossier_page as page where page.dossier_id = it.id and page.material_id is null
        and page.removed_at is null) as unassigned,
      (select count(*) from dossier_loose as loose where loose.person_id = it.person_id
        and loose.state in ('pending', 'due') and loose.removed_at is null) as loose
    from json_each(${JSON.stringify(wanted)}) as wanted cross join dossier as it on ${column} = wanted.value
    where it.removed_at is null order by wanted.key`.execute(trx)
  return rows
}
