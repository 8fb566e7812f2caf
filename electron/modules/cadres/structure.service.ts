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
import { countLeftOut, countPairs, countValues, peopleWith, VALUES, type Value } from './structure.repository'
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
  const counted = await countValues(context.trx, chosen, moment, VALUES)
  const countsOf = (value: Value) => counted.filter((it) => it.value === value)
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
  const pairs = await countPairs(context.trx, chosen, moment, [VALUE_OF[ask.rows], VALUE_OF[ask.columns]])
  const cells = new Map<string, CrossTable['cells'][number]>()
  for (const pair of pairs) {
    const row = foldedKey(ask.rows, pair.row, fold)
    const column = foldedKey(ask.columns, pair.column, fold)
    const cell = cells.get(`${row}\n${column}`) ?? { row, column, count: 0 }
    cells.set(`${row}\n${column}`, { ...cell, count: cell.count + pair.count })
  }
  const side = (dimension: Dimension, of: 'row' | 'column') =>
    partsOf(
      dimension,
      pairs.map((it) => ({ key: it[of], count: it.count })),
      fold,
    )
  return {
    on: moment.on,
    total: pairs.reduce((sum, it) => sum + it.count, 0),
    rows: side(ask.rows, 'row').toSorted(inTree(ask.rows, units)),
    columns: side(ask.columns, 'column').toSorted(inTree(ask.columns, units)),
    cells: [...cells.values()],
  }
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
  const values = [...new Set(ask.cells.map((cell) => VALUE_OF[cell.dimension]))]
  const counted = values.length > 0 ? await countValues(context.trx, chosen, moment, values) : []
  const wanted = ask.cells.map(({ dimension, key }) => {
    const value = VALUE_OF[dimension]
    const held = counted.filter((it) => it.value === value && foldedKey(dimension, it.key, fold) === key)
    return { value, keys: held.map((it) => it.key) }
  })
  return (await peopleWith(context.trx, chosen, moment, wanted)) as PersonId[]
}

async function foldContext({ trx }: Context, { on }: Moment, units: CadreUnits): Promise<FoldContext> {
  const { unitOf, categoryOf } = units
  return { on, standards: await readStandards(trx), unitOf, categoryOf }
}
