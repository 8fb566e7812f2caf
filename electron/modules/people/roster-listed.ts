import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'
import { type ListedEntry, readListed } from '#shared/modules/people/rules'
import { rowsOf } from './people-list.repository'
import { NO_COLUMNS } from './roster-columns.repository'
import { findNamed, type NamedPerson } from './roster-order.repository'
import { loadUnits } from './units.repository'

/** Finds the people of a pasted list, in its order; who was found once is not found again by a later line. */
export const findListed: Handlers<typeof people>['findListed'] = async ({ trx }, { text }) => {
  const entries = readListed(text)
  const named = await findNamed(trx, {
    names: entries.flatMap((entry) => entry.names),
    numbers: entries.flatMap((entry) => (entry.number === '' ? [] : [entry.number])),
  })
  const lines = withoutRepeats(entries, foundBy(named))
  const units = await loadUnits(trx)
  const wanted = [...new Set(lines.flatMap((line) => line.people))]
  const rows = await rowsOf(trx, wanted, { units, columns: NO_COLUMNS })
  const byNumber = new Map(wanted.map((person, index) => [person, rows[index]]))
  return lines.map(({ line, people: found }) => ({
    line,
    people: found.flatMap((person) => byNumber.get(person) ?? []),
  }))
}

function grouped(named: readonly NamedPerson[], keyOf: (it: NamedPerson) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const it of named) {
    const group = groups.get(keyOf(it))
    if (group) group.push(it.person)
    else groups.set(keyOf(it), [it.person])
  }
  return groups
}

type FoundLine = { line: string; people: readonly number[] }

/** A 身份证号 names one person; without it, or where it is not on record, the first name that somebody bears. */
function foundBy(named: readonly NamedPerson[]): (entry: ListedEntry) => FoundLine {
  const byNumber = grouped(named, (it) => it.number)
  const byName = grouped(named, (it) => it.name)
  return ({ line, number, names }) => {
    const own = number === '' ? undefined : byNumber.get(number)
    const found = own ?? names.map((name) => byName.get(name)).find((it) => it !== undefined) ?? []
    return { line, people: found }
  }
}

function withoutRepeats(
  entries: readonly ListedEntry[],
  find: (entry: ListedEntry) => FoundLine,
): FoundLine[] {
  const seen = new Set<number>()
  return entries.map(find).filter(({ people }) => {
    const [only] = people
    if (people.length !== 1 || only === undefined) return true
    if (seen.has(only)) return false
    seen.add(only)
    return true
  })
}
