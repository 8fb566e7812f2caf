import { type RawBuilder, type Selectable, sql } from 'kysely'
import { subjectQuery } from '#electron/modules/organizations/index'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { HoursAsk, MarkAsk } from '#shared/modules/training/contract-study'
import type { HoursRule } from '#shared/modules/training/system'
import type { Slice } from '#shared/values/page'
import type { StudyMarkTable } from './training.table'

export type MarkRecord = Selectable<StudyMarkTable>
export type NamedMark = MarkRecord & {
  name: string
  unit_name: string
  entered_by_name: string
  confirmed_by_name: string
  hours: number
}

/** 学时 by the lists of names: those written down for the person, else all of the class. */
const HOURS_OF = sql`coalesce((select sum(coalesce(one.hours, class.hours, 0)) from training_participant as one
  join training_class as class on class.id = one.class_id and class.removed_at is null
  where one.person_id = it.person_id and one.absent = 0
    and class.from_on >= it.year || '-01-01' and class.from_on <= it.year || '-12-31'), 0)`

const NAMED = sql`it.*, person.name, coalesce(nullif(unit.short_name, ''), unit.name, '') as unit_name,
  coalesce(enterer.name, '') as entered_by_name, coalesce(confirmer.name, '') as confirmed_by_name, ${HOURS_OF} as hours`
const FROM = sql`study_mark as it join person on person.id = it.person_id
  left join organization as unit on unit.id = person.organization_id
  left join account as enterer on enterer.id = it.changed_by
  left join account as confirmer on confirmer.id = it.confirmed_by`

/** One slice of a year's grades in the order of the units, with how many each grade has and how many wait. */
export async function listMarks(
  trx: Trx,
  ask: MarkAsk,
  { offset, limit }: Slice,
): Promise<{ total: number; counts: { grade: string; n: number }[]; waiting: number; rows: NamedMark[] }> {
  const all = sql.join([sql`it.removed_at is null`, sql`it.year = ${ask.year}`, ...spoken(ask)], sql` and `)
  const where = sql.join([all, ...narrowed(ask)], sql` and `)
  const { rows: counts } = await sql<{
    grade: string
    n: number
    waiting: number
  }>`select it.grade, count(*) as n,
    sum(it.confirmed_at is null) as waiting from ${FROM} where ${all} group by it.grade`.execute(trx)
  const { rows: sums } = await sql<{ n: number }>`select count(*) as n from ${FROM} where ${where}`.execute(
    trx,
  )
  const { rows } = await sql<NamedMark>`select ${NAMED} from ${FROM} where ${where}
    order by coalesce(unit.tree_order, 0), person.pinyin, it.id limit ${limit} offset ${offset}`.execute(trx)
  return {
    total: sums[0]?.n ?? 0,
    counts: counts.map(({ grade, n }) => ({ grade, n })),
    waiting: counts.reduce((sum, it) => sum + it.waiting, 0),
    rows,
  }
}

function spoken({ text, unitId }: Pick<MarkAsk, 'text' | 'unitId'>): RawBuilder<unknown>[] {
  const words = text.split(/[\s\u3000]+/u).filter(Boolean)
  const below =
    unitId &&
    sql`exists (select 1 from organization as root where root.id = ${unitId}
    and unit.path >= root.path and unit.path < root.path || '~')`
  return [...(below ? [below] : []), ...words.map(personWord)]
}

function narrowed({ grade, state }: MarkAsk): RawBuilder<unknown>[] {
  return [
    ...(grade === '' ? [] : [sql`it.grade = ${grade}`]),
    ...(state === null
      ? []
      : [state === 'entered' ? sql`it.confirmed_at is null` : sql`it.confirmed_at is not null`]),
  ]
}

function personWord(word: string): RawBuilder<unknown> {
  return /^[a-z]+$/i.test(word)
    ? sql`instr(person.spellings, ${` ${word.toLowerCase()}`}) > 0`
    : sql`(instr(person.name, ${word}) > 0 or instr(coalesce(unit.name, ''), ${word}) > 0)`
}

/** Grades that stand, of these people in one year (null every year), or by their own ids. */
export async function marksOf(
  trx: Trx,
  asked: { personIds: readonly string[]; year: number | null } | { ids: readonly string[] },
): Promise<NamedMark[]> {
  const list = 'ids' in asked ? asked.ids : asked.personIds
  const key = 'ids' in asked ? sql`it.id` : sql`it.person_id`
  const year = 'ids' in asked || asked.year === null ? sql`1` : sql`it.year = ${asked.year}`
  const { rows } = await sql<NamedMark>`select ${NAMED} from ${FROM} where it.removed_at is null and ${year}
    and ${key} in (select value from json_each(${JSON.stringify(list)})) order by it.year desc`.execute(trx)
  return rows
}

