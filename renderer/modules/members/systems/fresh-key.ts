/** A key that none of these has. */
export function freshKey(stem: string, items: readonly { key: string }[]): string {
  for (let at = items.length + 1; ; at += 1)
    if (!items.some((it) => it.key === `${stem}${at}`)) return `${stem}${at}`
}
