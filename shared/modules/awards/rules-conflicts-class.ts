import type { ConflictRules, Reason, SchoolStay } from './conflict-facts'

/**
 * The same school, years of leaving no further apart than the rule says, and the same major where both are known. Where
 * a year is not known nobody can be said to have been in one class; where a major is not known, it is to be checked.
 */
export function classmates(
  own: readonly SchoolStay[],
  others: readonly SchoolStay[],
  { classYears }: Pick<ConflictRules, 'classYears'>,
): Reason | null {
  let toCheck: Reason | null = null
  for (const one of own)
    for (const other of others) {
      if (one.school !== other.school || one.school === '' || !near(one.year, other.year, classYears))
        continue
      const known = one.major !== '' && other.major !== ''
      if (known && one.major !== other.major) continue
      const reason = reasonOf(one, other)
      if (known) return { kind: 'class', reason, toCheck: false }
      toCheck = { kind: 'class', reason: `${reason}，专业不详，待核`, toCheck: true }
    }
  return toCheck
}

function near(one: string, other: string, years: number): boolean {
  const [a, b] = [Number(one.slice(0, 4)), Number(other.slice(0, 4))]
  return a > 0 && b > 0 && Math.abs(a - b) <= years
}

function reasonOf(one: SchoolStay, other: SchoolStay): string {
  const [a, b] = [one.year.slice(0, 4), other.year.slice(0, 4)]
  const years = a === b ? `${a} 年` : `${a} 年、${b} 年先后`
  return `${years}毕业于${one.school}${one.major && other.major ? one.major : ''}`
}

const SCHOOL = /^(.{2,}?(?:大学|学院|党校|学校|中学|师范(?!学院|大学|学校)|中专|技校))(.*)$/u

/** School and major out of one text (云泽师范学院中文系汉语言文学专业); what has no school's name is a school as it stands. */
export function schoolOf(text: string, detail = ''): { school: string; major: string } {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  const found = SCHOOL.exec(plain)
  const school = found?.[1] ?? plain
  return { school, major: majorOf(detail || (found?.[2] ?? '')) }
}

/** 中文系汉语言文学专业 → 汉语言文学: the institute before the major tells nothing where the major is known. */
function majorOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/(?:学习|学生|就读|读书|毕业|本科|专科|研究生|专业)+$/u, '')
  const after = plain.replace(/^.*(?:学院|系|分校)/u, '')
  return after === '' ? plain : after
}
