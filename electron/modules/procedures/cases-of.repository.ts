import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { AdmissionFigure, CaseSummary } from '#shared/modules/procedures/case'
import type { SubjectRef } from '#shared/values/subject'

/** @file What other rooms ask of procedures. */

/** Every case of these subjects, of one system where it is named; the latest begun first. */
export async function casesOf(
  trx: Trx,
  subjects: readonly SubjectRef[],
  of: { system?: string; kind?: string } = {},
): Promise<CaseSummary[]> {
  const refs = JSON.stringify(subjects.map((it) => `${it.kind}:${it.id}`))
  const narrowed = [sql`it.removed_at is null`]
  if (of.system) narrowed.push(sql`it.system_key = ${of.system}`)
  if (of.kind) narrowed.push(sql`it.kind = ${of.kind}`)
  const { rows } =
    await sql<CaseSummary>`with asked as (select substr(value, 1, instr(value, ':') - 1) as kind,
      substr(value, instr(value, ':') + 1) as id from json_each(${refs}))
    select it.id, it.system_key as system, it.kind, it.subject_kind as "subjectKind", it.subject_id as "subjectId",
      it.name, it.state, it.began_on as "beganOn", it.ended_on as "endedOn", it.due_on as "dueOn", ran.title,
      ${titleIn('stages', 'it.stage')} as "stageTitle", ${titleIn('steps', 'it.step')} as "stepTitle",
      count(reply.case_id) as asked, coalesce(sum(reply.result = ''), 0) as waiting,
      coalesce(sum(reply.result = 'objection'), 0) as objections
    from asked join procedure_case as it on it.subject_kind = asked.kind and it.subject_id = asked.id
    join procedure_version as ran on ran.id = it.version_id
    left join procedure_reply as reply on reply.case_id = it.id and reply.asked_on <> ''
    where ${sql.join(narrowed, sql` and `)}
    group by it.id order by it.began_on desc, it.id desc`.execute(trx)
  return rows
}

/** The title of a stage or step within the version `ran`. */
export function titleIn(part: 'stages' | 'steps', key: string) {
  return sql<string>`coalesce((select json_extract(part.value, '$.title') from json_each(ran.content, ${`$.${part}`}) as part
    where json_extract(part.value, '$.key') = ${sql.ref(key)}), '')`
}

/**
 * How many people reached each node of an admission, by village and year (by party organization where no village
 * stands behind it). Years are those of the recorded days, both days counted.
 */
export async function admissionFigures(
  trx: Trx,
  { from, to }: { from: string; to: string },
): Promise<AdmissionFigure[]> {
  const { rows } = await sql<AdmissionFigure>`select it.village_id as "villageId",
      case when it.village_id is null then it.party_id end as "partyId",
      cast(substr(entry.on_day, 1, 4) as integer) as year, sum(entry.mark = 'applied') as applied,
      sum(entry.mark = 'activist') as activists, sum(entry.mark = 'target') as targets,
      sum(entry.mark = 'admitted') as admitted, sum(entry.mark = 'converted') as converted
    from procedure_entry as entry join procedure_case as it on it.id = entry.case_id and it.removed_at is null
    where entry.mark in ('applied', 'activist', 'target', 'admitted', 'converted')
      and entry.on_day between ${from} and ${to}
    group by 1, 2, 3 order by 3, 1, 2`.execute(trx)
  return rows
}
