import { useCallback, useEffect, useRef } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { PersonId } from '#shared/values/id'
import { useRecordTab } from '../../../app/record-tabs'
import { useStatus } from '../../../app/status'
import { focusField, showToast, useShortcut } from '../../../components'
import { openForm, openPerson, takeWantedField, useAgeReference } from '../people.queries'
import { clockOf } from './clock'
import { text } from './person.text'
import { goToSection } from './SectionNav'
import { sectionOf } from './sections'
import type { DraftState } from './use-draft'
import type { EditorAct } from './use-editor'
import { useNeighbours } from './use-neighbours'
import type { JudgedWarning } from './WarningsBlock'

type KeysParts = {
  id: PersonId
  act: (act: EditorAct) => void
  changed: boolean
  readOnly: boolean
  warnings: readonly JudgedWarning[]
  opened: OpenedPerson
  draft: DraftState
  save: () => void
}

/** The page's keys, its tab, its words in the status bar, and the way to the people beside. */
export function usePersonKeys(parts: KeysParts) {
  const { id, act, changed, readOnly, warnings, opened, draft } = parts
  const { index, total, previous, next } = useNeighbours(id)
  const { words } = useAgeReference()
  useRecordTab({ id, path: `/people/${id}`, title: opened.person.name, unsaved: changed })
  useStatus(
    [
      ...(index >= 0 ? [text.place(index + 1, total)] : []),
      text.completeness(opened.completeness),
      text.ageAt(words),
    ],
    draftWords(changed, draft),
  )
  const go = useCallback((field: string) => {
    if (!focusField(field)) goToSection(sectionOf(field))
  }, [])
  useEffect(() => {
    const wanted = takeWantedField(id)
    if (wanted !== '') requestAnimationFrame(() => go(wanted))
  }, [id, go])

  const goPrevious = previous && (() => openPerson(previous))
  const goNext = next && (() => openPerson(next))
  useShortcut('ctrl+s', parts.save, { label: text.save, enabled: !readOnly })
  useShortcut('ctrl+z', () => act({ do: 'undo' }), { label: text.undoKey, enabled: !readOnly })
  useShortcut('ctrl+y', () => act({ do: 'redo' }), { label: text.redoKey, enabled: !readOnly })
  useShortcut('f7', useNextCheck(warnings, go), { label: text.nextCheckKey })
  useShortcut('f8', () => openForm(id), { label: text.form })
  useShortcut('alt+pageup', () => goPrevious?.(), { label: text.previous, enabled: goPrevious !== undefined })
  useShortcut('alt+pagedown', () => goNext?.(), { label: text.next, enabled: goNext !== undefined })
  const leaveField = useCallback(() => act({ do: 'settle' }), [act])
  return { go, leaveField, previous: goPrevious, next: goNext }
}

/** Goes round the warnings that nobody has explained. */
function useNextCheck(warnings: readonly JudgedWarning[], go: (field: string) => void): () => void {
  const at = useRef(-1)
  return () => {
    const open = warnings.filter((it) => it.accepted === null)
    if (open.length === 0) return showToast(text.nothingToCheck)
    at.current = (at.current + 1) % open.length
    go(open[at.current]?.field ?? '')
  }
}

function draftWords(changed: boolean, draft: DraftState): string[] {
  if (draft.failed) return [text.draftFailed]
  if (!changed) return []
  return draft.savedAt === '' ? [text.unsaved] : [text.draftKept(clockOf(draft.savedAt))]
}
