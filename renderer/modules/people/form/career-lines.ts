import type { CareerEntry } from '#shared/modules/people/schema'
import { entryText, withEntryText } from '../person/checked-content'

export type CareerKey = 'split' | 'join' | 'step' | 'back' | 'above' | 'below' | null
type Pressed = {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  currentTarget: { selectionStart: number; selectionEnd: number; value: string }
}

/**
 * Keys in a line of 简历 on the sheet: Enter breaks the line into two entries (Shift Enter begins a remark), Backspace
 * at its head joins it to the one above, Tab goes from period to text, Ctrl ↑ ↓ to the line above or below.
 */
export function careerKeyOf(event: Pressed, part: 'period' | 'text'): CareerKey {
  const { key, shiftKey, ctrlKey, altKey, currentTarget } = event
  if (altKey) return null
  if (ctrlKey) return key === 'ArrowUp' ? 'above' : key === 'ArrowDown' ? 'below' : null
  if (key === 'Tab') return shiftKey ? 'back' : 'step'
  if (key === 'Enter' && !shiftKey) return part === 'period' ? 'step' : 'split'
  const atHead = currentTarget.selectionStart === 0 && currentTarget.selectionEnd === 0
  return key === 'Backspace' && atHead && part === 'text' ? 'join' : null
}

/** Where the cursor goes: through period and text of each entry in turn, or to the same part above or below. */
export function placeAfter(
  act: 'step' | 'back' | 'above' | 'below',
  row: number,
  part: 'period' | 'text',
): { row: number; part: 'period' | 'text' } {
  if (act === 'above' || act === 'below') return { row: row + (act === 'below' ? 1 : -1), part }
  const place = row * 2 + (part === 'text' ? 1 : 0) + (act === 'step' ? 1 : -1)
  return { row: Math.floor(place / 2), part: place % 2 === 0 ? 'period' : 'text' }
}

/** The entry parted where the cursor stands; what follows becomes the next entry, beginning where this one ends. */
export function splitAt(
  rows: readonly CareerEntry[],
  index: number,
  caret: number,
  newId: () => string,
): CareerEntry[] {
  const row = rows[index]
  if (!row) return [...rows]
  const words = entryText(row)
  const next = { id: newId(), startedOn: row.endedOn, endedOn: '', text: '', notes: [] }
  return rows.toSpliced(
    index,
    1,
    withEntryText(row, words.slice(0, caret)),
    withEntryText(next, words.slice(caret).trimStart()),
  )
}

/** An entry's text put behind that of the entry above; its own period goes. `caret` is where the two meet. */
export function joinedAt(
  rows: readonly CareerEntry[],
  index: number,
): { rows: CareerEntry[]; caret: number } {
  const [above, row] = [rows[index - 1], rows[index]]
  if (!above || !row) return { rows: [...rows], caret: 0 }
  const words = entryText(above)
  return {
    rows: rows.toSpliced(index - 1, 2, withEntryText(above, words + entryText(row))),
    caret: words.length,
  }
}
