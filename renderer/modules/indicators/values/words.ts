/** A counted number or a sum: thousands parted, at most two decimals. */
export function numberWords(value: number): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })
}
