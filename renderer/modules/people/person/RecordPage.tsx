import { useState } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { PersonId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { clockOf } from '../../../app/when'
import { EmptyState } from '../../../components'
import { FormView } from '../form/FormView'
import { useUnits } from '../people.queries'
import { ConflictDialog } from './ConflictDialog'
import { differencesBetween } from './content'
import { DraftBanner } from './DraftBanner'
import { EditingContext } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'
import type { RecordView } from './record-view'
import { StructureView } from './StructureView'
import { useDraft } from './use-draft'
import { useEditing as useEditingValue } from './use-editing'
import { useEditor, useFieldErrors } from './use-editor'
import { useGo } from './use-go'
import { usePhoto } from './use-photo'
import { useRecordKeys } from './use-record-keys'
import { useSave } from './use-save'

type RecordPageProps = { id: PersonId; view: RecordView }

/** One person: everything on record, edited in place, as structure, as the form, or both beside each other. */
export function RecordPage({ id, view }: RecordPageProps) {
  const { data: opened, error } = useApiQuery('people.open', { id })
  const { loaded } = useUnits()
  if (error) return <PageFailure error={error} />
  if (!opened || !loaded) return <EmptyState>{text.loading}</EmptyState>
  return <OpenRecord opened={opened} view={view} />
}

function OpenRecord({ opened, view }: { opened: OpenedPerson; view: RecordView }) {
  const { editing, state, saving, dialog, draftWords, newer, drop } = useRecord(opened, view)
  const [offered, setOffered] = useState(opened.draft)
  const notice = (
    <>
      {offered && (
        <DraftBanner
          name={state.content.name}
          clock={clockOf(offered.savedAt)}
          older={offered.baseVersion !== opened.person.version}
          differences={differencesBetween(state.base, state.content, editing.unitName)}
          onKeep={() => setOffered(null)}
          onDrop={() => {
            drop()
            setOffered(null)
          }}
        />
      )}
      {newer && <p className={classes.draft}>{text.other.changedElsewhere}</p>}
    </>
  )
  return (
    <EditingContext value={editing}>
      {view === 'structure' ? (
        <StructureView notice={notice} draftWords={draftWords} />
      ) : (
        <FormView notice={notice} draftWords={draftWords} />
      )}
      {saving.conflict && (
        <ConflictDialog
          key={saving.conflict.version}
          conflict={saving.conflict}
          state={state}
          unitName={editing.unitName}
          busy={saving.saving}
          onSave={saving.saveChosen}
          onClose={saving.closeConflict}
        />
      )}
      {dialog}
    </EditingContext>
  )
}

/** One editor for every view: what is typed in one is seen in the others, and there is one draft and one save. */
function useRecord(opened: OpenedPerson, view: RecordView) {
  const { id } = opened.person
  const readOnly = !useRight('people.edit') || opened.person.removedAt !== null
  const { state, act, change, changed, canUndo, canRedo, newer } = useEditor(opened)
  const { errors, setErrors } = useFieldErrors(state.content)
  const draft = useDraft(id, state, changed, { hadDraft: opened.draft !== null, enabled: !readOnly })
  const place = useGo(id, view)
  const onVersion = (version: number) => act({ do: 'version', version })
  const { dialog, ...photo } = usePhoto({ opened, version: state.baseVersion, readOnly, onVersion })
  const saving = useSave({
    id,
    state,
    changed,
    act,
    go: place.go,
    onErrors: setErrors,
    onSaved: draft.settled,
  })
  const editing = useEditingValue({
    opened,
    view,
    changed,
    canUndo,
    canRedo,
    act,
    readOnly,
    errors,
    change,
    photo,
    ...place,
    content: state.content,
    save: saving.save,
    saving: saving.saving,
  })
  const { draftWords } = useRecordKeys(editing, draft.kept)
  const drop = () => {
    act({ do: 'edit', part: state.base, mark: '' })
    onVersion(opened.person.version)
  }
  return { editing, state, saving, dialog, draftWords, newer, drop }
}
