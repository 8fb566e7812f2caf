import { useCallback, useEffect, useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { focusField } from '../../../components'
import { cellOfField } from '../form/cell-map'
import { focusCell } from '../form/focus-cell'
import { openPerson, takeWantedField } from '../people.queries'
import type { RecordView } from './record-view'
import { goToSection } from './SectionNav'
import { sectionOf } from './sections'

/** Where the cursor is to go in the view in sight; a field that the form does not show is gone to in the structure. */
export function useGo(id: PersonId, view: RecordView) {
  const [cell, setCell] = useState('')
  const go = useCallback(
    (field: string) => {
      const wanted = cellOfField(field)
      const onForm = view === 'form' || (view === 'both' && !isInStructure(document.activeElement))
      if (onForm && wanted !== '') {
        setCell(wanted)
        requestAnimationFrame(() => focusCell(lineOf(field)))
      } else if (view === 'form') openPerson(id, field)
      else if (!focusField(field)) goToSection(sectionOf(field))
    },
    [id, view],
  )
  useEffect(() => {
    const field = view === 'structure' ? takeWantedField(id) : ''
    if (field !== '') requestAnimationFrame(() => go(field))
  }, [id, view, go])
  return { cell, setCell, go }
}

function isInStructure(element: Element | null): boolean {
  return element !== null && element.closest('[data-structure]') !== null
}

/** The entry of 简历 that a path names, -1 for none. */
function lineOf(field: string): number {
  const [head, row] = field.split('.')
  return head === 'career' && row !== undefined ? Number(row) : -1
}
