import { useState } from 'react'
import type { CaseRow } from '#shared/modules/evaluations/cases'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  ConfirmDialog,
  Dialog,
  ErrorNotice,
  type Failure,
  SendKey,
  showToast,
} from '../../../components'
import { CaseFields } from './CaseFields'
import { type CaseDraft, contentOf, isComplete } from './case-form'
import { text } from './cases.text'
import { FollowingLines } from './FollowingLines'

type CaseDialogProps = { draft: CaseDraft; row: CaseRow | null; onClose: () => void }

/** One case: whom it concerns, what happened and when; below, what follows by the rule table as it is typed. */
export function CaseDialog({ draft: first, row, onClose }: CaseDialogProps) {
  const { data: standards } = useApiQuery('evaluations.evaluationStandards', {})
  const [draft, setDraft] = useState(first)
  const [removing, setRemoving] = useState(false)
  const mayEdit = useRight('evaluations.edit')
  const kind = standards?.kinds.find((it) => it.key === draft.kind)
  const { submit, busy, failure } = useSaveCase(row, onClose)
  const complete = isComplete(draft, kind)
  const send = () => complete && void submit(draft, kind?.label ?? '')
  return (
    <Dialog
      title={row ? text.editTitle(row.name) : text.newTitle}
      onClose={onClose}
      width={560}
      actions={
        <>
          {row && mayEdit && (
            <Button kind="danger" onClick={() => setRemoving(true)}>
              {text.remove}
            </Button>
          )}
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          {mayEdit && (
            <Button kind="primary" keys="ctrl+s" onClick={send} loading={busy} disabled={!complete}>
              {row ? text.save : text.register}
            </Button>
          )}
        </>
      }
    >
      <CaseFields
        draft={draft}
        onChange={setDraft}
        kinds={standards?.kinds ?? []}
        fixed={row !== null}
        failure={failure}
        readOnly={!mayEdit}
      />
      <FollowingLines draft={draft} kind={kind} />
      {mayEdit && complete && <SendKey keys="ctrl+s" onSend={send} />}
      <ErrorNotice error={failure} />
      {removing && row && <RemoveCase row={row} onClose={() => setRemoving(false)} onRemoved={onClose} />}
    </Dialog>
  )
}

function useSaveCase(row: CaseRow | null, onDone: () => void) {
  const create = useCommand('evaluations.createCase')
  const save = useCommand('evaluations.saveCase')
  const [failure, setFailure] = useState<Failure>(null)
  const submit = async (draft: CaseDraft, label: string) => {
    const content = contentOf(draft)
    const reply = row
      ? await save.run({ ...content, id: row.id, version: row.version })
      : await create.run(content)
    if (!reply.ok) return setFailure(reply)
    showToast(row ? text.saved(reply.value.name) : text.registered(reply.value.name, label))
    onDone()
  }
  return { submit, busy: create.running || save.running, failure }
}

type RemoveCaseProps = { row: CaseRow; onClose: () => void; onRemoved: () => void }

function RemoveCase({ row, onClose, onRemoved }: RemoveCaseProps) {
  const remove = useCommand('evaluations.removeCase')
  const run = async () => {
    const reply = await remove.run({ id: row.id, version: row.version })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    showToast(text.removed(row.name))
    onRemoved()
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(row.kindLabel, row.name)}
      consequence={text.removeConsequence}
      confirm={text.removeConfirm}
      onConfirm={() => void run()}
      onClose={onClose}
      busy={remove.running}
      danger
    />
  )
}
