import { normalizeIdentityNumber } from '../../values/identity-number'
import { plainName } from '../../values/name-order'

/** What a picture's file name says of its person: `青石镇/02 韩屿_198203.jpg`. */
export type PhotoName = {
  /** 身份证号 as written, '' without one. */
  number: string
  /** Words that may be a name, in the file name's order. */
  names: string[]
  /** Words of the path, the name's own included, that may tell a unit. */
  units: string[]
  /** Month of birth, `1982.03`; '' where there is none. */
  month: string
}

const NUMBER = /(?<!\d)(\d{17}[\dX]|\d{15})(?!\d)/
const MONTH = /(?<!\d)((?:19|20)\d{2})[.年/-]?(0[1-9]|1[0-2])(?:[.月-]?(?:0[1-9]|[12]\d|3[01])日?|月)?(?!\d)/
/** What stands between the parts of a name. The middle dot belongs to names (阿卜杜拉·买买提). */
const SEPARATORS = /[\s_\-—–+＋,，、.。()（）[\]【】{}@#&~～:：;；]+/
const NOT_LETTERS = /[^\p{Letter}·]/gu
const LONGEST_NAME = 18

/** Reads name, 身份证号, month of birth and unit words out of a picture's path. */
export function readPhotoName(path: string): PhotoName {
  const parts = path.normalize('NFKC').split('/')
  const base = (parts.pop() ?? '').replace(/\.[A-Za-z]{3,4}$/, '')
  const upper = normalizeIdentityNumber(base)
  const number = NUMBER.exec(upper)?.[1] ?? ''
  const rest = number === '' ? base : base.replace(new RegExp(number, 'i'), ' ')
  const [, year, month] = MONTH.exec(rest) ?? []
  const words = wordsOf(rest)
  return {
    number,
    names: [...new Set(words.map(plainName))].filter((it) => it.length >= 2 && it.length <= LONGEST_NAME),
    units: [...new Set([...words, ...parts.flatMap(wordsOf)])].filter((it) => it.length >= 2),
    month: year && month ? `${year}.${month}` : '',
  }
}

function wordsOf(text: string): string[] {
  const words = text
    .split(SEPARATORS)
    .map((it) => it.replace(NOT_LETTERS, ''))
    .filter((it) => it !== '')
  // 韩 屿: two single characters are one name.
  const [first = '', second = ''] = words
  return words.length >= 2 && first.length === 1 && second.length === 1 ? [first + second, ...words] : words
}
