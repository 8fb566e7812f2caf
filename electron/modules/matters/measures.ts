import type { Trx } from '#electron/platform/database/schema'
import type { MeasureRow, MeasureValue } from '#shared/modules/matters/measure'
import { measureText } from '#shared/modules/matters/rules-measure'
import type { Span } from '#shared/modules/matters/rules-period'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { OrganizationId } from '#shared/values/id'
import { sumsByUnit, unitsInOrder } from './measure.repository'
import { labelsOf, type MeasureAsked, partOf } from './measure-parts'

type Sums = Map<string | null, number>
type Counted = { asked: MeasureAsked; numerator: Sums; denominator: Sums }

/** Every figure of a system over a period: of the county, and of each unit that has records. */
export async function measuresOf(
  trx: Trx,
  { system, rules, span }: { system: string; rules: MatterSystem; span: Span },
): Promise<{ whole: MeasureValue[]; units: MeasureRow[] }> {
  const counted: Counted[] = []
  for (const measure of rules.measures) {
    const asked = { system, rules, measure, span }
    counted.push({
      asked,
      numerator: await sums(trx, asked, 'numerator'),
      denominator: await sums(trx, asked, 'denominator'),
    })
  }
  const ids = new Set(counted.flatMap((it) => [...it.numerator.keys(), ...it.denominator.keys()]))
  const known = await unitsInOrder(
    trx,
    [...ids].filter((it) => it !== null),
  )
  const lines = [...known, ...(ids.has(null) ? [{ id: null, name: '' }] : [])]
  return {
    whole: counted.map((it) => valueFor(it, total)),
    units: lines.map(({ id, name }) => ({
      unitId: id as OrganizationId | null,
      unitName: name,
      values: counted.map((it) => valueFor(it, (part) => part.get(id) ?? 0)),
    })),
  }
}

async function sums(trx: Trx, asked: MeasureAsked, part: 'numerator' | 'denominator'): Promise<Sums> {
  const rows = await sumsByUnit(trx, partOf(trx, asked, part))
  return new Map(rows.map((it) => [it.unit_id, it.sum]))
}

function total(part: Sums): number {
  return [...part.values()].reduce((sum, it) => sum + it, 0)
}

function valueFor({ asked, ...parts }: Counted, pick: (part: Sums) => number): MeasureValue {
  const { measure } = asked
  const labels = labelsOf(asked)
  const numerator = pick(parts.numerator)
  const denominator = pick(parts.denominator)
  return {
    key: measure.key,
    label: measure.label,
    kind: measure.kind,
    numerator,
    denominator,
    numeratorLabel: labels.numerator,
    denominatorLabel: labels.denominator,
    ...measureText(measure, { numerator, denominator }),
    target: measure.target,
  }
}
