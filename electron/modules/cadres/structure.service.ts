import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { CrossAsk, cadres, FigureAsk, StructureAsk } from '#shared/modules/cadres/contract'
import { ageFigures, type FoldContext, foldedKey, partsOf } from '#shared/modules/cadres/rules-structure'
import { type CrossTable, DIMENSIONS, type Dimension, type StructureAt } from '#shared/modules/cadres/schema'
import type { PersonId } from '#shared/values/id'
import { briefPeople } from './brief-people.repository'
import { type Chosen, chosenBy } from './chosen'
import { type Moment, momentOf } from './moment'
import { readStandards } from './standards.service'
import {
  type Counted,
  countLeftOut,
  countValues,
  peopleWith,
  VALUES,
  type Value,
} from './structure.repository'
import type { CadreUnits } from './units'
import { loadCadreUnits } from './units.repository'

/** The value of the records that each dimension is counted by. */
const VALUE_OF: Record<Dimension, Value> = {
  age: 'birth',
  sex: 'sex',
  ethnicGroup: 'ethnicity',
  ethnicity: 'ethnicity',
  politics: 'politics',
  education: 'education',
  fullTimeEducation: 'fullTimeEducation',
  level: 'level',
  rank: 'rank',
  tenure: 'startedOn',
  category: 'organization',
  unit: 'organization',
}
/** A county has hundreds of units: they stand in a cross table or not at all. */
const IN_STRUCTURE = DIMENSIONS.filter((it) => it !== 'unit')

/** Structure at a month, two dimensions crossed, and the people behind each figure. */
export const structureService: Pick<
  Handlers<typeof cadres>,
  'structure' | 'cross' | 'figurePeople' | 'figureIds'
> = {
  structure: structureOf,
  cross: crossOf,

  async figurePeople(context, { offset, limit, ...ask }) {
    const ids = await figureIds(context, ask)
    return { total: ids.length, rows: await briefPeople(context.trx, ids.slice(offset, offset + limit)) }
  },

  figureIds,
}

/** The structure at each date that was asked for. */
export async function structureOf(
  context: Context,
  { selection, dates }: StructureAsk,
): Promise<StructureAt[]> {
  const units = await loadCadreUnits(context.trx)
  const chosen = await chosenBy(context, selection, units)
  const found: StructureAt[] = []
  for (const date of dates)
    found.push(await structureAt(context, chosen, await momentOf(context, date), units))
  return found
}

async function structureAt(
  context: Context,
  chosen: Chosen,
  moment: Moment,
  units: CadreUnits,
): Promise<StructureAt> {
  const fold = await foldContext(context, moment, units)
  const sets = VALUES.map((value) => [value])
  const counted = await countValues(context.trx, chosen, moment, sets)
  const countsOf = (value: Value) =>
    (counted[VALUES.indexOf(value)] ?? []).map(({ keys: [key = ''], count }) => ({ key, count }))
  const ages = ageFigures(countsOf('birth'), moment.on)
  return {
    ...moment,
    total: countsOf('sex').reduce((sum, it) => sum + it.count, 0),
    leftOut: await countLeftOut(context.trx, chosen, moment),
    averageAge: ages.average,
    medianAge: ages.median,
    agesKnown: ages.known,
    groups: IN_STRUCTURE.map((dimension) => ({
      dimension,
      parts: partsOf(dimension, countsOf(VALUE_OF[dimension]), fold),
    })),
  }
}

/** Two dimensions crossed. */
export async function crossOf(context: Context, ask: CrossAsk): Promise<CrossTable> {
  const units = await loadCadreUnits(context.trx)
  const chosen = await chosenBy(context, ask.selection, units)
  const moment = await momentOf(context, ask.on)
  const fold = await foldContext(context, moment, units)
  const set = [VALUE_OF[ask.rows], VALUE_OF[ask.columns]]
  const [pairs = []] = await countValues(context.trx, chosen, moment, [set])
  const cells = new Map<string, CrossTable['cells'][number]>()
  const rowOf = foldOnce(ask.rows, fold)
  const columnOf = foldOnce(ask.columns, fold)
  for (const { keys, count } of pairs) {
    const row = rowOf(keys[0] ?? '')
    const column = columnOf(keys[1] ?? '')
    const cell = cells.get(`${row}\n${column}`) ?? { row, column, count: 0 }
    cells.set(`${row}\n${column}`, { ...cell, count: cell.count + count })
  }
  const side = (dimension: Dimension, place: 0 | 1) => partsOf(dimension, sumsOf(pairs, place), fold)
  return {
    on: moment.on,
    total: pairs.reduce((sum, it) => sum + it.count, 0),
    rows: side(ask.rows, 0).toSorted(inTree(ask.rows, units)),
    columns: side(ask.columns, 1).toSorted(inTree(ask.columns, units)),
    cells: [...cells.values()],
  }
}

/** Each value is folded once, however many pairs it stands in. */
function foldOnce(dimension: Dimension, context: FoldContext): (raw: string) => string {
  const known = new Map<string, string>()
  return (raw) => {
    const key = known.get(raw) ?? foldedKey(dimension, raw, context)
    known.set(raw, key)
    return key
  }
}

function sumsOf(pairs: readonly Counted[], place: 0 | 1): { key: string; count: number }[] {
  const sums = new Map<string, number>()
  for (const { keys, count } of pairs) sums.set(keys[place] ?? '', (sums.get(keys[place] ?? '') ?? 0) + count)
  return [...sums].map(([key, count]) => ({ key, count }))
}

/** Units stand in the order of the tree; any other dimension has its own order already. */
function inTree(dimension: Dimension, units: CadreUnits) {
  return (a: { key: string }, b: { key: string }) =>
    dimension === 'unit' ? units.place(a.key) - units.place(b.key) : 0
}

async function figureIds(context: Context, ask: FigureAsk): Promise<PersonId[]> {
  const units = await loadCadreUnits(context.trx)
  const chosen = await chosenBy(context, ask.selection, units)
  const moment = await momentOf(context, ask.on)
  const fold = await foldContext(context, moment, units)
  const sets = ask.cells.map((cell) => [VALUE_OF[cell.dimension]])
  const counted = sets.length > 0 ? await countValues(context.trx, chosen, moment, sets) : []
  const wanted = ask.cells.map(({ dimension, key }, index) => {
    const held = (counted[index] ?? []).map((it) => it.keys[0] ?? '')
    return { value: VALUE_OF[dimension], keys: held.filter((it) => foldedKey(dimension, it, fold) === key) }
  })
  return (await peopleWith(context.trx, chosen, moment, wanted)) as PersonId[]
}

async function foldContext({ trx }: Context, { on }: Moment, units: CadreUnits): Promise<FoldContext> {
  const { unitOf, categoryOf } = units
  return { on, standards: await readStandards(trx), unitOf, categoryOf }
}
