import { subjectRows } from '#electron/modules/organizations/index'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Author } from '#electron/platform/vault/demonstration-stage'
import { type DutySystem, systemsOn, yearOf } from '../boards'
import { insertEvents } from '../event.repository'
import { type Led, ledBranches } from './demonstration.repository'
import { eventsIn, type Keeping } from './fill'
import { branchGaps, fewGaps } from './gaps'
import { nameMeetings } from './names'

/** Kept the year before as well. */
const LONGEST = 'S02'

/** A year of everything that recurs in the county, of the branches' meetings two: nearly all held, a few left out. */
export async function makeDuties(trx: Trx, author: Author): Promise<void> {
  const today = author.now.toISOString().slice(0, 10)
  const led = await ledBranches(trx, today)
  for (const system of await systemsOn(trx))
    for (const board of system.editions.at(-1)?.content.boards ?? [])
      if (!board.listed) await fillBoard(trx, { author, system, board: board.key, today, led })
}

type Board = {
  author: Author
  system: DutySystem
  board: string
  today: string
  led: ReadonlyMap<string, Led>
}

async function fillBoard(trx: Trx, { author, system, board, today, led }: Board): Promise<void> {
  const year = Number(today.slice(0, 4))
  const { scope } = yearOf(system, board, { year, today }).board
  const subjects = await subjectRows(trx, scope, today)
  const keeping = subjects.map((it, at) => keepingOf(it, at, led.get(it.id)))
  const writing = { system: system.key, today, accountId: author.accountId }
  for (const of of system.key === LONGEST ? [year - 1, year] : [year]) {
    const { periods } = yearOf(system, board, { year: of, today: `${of}-12-31` })
    const size = { periods: periods.length, subjects: subjects.length }
    const events = periods.flatMap((period, at) => {
      const gapOf =
        of < year ? () => '' as const : system.key === LONGEST ? branchGaps(period) : fewGaps(at, size)
      return eventsIn(writing, period, { keeping, gapOf })
    })
    const names = of === year ? await nameMeetings(trx, keeping, events) : []
    await insertEvents(trx, events)
    await insertMany(trx, 'duty_attendance', names)
  }
}

function keepingOf(subject: Keeping['subject'], at: number, led: Led | undefined): Keeping {
  return {
    subject,
    at,
    chair: led?.chair ?? '',
    people: led && led.people > 2 ? led.people : 12 + ((at * 7) % 23),
    committee: Math.max(3, Math.min(led?.committee ?? 3, 7)),
    groups: led && led.groups !== '' ? led.groups.split(',') : [''],
  }
}
