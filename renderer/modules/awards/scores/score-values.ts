import type { ScoreItem } from '#shared/modules/awards/programme'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { type ScoreValues, scoreProblem } from '#shared/modules/awards/rules'
import { text } from './scores.text'

/** What was typed and is not stored yet, by cell: `nomination item`; `nomination` alone is the comment. */
export type TypedScores = ReadonlyMap<string, string>

export function cellKey({ nominationId }: Pick<ScoreSheet, 'nominationId'>, item: string): string {
  return `${nominationId} ${item}`
}

/** The words in a cell: as typed, else as stored. */
export function wordsOf(typed: TypedScores, sheet: ScoreSheet, item: string): string {
  const stored = sheet.values[item] ?? null
  return typed.get(cellKey(sheet, item)) ?? (stored === null ? '' : String(stored))
}

/** A number, or nothing for an empty cell; `problem` says why the words are neither. */
export function readScore(item: ScoreItem, words: string): { value: number | null; problem: string } {
  const plain = words.normalize('NFKC').replaceAll('。', '.').trim()
  if (plain === '') return { value: null, problem: '' }
  if (!/^\d{1,3}(?:\.\d*)?$/.test(plain)) return { value: null, problem: text.notNumber(item.label, words) }
  const value = Number(plain)
  return { value, problem: scoreProblem(item, value) }
}

type ReadRow = { values: ScoreValues; comment: string; problem: string; changed: boolean }

/** A whole line as it would be stored; `problem` is its first. */
export function readRow(typed: TypedScores, sheet: ScoreSheet, items: readonly ScoreItem[]): ReadRow {
  const cells = items.map((item) => ({ item, ...readScore(item, wordsOf(typed, sheet, item.key)) }))
  return {
    values: Object.fromEntries(cells.map(({ item, value }) => [item.key, value])),
    comment: typed.get(sheet.nominationId) ?? sheet.comment,
    problem: cells.find((it) => it.problem !== '')?.problem ?? '',
    changed: [...typed.keys()].some((key) => key.startsWith(sheet.nominationId)),
  }
}
