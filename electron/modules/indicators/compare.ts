import { refuse } from '#shared/ipc/reply'
import type { CompareAsk, Compared, Moment } from '#shared/modules/indicators/indicators'
import { changeOf, isBetter } from '#shared/modules/indicators/rules-figures'
import { type Evaluator, evaluate } from './evaluate'
import { unitsBelow } from './indicator-read.service'
import { placedOn } from './placed'
import { type Frozen, findSnapshot, frozenValues } from './snapshot.repository'

/** Every indicator at two moments, in the order of the later one. */
export async function compared(
  evaluator: Evaluator,
  { before, after, unitId }: CompareAsk,
): Promise<Compared[]> {
  const unitIds = await unitsBelow(evaluator.context.trx, unitId)
  const was = await valuesAt(evaluator, before, unitIds)
  const is = await valuesAt(evaluator, after, unitIds)
  const keys = [...new Set([...is.keys(), ...was.keys()])]
  return keys.map((key) => comparedOf(was.get(key), is.get(key)))
}

/** Every indicator at a moment, by system and key. */
async function valuesAt(
  evaluator: Evaluator,
  moment: Moment,
  unitIds: readonly string[],
): Promise<Map<string, Frozen>> {
  const { trx } = evaluator.context
  const found: Frozen[] = []
  if ('snapshotId' in moment) {
    if (unitIds.length > 0)
      throw refuse('invalid-input', '快照按全县留存，不能再按单位比较。', {
        remedy: '取消单位，或改按日期比较。',
      })
    await findSnapshot(trx, moment.snapshotId)
    found.push(...(await frozenValues(trx, { snapshotId: moment.snapshotId })))
  } else
    for (const placed of await placedOn(trx, moment.on))
      found.push({
        indicator: placed.indicator,
        value: await evaluate(evaluator, placed, { on: moment.on, unitIds }),
      })
  return new Map(found.map((it) => [`${it.value.system} ${it.value.key}`, it]))
}

function comparedOf(before: Frozen | undefined, after: Frozen | undefined): Compared {
  const { value, indicator } = (after ?? before) as Frozen
  const { change, difference, rises } =
    before && after
      ? changeOf(indicator, sidesOf(before), sidesOf(after))
      : { change: '–', difference: '', rises: null }
  return {
    system: value.system,
    systemTitle: value.systemTitle,
    key: value.key,
    label: value.label,
    before: before?.value ?? null,
    after: after?.value ?? null,
    change,
    difference,
    better: isBetter(indicator.better, rises),
  }
}

function sidesOf({ value }: Frozen) {
  return { numerator: value.numerator.value, denominator: value.denominator?.value ?? null }
}
