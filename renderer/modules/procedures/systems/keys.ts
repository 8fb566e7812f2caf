/** A key that none of these has: `paper-4`. */
export function freshKey(stem: string, rows: readonly { key: string }[]): string {
  for (let number = rows.length + 1; ; number += 1) {
    const key = `${stem}-${number}`
    if (!rows.some((it) => it.key === key)) return key
  }
}

/** The key of a list of words whose word was typed; the first where none fits. */
export function keyOf<K extends string>(words: Record<K, string>, typed: string): K {
  const keys = Object.keys(words) as K[]
  return keys.find((it) => words[it] === typed) ?? (keys[0] as K)
}

/** Words between 、 or commas. */
export function listed(typed: string): string[] {
  return typed
    .split(/[、,，]/)
    .map((it) => it.trim())
    .filter(Boolean)
}

/** A whole number, `least` for anything else. */
export function wholeFrom(typed: string, least: number): number {
  const value = Number(typed)
  return Number.isInteger(value) && value >= least ? value : least
}
