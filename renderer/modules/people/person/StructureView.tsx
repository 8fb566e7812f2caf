import { type ReactNode, useRef, useState } from 'react'
import { useStatus } from '../../../app/status'
import { useShortcut } from '../../../components'
import { PrintDialog } from '../form/PrintDialog'
import { openPerson, useAgeReference } from '../people.queries'
import { useEditing } from './editor-context'
import { PersonBody } from './PersonBody'
import { PersonHead } from './PersonHead'
import classes from './person.module.css'
import { text } from './person.text'
import { showView } from './record-view'
import { useNeighbours } from './use-neighbours'
import { useNextCheck } from './use-next-check'

type StructureViewProps = { notice: ReactNode; draftWords: readonly string[] }

/** The record by its parts: who this is, every field and row, what is to be checked, how it came about. */
export function StructureView({ notice, draftWords }: StructureViewProps) {
  const { opened } = useEditing()
  const { id } = opened.person
  const scroller = useRef<HTMLDivElement>(null)
  const [printing, setPrinting] = useState(false)
  const steps = useStructureKeys(draftWords)
  return (
    <section className={classes.page} data-structure>
      <PersonHead {...steps} onForm={() => showView(id, 'form')} onPrint={() => setPrinting(true)} />
      {notice}
      <PersonBody scroller={scroller} />
      {printing && <PrintDialog ids={[id]} onClose={() => setPrinting(false)} />}
    </section>
  )
}

/** The page's keys, its words in the status bar, and the way to the people beside. */
function useStructureKeys(draftWords: readonly string[]) {
  const { opened, act, readOnly, canRedo, warnings, go, percent } = useEditing()
  const { id } = opened.person
  const { index, total, previous, next } = useNeighbours(id)
  const { words } = useAgeReference()
  useStatus(
    [...(index >= 0 ? [text.place(index + 1, total)] : []), text.completeness(percent), text.ageAt(words)],
    draftWords,
  )
  const open = warnings.filter((it) => it.accepted === null)
  const onPrevious = previous && (() => openPerson(previous))
  const onNext = next && (() => openPerson(next))
  useShortcut('ctrl+y', () => act({ do: 'redo' }), {
    label: text.redoKey,
    enabled: !readOnly && canRedo,
    own: true,
  })
  useShortcut(
    'f7',
    useNextCheck(
      open.map((it) => it.field),
      go,
    ),
    { label: text.nextCheckKey },
  )
  useShortcut('f8', () => showView(id, 'form'), { label: text.form })
  useShortcut('alt+pageup', () => onPrevious?.(), { label: text.previous, enabled: previous !== undefined })
  useShortcut('alt+pagedown', () => onNext?.(), { label: text.next, enabled: next !== undefined })
  return { onPrevious, onNext }
}
