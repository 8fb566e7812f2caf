import { DERIVED_VERSION, readFacts, writeFact } from '#electron/platform/database/facts'
import type { Trx } from '#electron/platform/database/schema'
import { todayPartial } from '#shared/values/partial-date'
import { loadAcceptances } from './acceptance.repository'
import { contentColumns } from './describe'
import { allPeopleIds, loadPeople, updateRows } from './people.repository'
import { loadUnits } from './units.repository'

/** People described between two looks at the clock of others: enough to make the work short, few enough to hold. */
const AT_ONCE = 500

/**
 * Works out the derived columns of everyone anew where an older program described them: a migration may not use our
 * rules. Runs inside one transaction, so that a stop half way leaves the old state and the next opening begins again.
 * Answers how many people were described.
 */
export async function describeAnew(trx: Trx, now: Date): Promise<number> {
  const { derived_version: version } = await readFacts(trx)
  if (version === DERIVED_VERSION) return 0
  const ids = await allPeopleIds(trx)
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await describeSome(trx, ids.slice(from, from + AT_ONCE), now)
  await writeFact(trx, 'derived_version', DERIVED_VERSION)
  return ids.length
}

async function describeSome(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  const units = await loadUnits(trx)
  const accepted = await loadAcceptances(trx, ids)
  const people = await loadPeople(trx, ids)
  await updateRows(
    trx,
    people.map(({ row, content }) => ({
      id: row.id,
      ...contentColumns(content, {
        unitName: units.name,
        hasPhoto: row.photo_hash !== null,
        accepted: accepted.get(row.id) ?? [],
        today: todayPartial(now),
      }),
    })),
  )
}
