import { useMemo, useRef, useState } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import { derivedTexts, elementTexts } from '#shared/modules/people/rules-texts'
import { findWarnings } from '#shared/modules/people/rules-warnings'
import type { PersonId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { EmptyState, ErrorNotice } from '../../../components'
import { PrintDialog } from '../form/PrintDialog'
import { openForm, useAgeReference, useUnits } from '../people.queries'
import { ConflictDialog } from './ConflictDialog'
import { clockOf } from './clock'
import { type ContentKey, differencesBetween } from './content'
import { DraftBanner } from './DraftBanner'
import { type Editing, EditingContext } from './editor-context'
import { historyFieldOf } from './history-fields'
import { PersonBody } from './PersonBody'
import { PersonHead } from './PersonHead'
import classes from './person.module.css'
import { text } from './person.text'
import { useDraft } from './use-draft'
import { useEditor, useFieldErrors } from './use-editor'
import { usePersonKeys } from './use-person-keys'
import { usePhoto } from './use-photo'
import { useSave } from './use-save'
import type { JudgedWarning } from './WarningsBlock'

/** One person: everything on record, edited in place. */
export function PersonPage({ id }: { id: PersonId }) {
  const { data: opened, error } = useApiQuery('people.open', { id })
  const { loaded } = useUnits()
  if (error) return <ErrorNotice error={error} />
  if (!opened || !loaded) return <EmptyState>{text.loading}</EmptyState>
  return <OpenPersonPage opened={opened} />
}

function OpenPersonPage({ opened }: { opened: OpenedPerson }) {
  const { id } = opened.person
  const readOnly = !useRight('people.edit') || opened.person.removedAt !== null
  const { state, act, change, changed, newer } = useEditor(opened)
  const { errors, setErrors, clear } = useFieldErrors()
  const editing = useEditingValue(opened, state.content, { readOnly, errors, clear, change })
  const warnings = useWarnings(editing.value)
  const draft = useDraft(id, state, changed, { hadDraft: opened.draft !== null, enabled: !readOnly })
  const saving = useSave({ id, state, changed, act, onErrors: setErrors, onSaved: draft.settled })
  const photo = usePhoto({
    opened,
    version: state.baseVersion,
    readOnly,
    onVersion: (version) => act({ do: 'version', version }),
  })
  const [printing, setPrinting] = useState(false)
  const [offered, setOffered] = useState(opened.draft)
  const scroller = useRef<HTMLDivElement>(null)
  const keys = usePersonKeys({
    id,
    act,
    changed,
    readOnly,
    warnings,
    opened,
    draft: draft.kept,
    save: saving.save,
  })
  const drop = () => {
    act({ do: 'edit', part: state.base, mark: '' })
    act({ do: 'version', version: opened.person.version })
    setOffered(null)
  }
  const flagged = useMemo(() => flagsOf(warnings), [warnings])
  return (
    <EditingContext value={{ ...editing.value, flagged }}>
      <section className={classes.page}>
        <PersonHead
          photo={photo.picture}
          contradictions={warnings.filter((it) => !it.accepted && it.severity === 'contradiction').length}
          changed={changed}
          saving={saving.saving}
          onPrevious={keys.previous}
          onNext={keys.next}
          onForm={() => openForm(id)}
          onPrint={() => setPrinting(true)}
          onSave={saving.save}
        />
        {offered && (
          <DraftBanner
            name={state.content.name}
            clock={clockOf(offered.savedAt)}
            older={offered.baseVersion !== opened.person.version}
            differences={differencesBetween(state.base, state.content, editing.value.unitName)}
            onKeep={() => setOffered(null)}
            onDrop={drop}
          />
        )}
        {newer && <p className={classes.draft}>{text.other.changedElsewhere}</p>}
        <PersonBody
          id={id}
          scroller={scroller}
          warnings={warnings}
          saved={!changed}
          onGo={keys.go}
          onLeaveField={keys.leaveField}
          historyField={editing.historyField}
          onHistoryField={editing.setHistoryField}
        />
      </section>
      {saving.conflict && (
        <ConflictDialog
          key={saving.conflict.version}
          conflict={saving.conflict}
          state={state}
          unitName={editing.value.unitName}
          busy={saving.saving}
          onSave={saving.saveChosen}
          onClose={saving.closeConflict}
        />
      )}
      {photo.dialog}
      {printing && <PrintDialog ids={[id]} onClose={() => setPrinting(false)} />}
    </EditingContext>
  )
}

type EditingParts = Pick<Editing, 'readOnly' | 'errors' | 'change'> & { clear: (field: string) => void }

/** What the parts of the page share; `flagged` is filled in once the warnings are known. */
function useEditingValue(opened: OpenedPerson, content: Editing['content'], parts: EditingParts) {
  const { nameOf } = useUnits()
  const { reference } = useAgeReference()
  const [historyField, setHistoryField] = useState('')
  const { readOnly, errors, change, clear } = parts
  const texts = useMemo(() => elementTexts(content, nameOf), [content, nameOf])
  const derived = useMemo(() => derivedTexts(content, nameOf), [content, nameOf])
  const value: Editing = {
    opened,
    content,
    readOnly,
    errors,
    flagged: NOTHING,
    unitName: nameOf,
    reference,
    texts,
    derived,
    change: (part, mark) => {
      clear(mark ?? '')
      change(part, mark)
    },
    showHistory: (key: ContentKey) => setHistoryField(historyFieldOf(key)),
  }
  return { value, historyField, setHistoryField }
}

const NOTHING: Editing['flagged'] = new Map()

function flagsOf(warnings: readonly JudgedWarning[]): Editing['flagged'] {
  const flags = new Map<string, string[]>()
  for (const { field, code, accepted } of warnings)
    if (accepted === null) flags.set(field, [...(flags.get(field) ?? []), code])
  return flags
}

/** Warnings on what stands on the page now, with what was said to them. */
function useWarnings({ content, texts, opened }: Editing): readonly JudgedWarning[] {
  return useMemo(() => {
    const accepted = new Map(opened.warnings.map((it) => [it.key, it.accepted]))
    return findWarnings(content, texts, todayPartial(new Date())).map((it) => ({
      ...it,
      accepted: accepted.get(it.key) ?? null,
    }))
  }, [content, texts, opened.warnings])
}
