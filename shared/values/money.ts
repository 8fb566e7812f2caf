/** @file Money is whole 分; people read and type 元 and 万元. */

/** 分 in one 元 and in one 万元. */
const YUAN = 100
const TEN_THOUSAND = 10_000 * YUAN

/** 20,000 or 20,000.50: an amount in 元 as it stands in a column. */
export function yuanText(fen: number): string {
  const [whole, parts] = [Math.floor(fen / YUAN), fen % YUAN]
  return `${whole.toLocaleString('zh-CN')}${parts === 0 ? '' : `.${String(parts).padStart(2, '0')}`}`
}

/** 1,000 万元, 20.5 万元, 8,000 元: an amount as a sentence says it. */
export function moneyWords(fen: number): string {
  if (fen < TEN_THOUSAND || fen % (TEN_THOUSAND / 100) !== 0) return `${yuanText(fen)} 元`
  return `${(fen / TEN_THOUSAND).toLocaleString('zh-CN')} 万元`
}

/** 分 that a typed amount says: 20000, 2万, 1,000 万元. null for nothing, undefined where it says no amount. */
export function fenOf(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s元]/gu, '')
  if (plain === '') return null
  const found = /^(\d{1,10})(?:\.(\d{1,6}))?(万?)$/u.exec(plain)
  if (!found) return undefined
  const [, whole = '', decimals = '', unit] = found
  // Digits are shifted as text: 0.29 × 100 is not 29 in binary.
  const places = unit === '' ? 2 : 6
  const kept = decimals.padEnd(places, '0')
  if (Number(kept.slice(places)) !== 0) return undefined
  return Number(`${whole}${kept.slice(0, places)}`)
}
