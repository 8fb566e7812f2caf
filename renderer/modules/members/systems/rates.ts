import type { DuesPayer } from '#shared/modules/members/systems'
import { text } from './systems.text'

type Brackets = DuesPayer['brackets']

/** `3000:0.5 5000:1 以上:2`: upper ends in 元 with their rates in per cent. */
export function bracketsText(brackets: Brackets): string {
  return brackets
    .map(({ upTo, rate }) => `${upTo === null ? text.above : upTo / 100}:${rate / 100}`)
    .join(' ')
}

/** The same read back, null where it says no brackets. */
export function readBrackets(typed: string): Brackets | null {
  const parts = typed.normalize('NFKC').trim().split(/\s+/u)
  const read = parts.map((part): Brackets[number] | null => {
    const [end = '', rate = ''] = part.replace('%', '').split(':')
    const upTo = end === text.above ? null : Math.round(Number(end) * 100)
    const share = Math.round(Number(rate) * 100)
    const sound = rate !== '' && Number.isFinite(share) && (upTo === null || upTo > 0)
    return sound ? { upTo, rate: share } : null
  })
  return read.every((it) => it !== null) ? read : null
}
