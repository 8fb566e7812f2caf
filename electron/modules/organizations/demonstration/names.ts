const SURNAMES = [...'周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']
const GIVEN = [...'明华建国志强文海春生秀英玉兰德成永康立新书琴晓东红梅长青桂芳']

/** A composed name for somebody who is not on record; the same number gives the same name. */
export function composedName(number: number): string {
  const surname = SURNAMES[(number * 7) % SURNAMES.length] ?? ''
  const first = GIVEN[(number * 11 + 3) % GIVEN.length] ?? ''
  const second = number % 4 === 0 ? '' : (GIVEN[(number * 5 + 1) % GIVEN.length] ?? '')
  return surname + first + second
}
