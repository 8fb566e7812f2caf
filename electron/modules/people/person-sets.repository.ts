import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { PersonSets } from '#shared/modules/people/schema'
import type { SetPatch } from './person-set-patch'
import {
  addSetRows,
  assessmentOf,
  careerEntryOf,
  educationOf,
  emptySetRows,
  extraOf,
  overrideOf,
  postOf,
  rankOf,
  relativeOf,
  rewardOf,
  type SetRows,
} from './person-set-rows'

const TABLES = [
  'post_holding',
  'education',
  'career_entry',
  'reward',
  'assessment',
  'family_member',
  'rank_holding',
  'extra_row',
] as const

/** Adds the sets of several new people, table by table. */
export async function insertSets(
  trx: Trx,
  people: readonly { id: string; content: PersonSets }[],
): Promise<void> {
  const rows = emptySetRows()
  for (const { id, content } of people) addSetRows(rows, id, content)
  await insertRows(trx, rows)
}

async function insertRows(trx: Trx, rows: SetRows): Promise<void> {
  for (const table of [...TABLES, 'text_override'] as const)
    await insertMany(trx, table, rows[table] as SetRows['text_override'])
}

/** Puts the given sets in the place of those stored; ids of rows are the caller's. */
export async function replaceSets(
  trx: Trx,
  people: readonly { id: string; content: PersonSets }[],
): Promise<void> {
  const ids = JSON.stringify(people.map((it) => it.id))
  for (const table of [...TABLES, 'text_override'] as const)
    await trx
      .deleteFrom(table)
      .where('person_id', 'in', sql<string>`(select value from json_each(${ids}))`)
      .execute()
  await insertSets(trx, people)
}

/** Writes only the rows that go and that come. */
export async function patchSets(trx: Trx, patches: readonly SetPatch[]): Promise<void> {
  const come = emptySetRows()
  for (const patch of patches)
    for (const table of [...TABLES, 'text_override'] as const)
      come[table].push(...(patch.come[table] as never[]))
  for (const table of TABLES) {
    const gone = patches.flatMap((patch) => patch.gone[table] ?? [])
    if (gone.length > 0)
      await trx
        .deleteFrom(table)
        .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(gone)}))`)
        .execute()
  }
  const overrides = patches.flatMap(({ personId, gone }) =>
    (gone.text_override ?? []).map((tag) => [personId, tag]),
  )
  if (overrides.length > 0)
    await sql`delete from text_override where (person_id, tag) in
      (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(overrides)}))`.execute(trx)
  await insertRows(trx, come)
}

/** The sets of several people by their ids; a person without any row has empty ones. */
export async function loadSets(trx: Trx, ids: readonly string[]): Promise<Map<string, PersonSets>> {
  const sets = new Map(ids.map((id) => [id, emptySets()]))
  const list = JSON.stringify(ids)
  const wanted = sql<string>`(select value from json_each(${list}))`
  for (const table of TABLES) {
    const rows = await trx
      .selectFrom(table)
      .selectAll()
      .where('person_id', 'in', wanted)
      .orderBy('person_id')
      .orderBy('position')
      .execute()
    for (const row of rows) addRow(sets, table, row)
  }
  const overrides = await trx
    .selectFrom('text_override')
    .selectAll()
    .where('person_id', 'in', wanted)
    .orderBy('person_id')
    .orderBy('tag')
    .execute()
  for (const row of overrides) sets.get(row.person_id)?.overrides.push(overrideOf(row))
  return sets
}

function emptySets(): PersonSets {
  return {
    posts: [],
    educations: [],
    career: [],
    rewards: [],
    assessments: [],
    family: [],
    ranks: [],
    extras: [],
    overrides: [],
  }
}

/** One reader a table; each gets rows of its own table only. */
const READERS = {
  post_holding: (sets: PersonSets, row: never) => sets.posts.push(postOf(row)),
  education: (sets: PersonSets, row: never) => sets.educations.push(educationOf(row)),
  career_entry: (sets: PersonSets, row: never) => sets.career.push(careerEntryOf(row)),
  reward: (sets: PersonSets, row: never) => sets.rewards.push(rewardOf(row)),
  assessment: (sets: PersonSets, row: never) => sets.assessments.push(assessmentOf(row)),
  family_member: (sets: PersonSets, row: never) => sets.family.push(relativeOf(row)),
  rank_holding: (sets: PersonSets, row: never) => sets.ranks.push(rankOf(row)),
  extra_row: (sets: PersonSets, row: never) => sets.extras.push(extraOf(row)),
}

function addRow(
  all: Map<string, PersonSets>,
  table: (typeof TABLES)[number],
  row: { person_id: string },
): void {
  const sets = all.get(row.person_id)
  if (sets) READERS[table](sets, row as never)
}
