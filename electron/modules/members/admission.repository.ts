import { type RawBuilder, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type {
  AdmissionFilter,
  AdmissionRow,
  EnrolmentLine,
  StageCount,
} from '#shared/modules/members/admissions'
import type { Slice } from '#shared/values/page'
import { ADMITS } from './admission-relation.repository'
import { countOf, PARTY_NAME, PARTY_UNIT, UNIT_NAME } from './member-parts.repository'

/** @file Cases of admission as the desk sees them: where they stand, and whether the register knows what they decided. */

/**
 * The day of the branch meeting that a later decision confirmed: the step marked so was passed, and names the step of the
 * meeting. '' while it was not.
 */
const meetingOn = (mark: 'admitted' | 'converted') => sql`coalesce((select max(meeting.on_day)
  from json_each(ran.content, '$.steps') as step
  join procedure_entry as decided on decided.case_id = admission.id
    and decided.step = json_extract(step.value, '$.key') and decided.mark = ${sql.lit(mark)}
  join procedure_entry as meeting on meeting.case_id = admission.id
    and meeting.step = json_extract(step.value, '$.membership.from') and meeting.state = 'done'), '')`

const titleOf = (part: 'stages' | 'steps', key: RawBuilder<unknown>) =>
  sql`coalesce((select json_extract(part.value, '$.title') from json_each(ran.content, ${sql.lit(`$.${part}`)}) as part
    where json_extract(part.value, '$.key') = ${key}), '')`

/** One row for each case of a person that a procedure of admission runs or ran. */
const cases = (today: string) => sql`(
  select admission.id, admission.subject_id as "personId", person.name, party.id as "partyId",
    ${PARTY_NAME} as "partyName", unit.id as "unitId", ${UNIT_NAME} as "unitName", ran.rule, admission.state,
    admission.stage, ${titleOf('stages', sql`admission.stage`)} as "stageTitle",
    ${titleOf('steps', sql`admission.step`)} as "stepTitle", admission.began_on as "beganOn",
    ${meetingOn('admitted')} as "admittedOn", ${meetingOn('converted')} as "convertedOn", admission.due_on as "dueOn",
    (admission.state = 'running' and admission.due_on <> '' and admission.due_on < ${today}) as overdue,
    admission.troubles, here.standing, here.party_id as here_party, here.party_group as here_group, person.party,
    (person.party_joined_sort = 0 and (person.party = '' or person.politics <> '')) as undated, person.spellings, person.name_key,
    party.name as party_name, party.short_name, unit.name as unit_name
  from procedure_case as admission join procedure_version as ran on ran.id = admission.version_id
  join person on person.id = admission.subject_id and person.removed_at is null
  left join party_organization as party on party.id = admission.party_id ${PARTY_UNIT}
  left join party_member as here on here.person_id = admission.subject_id and here.to_on = ''
  where admission.removed_at is null and admission.subject_kind = 'person' and ${ADMITS})`

/**
 * What the register does not know yet: someone admitted is in no branch, someone confirmed is still on probation, or the
 * person's record has no day of joining.
 */
const TO_ENROL = sql<AdmissionRow['toEnrol']>`case
  when it."convertedOn" <> '' and coalesce(it.standing, 'probationary') = 'probationary' then 'full'
  when it."admittedOn" <> '' and it.standing is null and it.state <> 'stopped' then 'probationary'
  when it."admittedOn" <> '' and it.undated then it.standing else '' end`

function conditions({ text, stage, only }: AdmissionFilter): RawBuilder<boolean> {
  const wanted = {
    '': sql`1`,
    overdue: sql`it.overdue = 1`,
    troubled: sql`it.troubles > 0`,
    enrol: sql`${TO_ENROL} <> ''`,
  }[only]
  const words = text.trim()
  const letters = /^[a-z]+$/i.test(words)
  const called =
    words === ''
      ? sql`1`
      : letters
        ? sql`instr(it.spellings, ${` ${words.toLowerCase()}`}) > 0`
        : sql`(instr(it.name_key, ${words}) > 0 or instr(it."partyName", ${words}) > 0 or instr(it."unitName", ${words}) > 0)`
  const running = only === 'enrol' ? sql`1` : sql`it.state = 'running'`
  return sql<boolean>`${running} and ${wanted} and ${called} and (${stage} = '' or it.stage = ${stage})`
}

type Row = Omit<AdmissionRow, 'overdue'> & { overdue: number }
const COLUMNS = sql`it.id, it."personId", it.name, it."partyId", it."partyName", it."unitId", it."unitName", it.rule,
  it.stage, it."stageTitle", it."stepTitle", it."beganOn", it."admittedOn", it."convertedOn", it."dueOn", it.overdue,
  it.troubles, ${TO_ENROL} as "toEnrol"`
const shown = (row: Row): AdmissionRow => ({ ...row, overdue: row.overdue === 1 })

/** Running cases, those whose day is nearest first; of those to be entered in the register finished ones too. */
export async function listAdmissions(
  trx: Trx,
  { filter, today }: { filter: AdmissionFilter; today: string },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: AdmissionRow[] }> {
  const wanted = conditions(filter)
  const total = await countOf(
    sql<{ total: number }>`select count(*) as total from ${cases(today)} as it where ${wanted}`.execute(trx),
  )
  const { rows } = await sql<Row>`select ${COLUMNS} from ${cases(today)} as it where ${wanted}
    order by it."dueOn" = '', it."dueOn", it."beganOn", it.id limit ${limit} offset ${offset}`.execute(trx)
  return { total, rows: rows.map(shown) }
}

/** How many run at each stage, in the order of the stages, and how many the register does not know yet. */
export async function countAdmissions(
  trx: Trx,
  today: string,
): Promise<{ stages: StageCount[]; toEnrol: number }> {
  const { rows } = await sql<StageCount>`
    select it.stage, max(it."stageTitle") as title, count(*) as count, sum(it.overdue) as overdue
    from ${cases(today)} as it where it.state = 'running' group by it.stage
    order by min((select part.key from procedure_case as one join procedure_version as ran on ran.id = one.version_id,
      json_each(ran.content, '$.stages') as part
      where one.id = it.id and json_extract(part.value, '$.key') = it.stage))`.execute(trx)
  const toEnrol = await countOf(
    sql<{
      total: number
    }>`select count(*) as total from ${cases(today)} as it where ${TO_ENROL} <> ''`.execute(trx),
  )
  return { stages: rows, toEnrol }
}

/** A case that has decided what the register does not know yet, with what the register and the record have. */
export type EnrolmentRow = Pick<
  EnrolmentLine,
  'id' | 'personId' | 'name' | 'partyId' | 'partyName' | 'group' | 'admittedOn' | 'convertedOn' | 'before'
> & { party: string }

/** Those of these cases that are to be entered, whatever their state; who is in a branch stays in it. */
export async function enrolmentRows(
  trx: Trx,
  ids: readonly string[],
  today: string,
): Promise<EnrolmentRow[]> {
  const { rows } = await sql<EnrolmentRow>`select it.id, it."personId", it.name,
      coalesce(it.here_party, it."partyId") as "partyId", case when it.here_party is null then it."partyName" else ${PARTY_NAME} end as "partyName",
      coalesce(it.here_group, '') as "group", coalesce(it.standing, '') as before, it."admittedOn", it."convertedOn",
      it.party
    from ${cases(today)} as it left join party_organization as party on party.id = it.here_party
    where it.id in ${idList(ids)} and ${TO_ENROL} <> '' order by it.id`.execute(trx)
  return rows
}

/** How many cases have decided what the register does not know yet, the oldest decision first named. */
export async function enrolmentsDue(
  trx: Trx,
  today: string,
): Promise<{ count: number; on: string; name: string; id: string }> {
  const { rows } = await sql<{
    count: number
    on: string
    name: string
    id: string
  }>`select count(*) as count,
      coalesce(min(max(it."admittedOn", it."convertedOn")), '') as "on", coalesce(it.name, '') as name,
      coalesce(it.id, '') as id
    from ${cases(today)} as it where ${TO_ENROL} <> ''`.execute(trx)
  return rows[0] ?? { count: 0, on: '', name: '', id: '' }
}
