import { sql } from 'kysely'
import type { RowSource, Sql } from '#electron/platform/database/conditions'
import type { FieldMaker } from './people-field'

/** @file Fields that ask for a row of a set: any post, 简历, family, rewards. And the photo, which is there or not. */

function set(table: string, text: Sql, only: Sql = sql`1`): RowSource {
  return {
    text,
    some: (test) => sql`person.id in (select person_id from ${sql.table(table)} where ${only} and ${test})`,
  }
}

function rows(...sources: RowSource[]): FieldMaker {
  return () => ({ sql: { by: 'rows', sources } })
}

const UNIT_OF_POST = sql`case when unit_name <> '' then unit_name
  else coalesce((select unit.name from organization as unit where unit.id = organization_id), '') end`

/** Rewards or sanctions, shown in one cell with a mark between. */
function rewards(kind: 'reward' | 'sanction'): FieldMaker {
  const only = sql`kind = ${sql.lit(kind)}`
  return () => ({
    sql: { by: 'rows', sources: [set('reward', sql`text`, only)] },
    cell: sql`coalesce((select group_concat(text, '；') from (select text from reward
      where person_id = person.id and ${only} order by position)), '')`,
  })
}

export const ROW_FIELDS: Record<string, FieldMaker> = {
  anyPost: rows(set('post_holding', sql`(${UNIT_OF_POST}) || title`), set('career_entry', sql`text`)),
  anyUnit: rows(set('post_holding', sql`(${UNIT_OF_POST})`), set('career_entry', sql`text`)),
  school: rows(set('education', sql`school`)),
  rewards: rewards('reward'),
  sanctions: rewards('sanction'),
  career: rows(set('career_entry', sql`text`), set('career_entry', sql`notes`, sql`notes <> '[]'`)),
  family: rows(
    set('family_member', sql`name`),
    set('family_member', sql`relation`),
    set('family_member', sql`workplace`),
  ),
  familyName: rows(set('family_member', sql`name`)),
  familyWorkplace: rows(set('family_member', sql`workplace`)),
  photo: () => ({
    sql: { by: 'flag', flag: sql`(person.photo_hash is not null)` },
    cell: sql`case when person.photo_hash is null then '' else '是' end`,
  }),
}