export async function insertMarks(trx: Trx, rows: readonly MarkRecord[]): Promise<void> {
  await insertMany(trx, 'study_mark', rows)
}

export async function updateMark(trx: Trx, id: string, values: Partial<MarkRecord>): Promise<void> {
  await trx.updateTable('study_mark').set(values).where('id', '=', id).execute()
}

/** Confirmed grades of these people, with the account's name left out: what eligibility asks. */
export async function confirmedMarks(
  trx: Trx,
  personIds: readonly string[],
): Promise<Pick<MarkRecord, 'id' | 'person_id' | 'year' | 'grade' | 'document' | 'confirmed_at'>[]> {
  const { rows } = await sql<
    Pick<MarkRecord, 'id' | 'person_id' | 'year' | 'grade' | 'document' | 'confirmed_at'>
  >`select it.id, it.person_id, it.year, it.grade, it.document, it.confirmed_at
    from json_each(${JSON.stringify(personIds)}) as wanted cross join study_mark as it on it.person_id = wanted.value
    where it.removed_at is null and it.confirmed_at is not null`.execute(trx)
  return rows
}

export type HoursRecord = {
  id: string
  name: string
  unit_name: string
  hours: number
  classes: number
}

/** Everybody of a rule's scope with the hours of a year, those who lack most first within their unit's order. */
export async function listHours(
  trx: Trx,
  { year, text, short }: Omit<HoursAsk, 'system' | 'rule'>,
  rule: HoursRule,
  { offset, limit }: Slice,
): Promise<{ total: number; people: number; short: number; rows: HoursRecord[] }> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const counted = sql`(select subject.id, subject.name, subject.unit_name, subject.position,
      coalesce(sum(case when class.id is null then 0 else coalesce(one.hours, class.hours, 0) end), 0) as hours,
      count(class.id) as classes
    from ${subjectQuery(trx, rule.scope, to)} as subject
    left join training_participant as one on one.person_id = subject.id and one.absent = 0
    left join training_class as class on class.id = one.class_id and class.removed_at is null
      and class.from_on >= ${from} and class.from_on <= ${to}
    group by subject.id)`
  const words = text.split(/[\s\u3000]+/u).filter(Boolean)
  const where = sql.join(
    [
      short ? sql`it.hours < ${rule.hours}` : sql`1`,
      ...words.map((word) => sql`(instr(it.name, ${word}) > 0 or instr(it.unit_name, ${word}) > 0)`),
    ],
    sql` and `,
  )
  const { rows: sums } = await sql<{ people: number; short: number; n: number }>`select count(*) as people,
      coalesce(sum(it.hours < ${rule.hours}), 0) as short, coalesce(sum(${where}), 0) as n from ${counted} as it`.execute(
    trx,
  )
  const { rows } = await sql<HoursRecord>`select it.id, it.name, it.unit_name, it.hours, it.classes
    from ${counted} as it where ${where} order by it.position, it.id limit ${limit} offset ${offset}`.execute(
    trx,
  )
  const { people = 0, short: lacking = 0, n = 0 } = sums[0] ?? {}
  return { total: n, people, short: lacking, rows }
}

export type AttendedClass = {
  class_id: string
  system: string
  kind: string
  title: string
  from_on: string
  to_on: string
  hours: number | null
  result: string
  absent: number
}

/** Every class that somebody was listed for, the latest first. `hours`: his own, else the class's. */
export async function classesOf(trx: Trx, personId: string): Promise<AttendedClass[]> {
  const { rows } =
    await sql<AttendedClass>`select class.id as class_id, class.system, class.kind, class.title,
      class.from_on, class.to_on, coalesce(one.hours, class.hours) as hours, one.result, one.absent
    from training_participant as one join training_class as class on class.id = one.class_id
    where one.person_id = ${personId} and class.removed_at is null order by class.from_on desc, class.id`.execute(
      trx,
    )
  return rows
}

/** Whether somebody belongs to a rule's scope at the end of a year. */
export async function isInScope(trx: Trx, rule: HoursRule, personId: string, on: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*) as n
    from ${subjectQuery(trx, rule.scope, on)} as subject where subject.id = ${personId}`.execute(trx)
  return (rows[0]?.n ?? 0) > 0
}

export async function personNamed(
  trx: Trx,
  id: string,
): Promise<{ name: string; unitName: string } | undefined> {
  const { rows } = await sql<{ name: string; unitName: string }>`select person.name,
      coalesce(nullif(unit.short_name, ''), unit.name, '') as "unitName"
    from person left join organization as unit on unit.id = person.organization_id where person.id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
