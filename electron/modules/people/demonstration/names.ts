import { GIVEN, SURNAMES } from './data/names'
import type { Random } from './random'

export type Sex = '男' | '女'

export function surname(random: Random): string {
  return random.weighted(SURNAMES)
}

/** A name under the given surname, in the fashion of the year of birth. Put together by chance from lists. */
export function fullName(random: Random, family: string, sex: Sex, birthYear: number): string {
  return family + givenName(random, sex, birthYear)
}

function givenName(random: Random, sex: Sex, birthYear: number): string {
  const pool = poolOf(random, sex, birthYear)
  const first = random.pick(pool)
  const rare = random.chance(0.012)
  if (rare) return random.chance(0.5) ? random.pick(GIVEN.rare) : first + random.pick(GIVEN.rare)
  if (random.chance(birthYear < 1975 ? 0.18 : 0.26)) return first
  const second = random.pick(pool)
  return second === first && random.chance(0.8) ? first : first + second
}

function poolOf(random: Random, sex: Sex, birthYear: number): readonly string[] {
  const old = birthYear < 1975 || (birthYear < 1985 && random.chance(0.4))
  if (sex === '男') return old ? GIVEN.menBefore1975 : GIVEN.men
  return old ? GIVEN.womenBefore1975 : GIVEN.women
}
