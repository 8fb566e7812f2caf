import type { FigureSource } from '#electron/platform/figures/figure-source'
import {
  type Indicator,
  type IndicatorValue,
  type Measure,
  ROUNDINGS,
  type Side,
  type SideValue,
} from '#shared/modules/indicators/indicators'
import { gapWords, meets, numberOf, targetWords, wordsOf } from '#shared/modules/indicators/rules-figures'
import { type Span, spanOf, yearBefore } from '#shared/modules/indicators/rules-period'
import { type Asking, type Counter, counterOf } from './counters'

/** An indicator of a system as it holds on the day. */
export type Placed = { system: string; systemTitle: string; indicator: Indicator }

/**
 * `on` ends the indicator's span; `unitIds` are whole subtrees, empty for the county. `bare` leaves out what is said of
 * past days, which takes longer than the value itself.
 */
export type Wanted = { on: string; unitIds: readonly string[]; bare?: boolean }

/** A side with the days it is counted over. */
export type OpenSide = { counter: Counter; measure: Measure; span: Span }

/** Counts with what the modules offer. */
export type Evaluator = { context: Asking; sources: readonly FigureSource[] }

/** One side, null where the indicator has none. A growth is measured against the same days of the year before. */
export function openSide(
  { context, sources }: Evaluator,
  { system, indicator }: Placed,
  side: Side,
  on: string,
): OpenSide | null {
  const now = spanOf(indicator.period, on)
  const grows = indicator.kind === 'growth'
  const measure = side === 'numerator' || grows ? indicator.numerator : indicator.denominator
  if (measure === null || (side === 'denominator' && indicator.kind === 'count')) return null
  const span = side === 'denominator' && grows ? yearBefore(now) : now
  // What a growth is measured against are the same records of a year before: the numerator's.
  const place = { system, key: indicator.key, side: grows ? ('numerator' as const) : side }
  return { counter: counterOf(context, sources, place, measure), measure, span }
}

/** An indicator with both its sides counted. */
export async function evaluate(
  evaluator: Evaluator,
  placed: Placed,
  wanted: Wanted,
): Promise<IndicatorValue> {
  const { system, systemTitle, indicator } = placed
  const top = openSide(evaluator, placed, 'numerator', wanted.on)
  const bottom = openSide(evaluator, placed, 'denominator', wanted.on)
  const numerator = await sideValue(top as OpenSide, wanted)
  const denominator = bottom && (await sideValue(bottom, wanted))
  const sides = { numerator: numerator.value, denominator: denominator?.value ?? null }
  const problem = top?.counter.problem || bottom?.counter.problem || ''
  const value = problem === '' ? numberOf(indicator, sides) : null
  return {
    system,
    systemTitle,
    key: indicator.key,
    label: indicator.label,
    kind: indicator.kind,
    numerator,
    denominator: denominator && named(denominator, indicator),
    words: problem === '' ? wordsOf(indicator, sides) : '–',
    value,
    target: targetWords(indicator),
    met: meets(indicator.target, value),
    gap: problem === '' ? gapWords(indicator, sides, numerator.unit) : '',
    better: indicator.better,
    period: indicator.period,
    entries: sidesTyped(indicator),
    rounding: ROUNDINGS[indicator.rounding],
    basis: indicator.basis,
    problem,
  }
}

function sidesTyped({ numerator, denominator, kind }: Indicator): Side[] {
  const sides: Side[] = []
  if (numerator.from === 'entries') sides.push('numerator')
  if (denominator?.from === 'entries' && kind !== 'growth' && kind !== 'count') sides.push('denominator')
  return sides
}

/** The year before is called so. */
function named(side: SideValue, { kind }: Indicator): SideValue {
  return kind === 'growth' ? { ...side, label: `上年同期${side.label}` } : side
}

async function sideValue(
  { counter, measure, span }: OpenSide,
  { unitIds, bare = false }: Wanted,
): Promise<SideValue> {
  const { unit, records } = counter
  const asked = { on: span.to, ...span, unitIds }
  const value = await counter.count(asked)
  return { label: measure.label, unit, value, records, ...span, note: bare ? '' : await counter.note(asked) }
}
