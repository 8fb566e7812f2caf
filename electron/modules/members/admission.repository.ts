import { type RawBuilder, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { AdmissionFilter, AdmissionRow, StageCount } from '#shared/modules/members/admissions'
import type { Slice } from '#shared/values/page'
import { ADMITS } from './admission-relation.repository'
import { countOf, PARTY_NAME, PARTY_UNIT, UNIT_NAME } from './member-parts.repository'

/** @file Cases of admission as the desk sees them: where they stand, and whether the register knows what they decided. */

const markOn = (mark: string) => sql`coalesce((select max(entry.on_day) from procedure_entry as entry
  where entry.case_id = admission.id and entry.mark = ${sql.lit(mark)}), '')`

const titleOf = (part: 'stages' | 'steps', key: RawBuilder<unknown>) =>
  sql`coalesce((select json_extract(part.value, '$.title') from json_each(ran.content, ${sql.lit(`$.${part}`)}) as part
    where json_extract(part.value, '$.key') = ${key}), '')`

/** One row for each case of a person that a procedure of admission runs or ran. */
const cases = (today: string) => sql`(
  select admission.id, admission.subject_id as "personId", person.name, party.id as "partyId",
    ${PARTY_NAME} as "partyName", unit.id as "unitId", ${UNIT_NAME} as "unitName", ran.rule, admission.state,
    admission.stage, ${titleOf('stages', sql`admission.stage`)} as "stageTitle",
    ${titleOf('steps', sql`admission.step`)} as "stepTitle", admission.began_on as "beganOn",
    ${markOn('admitted')} as "admittedOn", ${markOn('converted')} as "convertedOn", admission.due_on as "dueOn",
    (admission.state = 'running' and admission.due_on <> '' and admission.due_on < ${today}) as overdue,
    admission.troubles, here.standing, here.from_on as "hereFrom", person.spellings, person.name_key,
    party.name as party_name, party.short_name, unit.name as unit_name
  from procedure_case as admission join procedure_version as ran on ran.id = admission.version_id
  join person on person.id = admission.subject_id and person.removed_at is null
  left join party_organization as party on party.id = admission.party_id ${PARTY_UNIT}
  left join party_member as here on here.person_id = admission.subject_id and here.to_on = ''
  where admission.removed_at is null and admission.subject_kind = 'person' and ${ADMITS})`

/** What the register does not know yet: someone admitted is in no branch, someone confirmed is still on probation. */
const TO_ENROL = sql<AdmissionRow['toEnrol']>`case
  when it."convertedOn" <> '' and coalesce(it.standing, 'probationary') = 'probationary' then 'full'
  when it."admittedOn" <> '' and it.standing is null and it.state <> 'stopped' then 'probationary' else '' end`

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

/** These cases, whatever their state. */
export async function admissionsById(
  trx: Trx,
  ids: readonly string[],
  today: string,
): Promise<AdmissionRow[]> {
  const { rows } =
    await sql<Row>`select ${COLUMNS} from ${cases(today)} as it where it.id in ${idList(ids)}`.execute(trx)
  return rows.map(shown)
}
