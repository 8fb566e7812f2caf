import type { Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { StepContent, type StepEntry } from '#shared/modules/procedures/record'
import type { ProcedureCaseTable, ProcedureEntryTable } from './procedures.table'

export type CaseRecord = Selectable<ProcedureCaseTable>
export type EntryRecord = Selectable<ProcedureEntryTable>

export async function insertCase(trx: Trx, record: CaseRecord): Promise<void> {
  await trx.insertInto('procedure_case').values(record).execute()
}

export async function updateCase(
  trx: Trx,
  id: string,
  values: Updateable<ProcedureCaseTable>,
): Promise<void> {
  await trx.updateTable('procedure_case').set(values).where('id', '=', id).execute()
}

/** The case as it is, refused where it is gone; one in the recycle bin too where `removed` asks for it. */
export async function findCase(trx: Trx, id: string, removed = false): Promise<CaseRecord> {
  const [row] = await casesById(trx, [id])
  if (row && (removed || row.removed_at === null)) return row
  throw refuse('not-found', '找不到这项程序，可能已被删除。', { remedy: '刷新后再看。' })
}

export function casesById(trx: Trx, ids: readonly string[]): Promise<CaseRecord[]> {
  return trx
    .selectFrom('procedure_case')
    .selectAll()
    .where(sql<boolean>`id in ${idList(ids)}`)
    .orderBy('id')
    .execute()
}

/** Running cases of one kind that these subjects have. */
export function runningCases(
  trx: Trx,
  asked: { system: string; kind: string; subjectKind: string; subjectIds: readonly string[] },
): Promise<CaseRecord[]> {
  return trx
    .selectFrom('procedure_case')
    .selectAll()
    .where('system_key', '=', asked.system)
    .where('kind', '=', asked.kind)
    .where('subject_kind', '=', asked.subjectKind)
    .where(sql<boolean>`subject_id in ${idList(asked.subjectIds)}`)
    .where('state', '=', 'running')
    .where('removed_at', 'is', null)
    .execute()
}

export async function anyCase(trx: Trx, system: string): Promise<boolean> {
  const row = await trx
    .selectFrom('procedure_case')
    .select('id')
    .where('system_key', '=', system)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every record of these cases, by case, in the order of steps' numbers. */
export async function entriesOfCases(trx: Trx, ids: readonly string[]): Promise<Map<string, StepEntry[]>> {
  const rows = await trx
    .selectFrom('procedure_entry')
    .selectAll()
    .where(sql<boolean>`case_id in ${idList(ids)}`)
    .orderBy('case_id')
    .orderBy('number')
    .execute()
  const entries = new Map<string, StepEntry[]>(ids.map((id) => [id, []]))
  for (const row of rows) entries.get(row.case_id)?.push(entryOf(row))
  return entries
}

function entryOf({ id, step, number, state, on_day, outcome, content }: EntryRecord): StepEntry {
  return { id, step, number, state, on: on_day, outcome, content: StepContent.parse(JSON.parse(content)) }
}

export async function putEntry(trx: Trx, record: EntryRecord): Promise<void> {
  const { id, case_id, step, number, ...values } = record
  await trx
    .insertInto('procedure_entry')
    .values(record)
    .onConflict((conflict) => conflict.columns(['case_id', 'step', 'number']).doUpdateSet(values))
    .execute()
}

export function findEntry(
  trx: Trx,
  { id, step, number }: { id: string; step: string; number: number },
): Promise<EntryRecord | undefined> {
  return trx
    .selectFrom('procedure_entry')
    .selectAll()
    .where('case_id', '=', id)
    .where('step', '=', step)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Births of people as they are written, by id. */
export async function birthsOf(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('person')
    .select(['id', 'birth'])
    .where(sql<boolean>`id in ${idList(ids)}`)
    .execute()
  return new Map(rows.map((it) => [it.id, it.birth]))
}

/** Village and unit that a party organization works in: its own, else the nearest above it. */
export async function placeOfParty(
  trx: Trx,
  partyId: string,
): Promise<{ villageId: string | null; unitId: string | null }> {
  const { rows } = await sql<{ villageId: string | null; unitId: string | null }>`select
      above.village_id as "villageId", coalesce(village.town_id, above.unit_id) as "unitId"
    from party_organization as party
    join party_organization as above on instr(party.path, above.id || '/') > 0 or above.id = party.id
    left join village on village.id = above.village_id
    where party.id = ${partyId} and (above.village_id is not null or above.unit_id is not null)
    order by length(above.path) desc limit 1`.execute(trx)
  return rows[0] ?? { villageId: null, unitId: null }
}

/** The case and the step that a record of a step belongs to. */
export async function findEntryOwner(
  trx: Trx,
  id: string,
): Promise<{ name: string; stepTitle: string; removed_at: string | null } | undefined> {
  const { rows } = await sql<{ name: string; stepTitle: string; removed_at: string | null }>`select it.name,
      coalesce((select json_extract(part.value, '$.title') from json_each(ran.content, '$.steps') as part
        where json_extract(part.value, '$.key') = entry.step), '') as "stepTitle", it.removed_at
    from procedure_entry as entry join procedure_case as it on it.id = entry.case_id
    join procedure_version as ran on ran.id = it.version_id where entry.id = ${id}`.execute(trx)
  return rows[0]
}
