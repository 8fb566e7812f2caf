import type { EngineSystems } from '#electron/platform/systems/systems'
import {
  type Indicator,
  type IndicatorsContent,
  IndicatorsContent as Schema,
} from '#shared/modules/indicators/indicators'
import { peopleField } from '#shared/modules/people/fields'
import { fieldsOf } from '#shared/values/condition'
import { hasEntries } from './entry.repository'
import { INDICATOR_PRESETS } from './presets/indicators'

/** The working systems that indicators run. */
export const indicatorsSystems: EngineSystems<IndicatorsContent> = {
  engine: 'indicators',
  schema: Schema,
  presets: INDICATOR_PRESETS,
  blank: Schema.parse({
    indicators: [
      {
        key: 'first',
        label: '新指标',
        kind: 'count',
        numerator: { from: 'entries', label: '登记的事项', unit: '件' },
        denominator: null,
        unit: '件',
        decimals: 0,
        period: 'year',
        target: null,
      },
    ],
  }),
  problems: ({ indicators }) => {
    const twice = indicators.find((it, at) => indicators.findIndex((one) => one.key === it.key) < at)
    return [...(twice ? [`代号“${twice.key}”用了两次。`] : []), ...indicators.flatMap(problemsOf)]
  },
  inUse: hasEntries,
}

function problemsOf({ label, kind, numerator, denominator, target, unit }: Indicator): string[] {
  const problems: string[] = []
  const divides = kind === 'share' || kind === 'average'
  if (divides && denominator === null) problems.push(`“${label}”没有分母。`)
  if (denominator?.from === 'fixed' && denominator.value === 0) problems.push(`“${label}”的分母是 0。`)
  if (kind === 'growth' && numerator.from === 'fixed')
    problems.push(`“${label}”按同比统计，分子不能是固定数。`)
  if (kind === 'share' && target && (target.value < 0 || target.value > 100))
    problems.push(`“${label}”的目标应在 0 至 100 之间。现为 ${target.value}。`)
  if (kind === 'count' && unit === '') problems.push(`“${label}”的计量单位未填。`)
  for (const side of [numerator, denominator])
    if (side?.from === 'people')
      for (const field of fieldsOf(side.condition))
        if (!peopleField(field)) problems.push(`“${label}”的人员条件中没有“${field}”这一项。`)
  return problems
}
