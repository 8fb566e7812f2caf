/** Whether each word of a search stands in one of the texts; a search of nothing finds everything. */
export function hasWords(texts: readonly string[], search: string): boolean {
  return search.split(/[\s\u3000]+/u).every((word) => texts.some((it) => it.includes(word)))
}
