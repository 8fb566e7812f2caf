import { VOID_MARK } from '#shared/modules/evaluations/ballot'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { type Leaf, optionOf } from '#shared/modules/evaluations/rules'
import type { Option, SchemeContent } from '#shared/modules/evaluations/scheme'
import { listName } from '#shared/values/name-order'
import { text } from './bench.text'

/** A mark as a narrow cell shows it: the key that was pressed, and the word. */
export type CellWords = { key: string; word: string }

export function cellWordsOf(
  content: Pick<SchemeContent, 'scales'>,
  leaf: Leaf,
  value: number | undefined,
): CellWords | null {
  if (value === undefined) return null
  if (value === VOID_MARK) return { key: '*', word: text.overmarked }
  const option = optionOf(content, leaf, value)
  return option ? { key: String(option.mark), word: shortOption(option) } : { key: '', word: String(value) }
}

/** Two characters are short enough; longer names give way to their short form. */
export function shortOption({ label, short }: Pick<Option, 'label' | 'short'>): string {
  return [...label].length <= 2 || short === '' ? label : short
}

/** The head of a column. */
export function shortLeaf({ label, short }: Pick<Leaf, 'label' | 'short'>): string {
  return short === '' ? label : short
}

/** Names of people close up in columns; those of units stand as they are. */
export function subjectName({ kind, name }: Pick<RoundSubject, 'kind' | 'name'>): string {
  return kind === 'person' ? listName(name) : name
}

/** What subjects are counted in: 人, or 个. */
export function measureOf({ subject }: Pick<SchemeContent, 'subject'>): string {
  return subject === 'person' ? '人' : '个'
}
