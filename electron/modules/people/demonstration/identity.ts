import { checkCharacter } from '#shared/values/identity-number'
import { type Month, yearOf } from './months'
import type { Sex } from './names'

/** Area codes from 990101 belong to no place, so no number made here is anybody's. */
const FIRST_AREA = 990_101
const ORDERS_IN_AREA = 490

/**
 * A number with a right check character that no other `index` gets: area and order number come from the index alone.
 * The order number is odd for men.
 */
export function identityNumber(index: number, birth: Month, day: number, sex: Sex): string {
  const area = FIRST_AREA + (Math.floor(index / ORDERS_IN_AREA) % 9000)
  const order = 2 * (index % ORDERS_IN_AREA) + (sex === '男' ? 11 : 10)
  const date = `${yearOf(birth)}${two((birth % 12) + 1)}${two(day)}`
  const first17 = `${area}${date}${String(order).padStart(3, '0')}`
  return first17 + checkCharacter(first17)
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}
