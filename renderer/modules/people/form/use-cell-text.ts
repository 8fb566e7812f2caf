import { useState } from 'react'
import type { Described } from '#shared/modules/people/rules-texts'
import { useEditing } from '../person/editor-context'
import { newRowId } from '../row-id'
import { cellText, withCellText } from './cell-edit'

/** Typing in one cell: the record as it was entered, what is typed, and the text that this gave. */
type Session = { before: Described; typed: string; gave: string }

/**
 * The text of a cell as it is typed. The record changes with every letter, always from how it stood when the cell was
 * entered; a change from elsewhere (undo, the other view) ends what was typed here.
 */
export function useCellText(cell: string) {
  const { content, texts, change, handSource, unitName, matchUnit } = useEditing()
  const [session, setSession] = useState<Session | null>(null)
  const now = cellText({ content, texts }, cell)
  const live = session !== null && session.gave === now ? session : null
  const write = (typed: string) => {
    const before = live?.before ?? { content, texts }
    const after = withCellText(before, cell, typed, {
      source: handSource,
      unitName,
      matchUnit,
      newId: newRowId,
    })
    setSession({ before, typed, gave: cellText(after, cell) })
    change(after.content, `cell.${cell}`)
  }
  return { value: live?.typed ?? now, write, leave: () => setSession(null) }
}
