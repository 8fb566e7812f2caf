import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** What ties somebody to others: where they worked and studied, and who is close to them. Dates as on record. */
export type PersonTies = {
  /** The record itself, or the one it was merged into. */
  id: string
  name: string
  birth: string
  identityNumber: string
  posts: readonly TiedPost[]
  career: readonly { from: string; to: string; text: string }[]
  schools: readonly { school: string; to: string }[]
  relatives: readonly { relation: string; name: string; birth: string; workplace: string }[]
}

export type TiedPost = {
  organizationId: string | null
  unitName: string
  title: string
  level: string
  from: string
  to: string
}

type Present = { organizationId: string | null; post: string; level: string; since: string }
type Person = Pick<PersonTies, 'id' | 'name' | 'birth' | 'identityNumber'> & Present & { asked: string }

/** By the id asked for, in five queries however many are asked; those no longer on record are absent. */
export async function personTies(trx: Trx, ids: readonly string[]): Promise<Map<string, PersonTies>> {
  const asked = sql`json_each(${JSON.stringify(ids)}) as asked cross join person as own on own.id = asked.value
    cross join person on person.id = coalesce(own.merged_into, own.id) and person.removed_at is null`
  const { rows: people } =
    await sql<Person>`select asked.value as asked, person.id, person.name, person.birth,
    person.identity_number as "identityNumber", person.organization_id as "organizationId",
    person.post_text as post, person.post_level as level, person.unit_started_on as since
    from ${asked}`.execute(trx)
  const of = <T>(columns: ReturnType<typeof sql>, table: string) =>
    rowsOf<T>(trx, { columns, table, ids: people.map((it) => it.id) })
  const posts = await of<TiedPost>(
    sql`organization_id as "organizationId", unit_name as "unitName", title, level, started_on as "from",
      ended_on as "to"`,
    'post_holding',
  )
  const career = await of<PersonTies['career'][number]>(
    sql`started_on as "from", ended_on as "to", text`,
    'career_entry',
  )
  const schools = await of<PersonTies['schools'][number]>(sql`school, ended_on as "to"`, 'education')
  const relatives = await of<PersonTies['relatives'][number]>(
    sql`relation, name, birth, workplace`,
    'family_member',
  )
  return new Map(
    people.map(({ asked: key, id, name, birth, identityNumber, ...present }) => [
      key,
      {
        id,
        name,
        birth,
        identityNumber,
        posts: withPresent(posts.get(id) ?? [], present),
        career: career.get(id) ?? [],
        schools: schools.get(id) ?? [],
        relatives: relatives.get(id) ?? [],
      },
    ]),
  )
}

/** Where no post is held now, the unit that the person is listed under counts like one: many have no other. */
function withPresent(posts: TiedPost[], { organizationId, post, level, since }: Present): TiedPost[] {
  if (organizationId === null || posts.some((it) => it.to === '')) return posts
  return [...posts, { organizationId, unitName: '', title: post, level, from: since, to: '' }]
}

async function rowsOf<T>(
  trx: Trx,
  { columns, table, ids }: { columns: ReturnType<typeof sql>; table: string; ids: readonly string[] },
): Promise<Map<string, T[]>> {
  const { rows } = await sql<T & { of: string }>`select person_id as "of", ${columns} from ${sql.table(table)}
    where person_id in (select value from json_each(${JSON.stringify(ids)})) order by person_id, position`.execute(
    trx,
  )
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const list = found.get(row.of)
    if (list) list.push(row)
    else found.set(row.of, [row])
  }
  return found
}
