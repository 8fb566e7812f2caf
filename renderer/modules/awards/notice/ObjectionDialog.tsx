import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Objection, ObjectionContent } from '#shared/modules/awards/outcome'
import { objectionProblem } from '#shared/modules/awards/rules'
import type { NominationId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, Dialog, ErrorNotice, type Failure, SendKey, showToast } from '../../../components'
import classes from './notice.module.css'
import { text } from './notice.text'
import { ObjectionFields } from './ObjectionFields'
import { draftOf } from './objection-draft'
import type { ListedRow } from './use-notice'

type ObjectionDialogProps = {
  cycle: Cycle
  rows: readonly ListedRow[]
  objection: Objection | null
  /** Whom a new one is about, where somebody was in work. */
  about: NominationId | null
  onClose: () => void
}

/** One objection: what was said, what was found, what follows. */
export function ObjectionDialog({ cycle, rows, objection, about, onClose }: ObjectionDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(objection, about))
  const { send, busy, failure } = useSaveObjection(cycle, objection, onClose)
  const mayEdit = useRight('awards.edit') && cycle.state !== 'stopped'
  const ready =
    draft.nominationId !== '' &&
    draft.content.trim() !== '' &&
    objectionProblem(draft as ObjectionContent, todayPartial(new Date())) === null
  const submit = () => ready && !busy && void send(draft as ObjectionContent)
  return (
    <Dialog
      title={objection ? text.editTitle(objection.name) : text.newTitle}
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          {mayEdit && (
            <Button kind="primary" keys="ctrl+s" onClick={submit} disabled={!ready} loading={busy}>
              {objection ? text.save : text.send}
            </Button>
          )}
        </>
      }
    >
      {mayEdit && <SendKey keys="ctrl+s" onSend={submit} />}
      {cycle.state === 'finished' && <p className={classes.toCheck}>{text.awarded}</p>}
      <ObjectionFields
        draft={draft}
        onChange={setDraft}
        rows={rows}
        fixed={objection !== null}
        readOnly={!mayEdit}
        failure={failure}
      />
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

function useSaveObjection({ id: cycleId }: Cycle, objection: Objection | null, onDone: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('awards.saveObjection')
  const send = async (content: ObjectionContent) => {
    const { id = null, version = 0 } = objection ?? {}
    const reply = await save.run({ cycleId, id, version, content })
    if (!reply.ok) return setFailure(reply)
    showToast(objection ? text.saved(reply.value.name) : text.registered(reply.value.name))
    onDone()
  }
  return { send, busy: save.running, failure }
}
