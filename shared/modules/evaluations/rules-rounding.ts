import type { Rounding } from './scheme'

/** Sums of binary fractions are off by far less than this; a difference of scores is never so small. */
const UNITS = 1e9

/** A score in whole billionths: what is compared, so that the way of adding up neither makes nor breaks a tie. */
export function scoreUnits(score: number): number {
  return Math.round(score * UNITS)
}

/**
 * A figure as shown and printed: decimal half-up to so many digits (R3.7). 82.345 gives 82.35 although its binary
 * fraction lies below; below zero the half goes away from zero.
 */
export function displayScore(value: number, digits: number): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(9).split('.')
  const kept = BigInt(whole + fraction.slice(0, digits))
  const units = (fraction[digits] ?? '0') >= '5' ? kept + 1n : kept
  const text = units.toString().padStart(digits + 1, '0')
  const cut = text.length - digits
  const sign = value < 0 && units > 0n ? '-' : ''
  return `${sign}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}`
}

/** A share as percent without needless zeros: 0.6 gives 60%, 1/3 gives 33.33%. */
export function displayPercent(share: number): string {
  return `${Number(displayScore(share * 100, 2))}%`
}

/** How many a share of `base` allows, by the scheme's rounding: floor of 20 % of 23 is 4. */
export function roundedShare(base: number, share: number, rounding: Rounding): number {
  return Math[rounding](scoreUnits(base * share) / UNITS)
}
