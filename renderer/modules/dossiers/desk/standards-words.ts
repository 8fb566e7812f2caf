/** @file Lists of words as they are typed into one field. */

const LEVEL = '→'

/** 调出、退休 */
export function listText(words: readonly string[]): string {
  return words.join('、')
}

export function listOf(typed: string): string[] {
  return typed
    .split(/[、，,\n]/)
    .map((it) => it.trim())
    .filter(Boolean)
}

/** 审批、批复→结论→证明: from the most important kind down. */
export function kindsText(kinds: readonly (readonly string[])[]): string {
  return kinds.map(listText).join(LEVEL)
}

export function kindsOf(typed: string): string[][] {
  return typed
    .split(/→|->/)
    .map(listOf)
    .filter((it) => it.length > 0)
}
