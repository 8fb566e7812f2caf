import { listAccounts } from '#electron/platform/accounts/accounts.repository'
import type { OpenDatabase } from '#electron/platform/database/open-database'
import type { Trx } from '#electron/platform/database/schema'
import type { TaskRun } from '#electron/platform/ipc/task-run'
import { type County, type CountyOptions, type CountyPerson, DEFAULT_CADRES, makeCounty } from './county'
import { monthOfDay } from './months'
import { type Author, beginSeeding, type Seeding, seedPeople } from './seed-county'

export { type County, type CountyOptions, type CountyPerson, makeCounty } from './county'
export { type CountyFilesOptions, writeCountyFiles } from './county-files'
export { type ReportMix, type UnitReportOptions, writeUnitReport } from './unit-report'

export type DemonstrationOptions = Omit<CountyOptions, 'asOf'> & {
  now?: Date
  /** What later modules add about these people and units, in the same transaction. */
  further?: (trx: Trx, author: Author) => Promise<void>
}

/** People written between two looks at whether the user has asked to stop. */
const AT_ONCE = 250

/**
 * Fills a new database with the demonstration county, in one transaction, as the database's first account. The
 * county stands in the month of `now`, so that ages and yearly results fit the day it is opened.
 */
export async function makeDemonstration(
  database: OpenDatabase,
  run: TaskRun,
  options: DemonstrationOptions = {},
): Promise<void> {
  const { now = new Date(), cadres = DEFAULT_CADRES, further, ...rest } = options
  const county = makeCounty({ ...rest, cadres, asOf: monthOfDay(now) })
  await database.writer.transaction().execute(async (trx) => {
    const [account] = await listAccounts(trx)
    if (!account) throw new Error('a database without an account has nobody to write as')
    const author: Author = {
      auditKey: database.auditKey,
      store: database.store,
      accountId: account.id,
      accountName: account.name,
      now,
    }
    const seeding = await beginSeeding(trx, county, author)
    for (const people of portions(county)) {
      await seedPeople(trx, seeding, people)
      await follow(run, seeding, people)
    }
    await further?.(trx, author)
  })
}

async function follow(run: TaskRun, { county }: Seeding, people: readonly CountyPerson[]): Promise<void> {
  const done = (people.at(-1)?.index ?? 0) + 1
  run.progress({ done, total: county.cadres, message: '正在生成演示县' })
  await run.step()
}

function* portions(county: County): Generator<CountyPerson[]> {
  let portion: CountyPerson[] = []
  for (const person of county.people()) {
    portion.push(person)
    if (portion.length < AT_ONCE && person.index + 1 < county.cadres) continue
    yield portion
    portion = []
  }
}
