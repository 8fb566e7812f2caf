import { sql } from 'kysely'
import { compileCondition } from '#electron/platform/database/conditions'
import type { Trx } from '#electron/platform/database/schema'
import { oncePerState } from '#electron/platform/database/snapshot'
import type { Context } from '#electron/platform/ipc/context'
import { peopleField } from '#shared/modules/people/fields'
import { officialQualification, qualificationRank } from '#shared/modules/people/rules'
import type { Condition } from '#shared/values/condition'
import type { PersonId } from '#shared/values/id'
import { conditionField } from './people-fields.repository'
import { type PastDay, pastField } from './people-past-fields.repository'
import { rosterDate } from './roster'
import { loadUnits } from './units.repository'

/** @file People as of a past day: posts, ranks and studies of that day, and what no record dates. */

type Asking = Pick<Context, 'trx' | 'now'>

/** Whom the condition finds as things stood on the ISO day. */
export async function peopleAsOf(context: Asking, condition: Condition, on: string): Promise<PersonId[]> {
  const { trx } = context
  const past = await pastDay(trx, on)
  const at = await rosterDate(context, on.replaceAll('-', '.'))
  const field = (key: string) => {
    const spec = peopleField(key)
    const then = pastField(key, past)
    return spec && then ? { spec, sql: then.sql } : conditionField(key, { at }, past.units)
  }
  const { rows } = await sql<{ id: PersonId }>`select person.id from person
    where person.removed_at is null and ${compileCondition(condition, { field, at })}`.execute(trx)
  return rows.map((it) => it.id)
}

/**
 * What of these fields could not be read as of the ISO day, in whole sentences: fields that are kept only as they are
 * now, and how many of these people have records without dates.
 */
export async function pastGaps(
  trx: Trx,
  { fields, on, ids }: { fields: readonly string[]; on: string; ids: readonly string[] },
): Promise<string[]> {
  const past = await pastDay(trx, on)
  const sentences: string[] = []
  const kept = fields.filter((key) => !ALWAYS.has(key) && !isOfYear(key) && !pastField(key, past))
  if (kept.length > 0)
    sentences.push(`“${kept.map((key) => peopleField(key)?.label).join('、')}”没有往日的记录，按现在的计。`)
  for (const key of fields) {
    const then = pastField(key, past)
    if (!then) continue
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from json_each(${JSON.stringify(ids)}) as counted
      join person on person.id = counted.value where ${then.undated}`.execute(trx)
    const n = rows[0]?.n ?? 0
    if (n > 0) sentences.push(`${n} 人没有${then.dates}，${peopleField(key)?.label}按现在的计。`)
  }
  return sentences
}

/** Fields that do not change, or are read from dates on every day alike. */
const ALWAYS: ReadonlySet<string> = new Set([
  'name',
  'sex',
  'birth',
  'age',
  'ethnicity',
  'ancestralPlace',
  'birthplace',
  'identityNumber',
  'workStarted',
  'workYears',
  'partyJoined',
  'partyYears',
  'postLevelSince',
  'postLevelYears',
  'rankSince',
  'rankYears',
])

const isOfYear = (key: string) => /^assessment\.\d{4}$/.test(key)

async function pastDay(trx: Trx, on: string): Promise<PastDay> {
  return {
    day: Number(on.replaceAll('-', '')),
    studies: await studiesOnRecord(trx),
    units: await loadUnits(trx),
  }
}

/** Every 学历 as it was written, with its rank and the official name that it counts as. */
function studiesOnRecord(trx: Trx): Promise<string> {
  return oncePerState(trx, 'studies on record', async () => {
    const rows = await trx.selectFrom('education').select('qualification').distinct().execute()
    const known = rows.map(({ qualification: it }) => [
      it,
      [qualificationRank(it), officialQualification(it)],
    ])
    return JSON.stringify(Object.fromEntries(known))
  })
}
