import type { Indicator, IndicatorValue, Rounding, Target } from './indicators'

/** @file Values as they are printed. Everything is reckoned in whole numbers, so that no digit depends on binary fractions. */

/** Amounts are exact to a ten-thousandth. */
const PARTS = 10_000

/** An exact value: `top / bottom`. */
type Ratio = { top: bigint; bottom: bigint }
export type Digits = { decimals: number; rounding: Rounding }

/** What a value is made of: both sides as counted, and how the indicator says it. */
export type Sides = { numerator: number; denominator: number | null }
type Told = Pick<Indicator, 'kind' | 'unit' | 'scale' | 'decimals' | 'rounding'>

const exact = (amount: number) => BigInt(Math.round(amount * PARTS))

/** The value of both sides, null where there is nothing to divide by. A share and a growth are in percent. */
function ratioOf({ kind, scale }: Told, { numerator, denominator }: Sides): Ratio | null {
  const top = exact(numerator)
  if (kind === 'count') return { top, bottom: exact(scale) }
  const bottom = exact(denominator ?? 0)
  if (bottom === 0n) return null
  switch (kind) {
    case 'share':
      return { top: top * 100n, bottom }
    case 'average':
      return { top: top * BigInt(PARTS), bottom: bottom * exact(scale) }
    case 'growth':
      return { top: (top - bottom) * 100n, bottom }
  }
}

/** The digits printed: half away from zero, or cut off. `-0.0` loses its sign. */
export function digitsOf({ top, bottom }: Ratio, { decimals, rounding }: Digits): string {
  const negative = top < 0n !== bottom < 0n
  const above = absolute(top) * 10n ** BigInt(decimals)
  const below = absolute(bottom)
  const whole = rounding === 'half' ? (2n * above + below) / (2n * below) : above / below
  const text = String(whole).padStart(decimals + 1, '0')
  const cut = text.length - decimals
  const shown = decimals === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`
  return negative && whole !== 0n ? `-${shown}` : shown
}

const absolute = (it: bigint) => (it < 0n ? -it : it)

/** As a number for charts and targets; printed digits come from `wordsOf`. */
export function numberOf(told: Told, sides: Sides): number | null {
  const ratio = ratioOf(told, sides)
  return ratio && Number(digitsOf(ratio, { decimals: 9, rounding: 'half' }))
}

/** As it is printed: `97.06%`, `-45.2%`, `21 次`, `–` where there is nothing to divide by. */
export function wordsOf(told: Told, sides: Sides): string {
  const ratio = ratioOf(told, sides)
  if (!ratio) return '–'
  const digits = digitsOf(ratio, told)
  return told.kind === 'growth' && ratio.top > 0n && /[1-9]/.test(digits)
    ? `+${digits}%`
    : inUnit(told, digits)
}

function inUnit({ kind, unit }: Pick<Told, 'kind' | 'unit'>, digits: string): string {
  if (kind === 'share' || kind === 'growth') return `${digits}%`
  return unit === '' ? grouped(digits) : `${grouped(digits)} ${unit}`
}

/** Thousands parted: `2,005`. */
function grouped(digits: string): string {
  const [whole = '', parts] = digits.split('.')
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return parts === undefined ? parted : `${parted}.${parts}`
}

/** A counted number or a sum as it stands beside a value: thousands parted, at most two decimals. */
export function numberWords(value: number): string {
  return grouped(String(Math.round(value * 100) / 100))
}

/** `≥ 30%`, '' without one. */
export function targetWords({ target, ...told }: Pick<Indicator, 'target' | 'kind' | 'unit'>): string {
  if (!target) return ''
  return `${target.relation === 'atLeast' ? '≥' : '≤'} ${inUnit(told, String(target.value))}`
}

/** Whether the value meets the target; compared before rounding. */
export function meets(target: Target | null, value: number | null): boolean | null {
  if (!target || value === null) return null
  return target.relation === 'atLeast' ? value >= target.value : value <= target.value
}

/**
 * What is missing in words: `差 2.5 个百分点（还需 13 人）` of a share, `差 4 次` of a number, '' where it is met. How many
 * more are needed is said of a share whose denominator stays.
 */
export function gapWords(indicator: Indicator, sides: Sides, unit: string): string {
  const { target, kind, decimals } = indicator
  const value = numberOf(indicator, sides)
  if (!target || value === null || meets(target, value)) return ''
  const off = digitsOf(
    { top: exact(Math.abs(target.value - value)), bottom: exact(1) },
    { decimals: kind === 'share' ? Math.max(1, decimals) : decimals, rounding: 'half' },
  )
  const verb = target.relation === 'atLeast' ? '差' : '超'
  if (kind !== 'share' && kind !== 'growth') return `${verb} ${inUnit(indicator, off)}`
  const needed = Math.ceil((target.value * (sides.denominator ?? 0)) / 100 - 1e-9) - sides.numerator
  const more = kind === 'share' && needed > 0 && target.relation === 'atLeast'
  return `${verb} ${off} 个百分点${more ? `（还需 ${needed}${unit === '' ? '' : ` ${unit}`}）` : ''}`
}

/** What differs between two values of one indicator, with the words that say what kind of difference it is. */
export function changeOf(
  told: Told,
  before: Sides,
  after: Sides,
): { change: string; difference: string; rises: boolean | null } {
  const [first, second] = [ratioOf(told, before), ratioOf(told, after)]
  if (!first || !second) return { change: '–', difference: '', rises: null }
  const top = second.top * first.bottom - first.top * second.bottom
  const apart = { top, bottom: first.bottom * second.bottom }
  const rises = top === 0n ? null : top > 0n
  const relative =
    first.top === 0n
      ? ''
      : `${signed({ top: top * 100n, bottom: first.top * second.bottom }, { decimals: 1, rounding: told.rounding })}%`
  const own = signed(apart, told)
  if (rises === null) return { change: '持平', difference: '', rises }
  if (told.kind === 'share' || told.kind === 'growth')
    return { change: `${own} 个百分点`, difference: relative && `相对 ${relative}`, rises }
  return { change: relative || '–', difference: inUnit(told, own), rises }
}

function signed(ratio: Ratio, digits: Digits): string {
  const text = digitsOf(ratio, digits)
  return text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`
}

/** What both sides say of a past day that the records do not hold as of it, each sentence once. */
export function notesOf({
  numerator,
  denominator,
}: Pick<IndicatorValue, 'numerator' | 'denominator'>): string[] {
  const notes = [numerator.note, denominator?.note ?? ''].filter(Boolean)
  return [...new Set(notes)]
}

/** Whether a rise or a fall is for the better. */
export function isBetter(better: IndicatorValue['better'], rises: boolean | null): boolean | null {
  if (better === 'neither' || rises === null) return null
  return (better === 'more') === rises
}
