/** @file Shares in percent, rounded half up on the digits that are printed. */

/** `97.06` of 9,651 ÷ 9,943 with two digits; '–' where there is nothing to divide by. */
export function percentOf(part: number, whole: number, digits: number): string {
  return whole === 0 ? '–' : hundredths((part * 100 * 10 ** digits) / whole, digits)
}

/** Change against an earlier number in percent of it: `-45.2` of 131 against 239; '–' where there was none. */
export function changeOf(now: number, before: number, digits: number): string {
  if (before === 0) return '–'
  const sign = now < before ? '-' : ''
  return sign + hundredths((Math.abs(now - before) * 100 * 10 ** digits) / before, digits)
}

/** Half goes up. What binary fractions lose below half by less than a millionth is given back. */
function hundredths(scaled: number, digits: number): string {
  return (Math.floor(scaled + 0.5 + 1e-9) / 10 ** digits).toFixed(digits)
}
