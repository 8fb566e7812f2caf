import { sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { SubjectWords } from '#shared/modules/procedures/rules-words'

/** What papers say of whom or what these cases are about, by case. */
export async function subjectWords(trx: Trx, ids: readonly string[]): Promise<Map<string, SubjectWords>> {
  const { rows } = await sql<
    SubjectWords & { id: string }
  >`select it.id, coalesce(person.name, it.name) as "姓名",
      coalesce(person.sex, '') as "性别", coalesce(person.ethnicity, '') as "民族",
      coalesce(person.birth, '') as "出生年月", coalesce(person.identity_number, '') as "公民身份号码",
      coalesce(party.name, '') as "党组织", coalesce(unit.name, '') as "单位",
      coalesce(village.name, '') as "村（社区）", it.topic as "议题"
    from procedure_case as it
    left join person on it.subject_kind = 'person' and person.id = it.subject_id
    left join party_organization as party on party.id = it.party_id
    left join organization as unit on unit.id = it.unit_id
    left join village on village.id = it.village_id
    where it.id in ${idList(ids)}`.execute(trx)
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}
