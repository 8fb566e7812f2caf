import { randomBytes } from 'node:crypto'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_DIGITS = 10
const RANDOM_DIGITS = 16

/**
 * A source of ids: 26 Crockford base-32 characters (ULID layout), 48 bits of milliseconds and 80 random bits. Each id of
 * one source is greater than the one before, also within one millisecond and when the clock is set back.
 */
export function idSource(): (now?: number) => string {
  let last = -1
  let time = ''
  let random: number[] = []
  const begin = (now: number) => {
    last = now
    time = timeDigits(now)
    random = Array.from(randomBytes(RANDOM_DIGITS), (byte) => byte & 31)
  }
  return (now = Date.now()) => {
    if (now > last) begin(now)
    else if (!increment(random)) begin(last + 1)
    let text = time
    for (const digit of random) text += DIGITS[digit]
    return text
  }
}

/** A new id of this process. */
export const newId = idSource()

function timeDigits(now: number): string {
  let text = ''
  for (let rest = now, at = 0; at < TIME_DIGITS; at++) {
    text = DIGITS[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/** Adds one to the random part in place; false when it has run over, which 80 bits practically never do. */
function increment(random: number[]): boolean {
  for (let at = RANDOM_DIGITS - 1; at >= 0; at--) {
    const digit = random[at] ?? 0
    if (digit < 31) {
      random[at] = digit + 1
      return true
    }
    random[at] = 0
  }
  return false
}
