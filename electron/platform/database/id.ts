import { randomBytes } from 'node:crypto'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_DIGITS = 10
const RANDOM_DIGITS = 16

let lastTime = -1
let timeText = ''
let random: number[] = []

/**
 * A new id: 26 Crockford base-32 characters (ULID layout), 48 bits of milliseconds and 80 random bits. Each id of a
 * process is greater than the one before, also within one millisecond and when the clock is set back.
 */
export function newId(now = Date.now()): string {
  if (now > lastTime) begin(now)
  else if (!increment()) begin(lastTime + 1)
  let text = timeText
  for (const digit of random) text += DIGITS[digit]
  return text
}

function begin(time: number): void {
  lastTime = time
  timeText = ''
  for (let rest = time, at = 0; at < TIME_DIGITS; at++) {
    timeText = DIGITS[rest % 32] + timeText
    rest = Math.floor(rest / 32)
  }
  random = Array.from(randomBytes(RANDOM_DIGITS), (byte) => byte & 31)
}

/** Adds one to the random part; false when it has run over, which 80 bits practically never do. */
function increment(): boolean {
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
