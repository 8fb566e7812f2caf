import type { Random } from './random'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id in the house's layout from a given moment and the seed's own digits: the same each time. */
export function seededId(random: Random, milliseconds: number): string {
  let time = ''
  for (let rest = milliseconds, place = 0; place < 10; place += 1) {
    time = DIGITS.charAt(rest % 32) + time
    rest = Math.floor(rest / 32)
  }
  let tail = ''
  for (let place = 0; place < 16; place += 1) tail += DIGITS.charAt(random.int(0, 31))
  return time + tail
}
