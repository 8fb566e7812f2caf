import { createHash, randomBytes } from 'node:crypto'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DATA_GROUPS = 8
/** Digits of data in a group; one check digit follows. */
const GROUP_DATA = 4
const GROUP = GROUP_DATA + 1
const GROUPS = DATA_GROUPS + 1

export type ParsedCode = { ok: true; code: string } | { ok: false; message: string }

/**
 * A new recovery code: 160 random bits in eight groups of four base-32 digits, each with a check digit, and a ninth
 * group that checks the eight.
 */
export function newRecoveryCode(): string[] {
  const digits = Array.from(randomBytes(DATA_GROUPS * GROUP_DATA), (byte) => byte & 31)
  return groupsOf(digits)
}

/** Reads a code as a person types it: any case, spaces and hyphens, O for 0, I and L for 1. Names mistyped groups. */
export function parseRecoveryCode(typed: string): ParsedCode {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–_.,]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const strange = [...text].findIndex((digit) => !DIGITS.includes(digit))
  if (strange >= 0) return { ok: false, message: `恢复密钥第 ${Math.floor(strange / GROUP) + 1} 组有误。` }
  if (text.length !== GROUPS * GROUP) {
    return { ok: false, message: `恢复密钥应为 ${GROUPS} 组、每组 ${GROUP} 位，现为 ${text.length} 位。` }
  }
  const digits = Array.from(text, (digit) => DIGITS.indexOf(digit))
  const wrong = wrongGroups(digits)
  if (wrong.length > 0) return { ok: false, message: `恢复密钥第 ${wrong.join('、')} 组有误。` }
  return { ok: true, code: text }
}

/** The code as one string, as it is stretched into a key. */
export function codeOf(groups: readonly string[]): string {
  return groups.join('')
}

function groupsOf(data: number[]): string[] {
  const all = [...data, ...wholeCheck(data)]
  return Array.from({ length: GROUPS }, (_, group) => {
    const part = all.slice(group * GROUP_DATA, (group + 1) * GROUP_DATA)
    return [...part, checkDigit(part, group)].map((digit) => DIGITS[digit]).join('')
  })
}

function wrongGroups(digits: number[]): number[] {
  const parts = Array.from({ length: GROUPS }, (_, group) => digits.slice(group * GROUP, (group + 1) * GROUP))
  const wrong = parts.flatMap((part, group) =>
    checkDigit(part.slice(0, GROUP_DATA), group) === part[GROUP_DATA] ? [] : [group + 1],
  )
  if (wrong.length > 0) return wrong
  const data = parts.slice(0, DATA_GROUPS).flatMap((part) => part.slice(0, GROUP_DATA))
  const last = parts[DATA_GROUPS]?.slice(0, GROUP_DATA) ?? []
  return wholeCheck(data).every((digit, at) => digit === last[at]) ? [] : [GROUPS]
}

/** Four digits from a hash of all the data. */
function wholeCheck(data: number[]): number[] {
  const hash = createHash('sha256').update(Uint8Array.from(data)).digest()
  return Array.from(hash.subarray(0, GROUP_DATA), (byte) => byte & 31)
}

/** A weighted sum in GF(32): finds any one wrong digit, any two exchanged, and a group in another's place. */
function checkDigit(part: number[], group: number): number {
  let sum = 0
  for (const digit of part) sum = double(sum) ^ digit
  return double(sum) ^ group
}

function double(value: number): number {
  const shifted = value << 1
  return shifted & 32 ? shifted ^ 0b100101 : shifted
}
