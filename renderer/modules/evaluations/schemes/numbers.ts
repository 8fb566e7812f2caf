import { figure, shareText } from '#shared/modules/evaluations/problem'
import type { TextCheck } from '../../../components'
import { text } from './schemes.text'

/** @file Numbers as they are typed into cells: 15, 33.3, 20%, 1／3. Empty is undecided. */

type Range = { min?: number; max?: number; whole?: boolean }

/** The number that a text says; null for none, undefined where it says no number in the range. */
export function numberOf(
  typed: string,
  { min = 0, max = 1000, whole }: Range = {},
): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[%\s]/g, '')
  if (plain === '') return null
  const value = Number(plain)
  const fits = Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value))
  return fits ? value : undefined
}

/** A share from 0 to 1 as percent or as a fraction: 30, 30%, 1／3, 三分之一. */
export function shareOf(typed: string): number | null | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace('三分之一', '1/3')
    .replace('三分之二', '2/3')
  const fraction = /^(\d+)\/(\d+)$/.exec(plain)
  if (fraction) {
    const value = Number(fraction[1]) / Number(fraction[2])
    return value <= 1 ? value : undefined
  }
  const percent = numberOf(plain, { max: 100 })
  // 33.3 ÷ 100 is not 0.333 in binary; the typed decimals are meant.
  return percent === null || percent === undefined ? percent : Number((percent / 100).toPrecision(12))
}

export const numberText = (value: number | null) => (value === null ? '' : figure(value))
export const shareShown = (value: number | null) => (value === null ? '' : shareText(value))

export function numberCheck(range: Range = {}): TextCheck {
  const { min = 0, max = 1000 } = range
  return (typed) => {
    const value = numberOf(typed, range)
    return value === undefined
      ? { ok: false, message: text.wrongNumber(min, max, range.whole === true) }
      : { ok: true, text: numberText(value) }
  }
}

export const shareCheck: TextCheck = (typed) => {
  const value = shareOf(typed)
  return value === undefined ? { ok: false, message: text.wrongShare } : { ok: true, text: shareShown(value) }
}
