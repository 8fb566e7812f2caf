import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { CLOCK_LISTS, ClockAsk, cadres } from '#shared/modules/cadres/contract'
import type { BriefPerson, ProbationRow, RetirementRow, TenureRow } from '#shared/modules/cadres/schema'
import type { PersonId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import type { PartialDate } from '#shared/values/partial-date'
import { briefPeople } from './brief-people.repository'
import { chosenBy } from './chosen'
import {
  type ClockSetting,
  inOfficeOrder,
  type Line,
  probationLines,
  retirementLines,
  tenureLinesOf,
} from './clock-lines'
import { momentOf } from './moment'
import { readStandards } from './standards.service'
import { loadCadreUnits } from './units.repository'

export type ClockList = (typeof CLOCK_LISTS)[number]
type RowOf = { retirement: RetirementRow; probation: ProbationRow; tenure: TenureRow }
type Due = { monthsLeft: number }
type Finder<Row extends Due> = (setting: ClockSetting, ask: ClockAsk) => Promise<Line<Row>[]>

const FINDERS: { [L in ClockList]: Finder<RowOf[L]> } = {
  retirement: retirementLines,
  probation: probationLines,
  tenure: tenureLinesOf,
}

/** Who reaches 退休, the end of 试用期 or a line of 任期 by a date. */
export const clockService: Pick<Handlers<typeof cadres>, ClockList | 'clockIds'> = {
  retirement: (context, { offset, limit, ...ask }) =>
    clockRows(context, 'retirement', ask, { offset, limit }),
  probation: (context, { offset, limit, ...ask }) => clockRows(context, 'probation', ask, { offset, limit }),
  tenure: (context, { offset, limit, ...ask }) => clockRows(context, 'tenure', ask, { offset, limit }),

  async clockIds(context, { list, ...ask }) {
    const { shown } = await clockLines(context, list, ask)
    return [...new Set(shown.map((it) => it.person.id))] as PersonId[]
  },
}

type Answer<L extends ClockList> = {
  on: PartialDate
  total: number
  reached: number
  coming: number
  rows: RowOf[L][]
}

/** One slice of a list, with how many have reached the line and how many will. `slice` null gives all. */
export async function clockRows<L extends ClockList>(
  context: Context,
  list: L,
  ask: ClockAsk,
  slice: Slice | null,
): Promise<Answer<L>> {
  const { on, found, shown } = await clockLines(context, list, ask)
  const part = slice ? shown.slice(slice.offset, slice.offset + slice.limit) : shown
  const people = new Map<string, BriefPerson>()
  const ids = [...new Set(part.map((it) => it.person.id))]
  for (const person of await briefPeople(context.trx, ids)) people.set(person.id, person)
  const reached = found.filter(isReached).length
  return {
    on,
    total: shown.length,
    reached,
    coming: found.length - reached,
    rows: part.flatMap(({ person, own }) => {
      const known = people.get(person.id)
      return known ? [{ ...known, ...own } as unknown as RowOf[L]] : []
    }),
  }
}

async function clockLines<L extends ClockList>(context: Context, list: L, ask: ClockAsk) {
  const { trx } = context
  const units = await loadCadreUnits(trx)
  const chosen = await chosenBy(context, ask.selection, units)
  const { on } = await momentOf(context, ask.on)
  const setting = { trx, chosen, on, units, standards: await readStandards(trx) }
  const found: Line<Due>[] = await (FINDERS[list] as Finder<Due>)(setting, ask)
  const shown = found
    .filter((it) => ask.state === 'all' || isReached(it) === (ask.state === 'reached'))
    .toSorted(inOfficeOrder(units))
  if (ask.sort === 'due') shown.sort((a, b) => a.own.monthsLeft - b.own.monthsLeft)
  return { on, found, shown }
}

function isReached({ own }: Line<Due>): boolean {
  return own.monthsLeft <= 0
}
