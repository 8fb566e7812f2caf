import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { NominationRow, NominationState } from '#shared/modules/awards/nomination'
import type { NominationId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import { duplicatesOfCycle } from './duplicate.repository'
import {
  countNominations,
  type ListedNomination,
  listNominations,
  type NominationFilter,
  orderedNominations,
} from './nomination-list.repository'

type Listed = {
  total: number
  rows: NominationRow[]
  byState: Record<NominationState, number>
  byCategory: Record<string, number>
}

/** One slice of a cycle's nominations, with how many each state and each category has beside the other's choice. */
export async function listedNominations(
  trx: Trx,
  cycle: Cycle,
  filter: NominationFilter,
  slice: Slice,
): Promise<Listed> {
  const duplicates = await troublesOf(trx, cycle.id)
  const asked = { cycle, filter, duplicated: [...duplicates.keys()] }
  const rows = await listNominations(trx, asked, slice)
  const counts = await countNominations(trx, asked)
  const { category, state } = filter
  const sum = (of: (it: (typeof counts)[number]) => boolean) =>
    counts.filter(of).reduce((total, it) => total + it.n, 0)
  const inState = (it: NominationState) => sum((one) => one.state === it && fits(category, one.category))
  return {
    total: sum((it) => fits(state, it.state) && fits(category, it.category)),
    rows: rows.map((row) => rowOf(cycle, row, duplicates.get(row.id) ?? 0)),
    byState: {
      draft: inState('draft'),
      entered: inState('entered'),
      returned: inState('returned'),
      withdrawn: inState('withdrawn'),
    },
    byCategory: Object.fromEntries(
      cycle.content.categories.map(({ key }) => [
        key,
        sum((it) => it.category === key && fits(state, it.state)),
      ]),
    ),
  }
}

/** Ids of the whole list in its order. */
export async function nominationOrder(
  trx: Trx,
  cycle: Cycle,
  filter: NominationFilter,
): Promise<NominationId[]> {
  const duplicates = filter.troubled ? await troublesOf(trx, cycle.id) : new Map<string, number>()
  return orderedNominations(trx, { cycle, filter, duplicated: [...duplicates.keys()] })
}

/** Nothing chosen fits everything. */
function fits(chosen: string | null, value: string): boolean {
  return !chosen || chosen === value
}

/** How many others are to be looked into for each nomination that has any. */
async function troublesOf(trx: Trx, cycleId: string): Promise<Map<string, number>> {
  const found = await duplicatesOfCycle(trx, cycleId)
  return new Map(
    [...found].flatMap(([id, list]) => {
      const troubles = list.filter((it) => it.trouble).length
      return troubles > 0 ? [[id, troubles] as const] : []
    }),
  )
}

function rowOf({ content }: Cycle, row: ListedNomination, duplicates: number): NominationRow {
  const { stage, passed, ...known } = row
  return {
    ...known,
    categoryLabel: content.categories.find((it) => it.key === row.category)?.label ?? row.category,
    duplicates,
    stageLabel: content.stages.find((it) => it.key === stage)?.label ?? '',
    out: passed === 0,
  }
}
