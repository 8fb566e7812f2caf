import { townsOf } from '#electron/modules/organizations/index'
import { loadUnits } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureSource } from '#electron/platform/figures/figure-source'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { indicators } from '#shared/modules/indicators/contract'
import type { IndicatorValue, TrendPoint } from '#shared/modules/indicators/indicators'
import { notesOf } from '#shared/modules/indicators/rules-figures'
import { endsBefore, periodLabel } from '#shared/modules/indicators/rules-period'
import type { OrganizationId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { type Evaluator, evaluate, openSide, type Placed } from './evaluate'
import { onePlaced, placedOn } from './placed'
import { frozenRecords, frozenValues } from './snapshot.repository'

type Job = 'values' | 'records' | 'trend' | 'byUnit' | 'sources'

/** Values of indicators, what stands behind them, how they went and how they differ between towns. */
export function indicatorReadServiceWith(
  sources: readonly FigureSource[],
): Pick<Handlers<typeof indicators>, Job> {
  return {
    async values(context, { on, unitId, system }) {
      const day = on || dayOf(context.now)
      const unitIds = await unitsBelow(context.trx, unitId)
      return valuesOn({ context, sources }, { on: day, unitIds, system })
    },

    async records(context, { offset, limit, system, key, side, on, unitId, snapshotId }) {
      if (snapshotId) return frozenRecords(context.trx, { snapshotId, system, key, side }, { offset, limit })
      const day = on || dayOf(context.now)
      const placed = await onePlaced(context.trx, system, key, day)
      const opened = openSide({ context, sources }, placed, side, day)
      if (!opened) return { total: 0, rows: [], sum: 0 }
      const asked = { on: opened.span.to, ...opened.span, unitIds: await unitsBelow(context.trx, unitId) }
      const page = await opened.counter.list(asked, { offset, limit })
      return { ...page, sum: await opened.counter.count(asked) }
    },

    async trend(context, { system, key, on, unitId, points }) {
      const day = on || dayOf(context.now)
      const placed = await onePlaced(context.trx, system, key, day)
      const unitIds = await unitsBelow(context.trx, unitId)
      return trendOf({ context, sources }, placed, { on: day, unitIds, points })
    },

    async byUnit(context, { system, key, on }) {
      const day = on || dayOf(context.now)
      return townByTown({ context, sources }, await onePlaced(context.trx, system, key, day), day)
    },

    async sources({ trx }) {
      const offered = sources.map(async ({ key, label, unit, picks }) => ({
        key,
        label,
        unit,
        picks: picks ? await picks(trx) : [],
      }))
      return Promise.all(offered)
    },
  }
}

/** Every indicator on the day, in the order of the systems. */
export async function valuesOn(
  evaluator: Evaluator,
  { on, unitIds, system = '' }: { on: string; unitIds: readonly string[]; system?: string },
): Promise<IndicatorValue[]> {
  const values: IndicatorValue[] = []
  for (const placed of await placedOn(evaluator.context.trx, on, system))
    values.push(await evaluate(evaluator, placed, { on, unitIds }))
  return values
}

/** A unit with everything below it, none for the whole county. */
export async function unitsBelow(trx: Trx, unitId: string | null): Promise<string[]> {
  if (unitId === null) return []
  return (await loadUnits(trx)).below(unitId).map((it) => it.id)
}

/** The indicator as it is defined now, at the ends of so many periods. */
async function trendOf(
  evaluator: Evaluator,
  placed: Placed,
  { on, unitIds, points }: { on: string; unitIds: readonly string[]; points: number },
): Promise<TrendPoint[]> {
  const trend: TrendPoint[] = []
  for (const end of endsBefore(placed.indicator.period, on, points))
    trend.push(await pointOn(evaluator, placed, { on: end, unitIds }))
  return trend
}

type UnitValue = { unitId: OrganizationId; unitName: string; value: IndicatorValue }

async function townByTown(evaluator: Evaluator, placed: Placed, on: string): Promise<UnitValue[]> {
  const { trx } = evaluator.context
  const rows: UnitValue[] = []
  for (const { id, name } of await townsOf(trx)) {
    const value = await evaluate(evaluator, placed, { on, unitIds: await unitsBelow(trx, id), bare: true })
    rows.push({ unitId: id as OrganizationId, unitName: name, value })
  }
  return rows
}

/** What was frozen on that very day says more than records that were changed since. */
async function pointOn(
  evaluator: Evaluator,
  placed: Placed,
  wanted: { on: string; unitIds: readonly string[] },
): Promise<TrendPoint> {
  const { system, indicator } = placed
  const { on } = wanted
  const [frozen] =
    wanted.unitIds.length === 0
      ? await frozenValues(evaluator.context.trx, { on, system, key: indicator.key })
      : []
  const value = frozen?.value ?? (await evaluate(evaluator, placed, wanted))
  return {
    on,
    label: periodLabel(indicator.period, on),
    value: value.value,
    words: value.words,
    numerator: value.numerator.value,
    denominator: value.denominator?.value ?? null,
    note: notesOf(value).join(''),
    frozen: frozen !== undefined,
  }
}
