import { type RawBuilder, type Selectable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Slice } from '#shared/values/page'
import type { ParticipantTable } from './training.table'

export type ParticipantRecord = Selectable<ParticipantTable>
/** With the name and unit that the person bears today, where on record. */
export type NamedParticipant = ParticipantRecord & { identity_number: string }

const NAMED = sql`it.id, it.class_id, it.person_id, coalesce(person.name, it.name) as name,
  coalesce(nullif(unit.short_name, ''), unit.name, it.unit_name) as unit_name, it.hours, it.score, it.result, it.absent,
  it.note, it.position, coalesce(person.identity_number, '') as identity_number`
const FROM = sql`training_participant as it left join person on person.id = it.person_id
  left join organization as unit on unit.id = person.organization_id`

/** One slice of a list of names in the order in which it was written. */
export async function listParticipants(
  trx: Trx,
  { classId, text }: { classId: string; text: string },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: NamedParticipant[] }> {
  const where = sql.join([sql`it.class_id = ${classId}`, ...spoken(text)], sql` and `)
  const { rows: sums } = await sql<{ n: number }>`select count(*) as n from ${FROM} where ${where}`.execute(
    trx,
  )
  const { rows } = await sql<NamedParticipant>`select ${NAMED} from ${FROM} where ${where}
    order by it.position, it.id limit ${limit} offset ${offset}`.execute(trx)
  return { total: sums[0]?.n ?? 0, rows }
}

function spoken(text: string): RawBuilder<unknown>[] {
  return text
    .split(/[\s\u3000]+/u)
    .filter(Boolean)
    .map((word) =>
      /^[a-z]+$/i.test(word)
        ? sql`instr(person.spellings, ${` ${word.toLowerCase()}`}) > 0`
        : sql`(instr(coalesce(person.name, it.name), ${word}) > 0 or instr(coalesce(unit.name, it.unit_name), ${word}) > 0)`,
    )
}

/** Everybody on a list of names. */
export async function allParticipants(trx: Trx, classId: string): Promise<NamedParticipant[]> {
  const { rows } = await sql<NamedParticipant>`select ${NAMED} from ${FROM} where it.class_id = ${classId}
    order by it.position, it.id`.execute(trx)
  return rows
}

/** The list as its rows are written. */
export function participantRows(trx: Trx, classId: string): Promise<ParticipantRecord[]> {
  return trx.selectFrom('training_participant').selectAll().where('class_id', '=', classId).execute()
}

export async function insertParticipants(trx: Trx, rows: readonly ParticipantRecord[]): Promise<void> {
  await insertMany(trx, 'training_participant', rows)
}

export async function updateParticipant(
  trx: Trx,
  id: string,
  values: Partial<ParticipantRecord>,
): Promise<void> {
  await trx.updateTable('training_participant').set(values).where('id', '=', id).execute()
}

export async function deleteParticipants(
  trx: Trx,
  classId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`delete from training_participant where class_id = ${classId}
    and id in (select value from json_each(${JSON.stringify(ids)})) returning name`.execute(trx)
  return rows.map((it) => it.name)
}

/** Name and unit of people who are on record and not removed, in the order asked. */
export async function peopleToList(
  trx: Trx,
  ids: readonly string[],
): Promise<{ id: string; name: string; unitName: string }[]> {
  const { rows } = await sql<{ id: string; name: string; unitName: string }>`select person.id, person.name,
      coalesce(nullif(unit.short_name, ''), unit.name, '') as "unitName"
    from json_each(${JSON.stringify(ids)}) as wanted cross join person on person.id = wanted.value
    left join organization as unit on unit.id = person.organization_id
    where person.removed_at is null order by wanted.key`.execute(trx)
  return rows
}
