import { type PartialDate, parsePartialDate } from './partial-date'

/** What a 身份证号 (GB 11643) says of its holder. `old`: the 15-digit form that was valid until 2012. */
export type IdentityNumber = {
  ok: true
  number: string
  birth: PartialDate
  sex: '男' | '女'
  old: boolean
}
export type IdentityNumberFault = { ok: false; reason: 'length' | 'characters' | 'date' | 'check' }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Half-width, without blanks, X upper case; what cannot belong to a number is left for the reader to refuse. */
export function normalizeIdentityNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .toUpperCase()
}

/** The 18th character for the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0)
  return CHECKS.charAt(sum % 11)
}

/** Checks length, characters, birth date and check character, in that order. */
export function readIdentityNumber(text: string): IdentityNumber | IdentityNumberFault {
  const number = normalizeIdentityNumber(text)
  if (number.length !== 18 && number.length !== 15) return { ok: false, reason: 'length' }
  const old = number.length === 15
  if (!(old ? /^\d{15}$/ : /^\d{17}[\dX]$/).test(number)) return { ok: false, reason: 'characters' }
  const birth = parsePartialDate(old ? `19${number.slice(6, 12)}` : number.slice(6, 14))
  if (!birth) return { ok: false, reason: 'date' }
  if (!old && checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return { ok: false, reason: 'check' }
  const order = Number(number.charAt(old ? 14 : 16))
  return { ok: true, number, birth, sex: order % 2 === 1 ? '男' : '女', old }
}

/** The 18-character form of a sound number, so that old and new spellings of one person meet; '' for any other text. */
export function comparableIdentityNumber(text: string): string {
  const read = readIdentityNumber(text)
  if (!read.ok) return ''
  if (!read.old) return read.number
  const first17 = `${read.number.slice(0, 6)}19${read.number.slice(6)}`
  return `${first17}${checkCharacter(first17)}`
}
