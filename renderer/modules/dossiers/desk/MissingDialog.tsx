import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Missing } from '#shared/modules/dossiers/loose'
import { DossierId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, type Failure, FormDialog, LinkButton, showToast } from '../../../components'
import { CloseMissingDialog } from './CloseMissingDialog'
import classes from './desk.module.css'
import { MissingFields } from './MissingFields'
import { missingText as text } from './missing.text'
import { contentOf, draftOf, FRESH_MISSING, type MissingDraft } from './missing-draft'

type MissingDialogProps = { row: Missing | null; onClose: () => void }

/** One missing material: registered, corrected while it is open, closed. */
export function MissingDialog({ row, onClose }: MissingDialogProps) {
  const [draft, setDraft] = useState<MissingDraft>(() => (row ? draftOf(row) : FRESH_MISSING))
  const [closing, setClosing] = useState(false)
  const { save, busy, failure } = useMissingSave(row)
  const mayEdit = useRight('dossiers.edit')
  const readOnly = !mayEdit || row?.state === 'closed' || row?.state === 'waived'
  const ready = !readOnly && contentOf(draft) !== null
  if (row && closing) return <CloseMissingDialog row={row} onClose={onClose} />
  return (
    <FormDialog
      title={row ? text.editTitle(row.name) : text.newTitle}
      send={text.save}
      onSend={() => void save(draft).then((done) => done && onClose())}
      onClose={onClose}
      ready={ready}
      busy={busy}
      failure={failure}
      width={560}
    >
      <MissingFields
        draft={draft}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
        chosen={row !== null}
        readOnly={readOnly}
      />
      {row && (
        <div className={classes.acts}>
          {!readOnly && <Button onClick={() => setClosing(true)}>{text.closing}</Button>}
          <LinkButton onClick={() => navigate(`/dossiers/files/${row.dossierId}`)}>
            {text.openDossier}
          </LinkButton>
          <span className={classes.quiet}>{row.stateReason || row.materialTitle}</span>
        </div>
      )}
    </FormDialog>
  )
}

function useMissingSave(row: Missing | null) {
  const add = useCommand('dossiers.addMissing')
  const change = useCommand('dossiers.saveMissing')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async (draft: MissingDraft): Promise<boolean> => {
    const content = contentOf(draft)
    if (!content) return false
    const reply = row
      ? await change.run({ id: row.id, version: row.version, content })
      : await add.run({ dossierIds: [DossierId.parse(draft.dossierId)], content })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) showToast(text.saved(draft.name, draft.title))
    return reply.ok
  }
  return { save, busy: add.running || change.running, failure }
}
