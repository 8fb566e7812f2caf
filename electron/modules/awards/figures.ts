import type { Trx } from '#electron/platform/database/schema'
import type { AwardFigure, FigureFeature, FigureRecord } from '#shared/modules/awards/overview'
import { figureLabel, figureOrder } from '#shared/modules/awards/rules'
import type { CycleId } from '#shared/values/id'
import type { Page } from '#shared/values/page'
import {
  countHonours,
  countNominations,
  listHonours,
  listNominations,
  type TraitCount,
} from './figures.repository'

/** How many nominations and honours there are of each kind along one feature. */
export async function figuresAlong(
  trx: Trx,
  cycleId: CycleId | null,
  by: FigureFeature,
): Promise<AwardFigure[]> {
  const bars = new Map<string, AwardFigure>()
  const add = (counts: readonly TraitCount[], of: 'nominations' | 'honours') => {
    for (const { value, count } of counts) {
      const label = figureLabel(by, value)
      const bar = bars.get(label) ?? { label, nominations: 0, honours: 0 }
      bars.set(label, { ...bar, [of]: bar[of] + count })
    }
  }
  add(await countNominations(trx, { cycleId, by }), 'nominations')
  add(await countHonours(trx, { cycleId, by }), 'honours')
  return [...bars.values()].toSorted((a, b) => figureOrder(by, a, b))
}

type Asked = {
  cycleId: CycleId | null
  by: FigureFeature
  label: string
  of: FigureRecord['of']
  offset: number
  limit: number
}

/** The records behind one figure. */
export async function figureRecords(
  trx: Trx,
  { label, of, offset, limit, ...asked }: Asked,
): Promise<Page<FigureRecord>> {
  const counts = of === 'nominations' ? await countNominations(trx, asked) : await countHonours(trx, asked)
  const some = counts.filter((it) => figureLabel(asked.by, it.value) === label)
  const slice = { ...asked, values: some.map((it) => it.value), offset, limit }
  return {
    total: some.reduce((sum, it) => sum + it.count, 0),
    rows: of === 'nominations' ? await listNominations(trx, slice) : await listHonours(trx, slice),
  }
}
