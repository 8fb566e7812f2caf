import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Loose, LooseContent } from '#shared/modules/dossiers/loose'
import { useCommand } from '../../../app/queries'
import { useRight, useSession } from '../../../app/session'
import { AreaField, Button, type Failure, FormDialog, LinkButton, showToast } from '../../../components'
import classes from './desk.module.css'
import { LooseFields } from './LooseFields'
import { looseText as text } from './loose.text'
import { contentOf, draftOf, freshLoose, type LooseDraft } from './loose-draft'

type LooseDialogProps = { row: Loose | null; onClose: () => void }

/** One loose material: received, corrected while it waits, sent back. */
export function LooseDialog({ row, onClose }: LooseDialogProps) {
  const me = useSession().caller.name
  const [draft, setDraft] = useState<LooseDraft>(() => (row ? draftOf(row) : freshLoose(me)))
  const [returning, setReturning] = useState(false)
  const { save, busy, failure } = useLooseSave(row)
  const mayEdit = useRight('dossiers.edit')
  const readOnly = !mayEdit || row?.state === 'filed' || row?.state === 'returned'
  const content = contentOf(draft)
  const send = async (next: () => void) => {
    if (content && (await save(content))) next()
  }
  if (row && returning) return <ReturnDialog row={row} onClose={onClose} />
  return (
    <FormDialog
      title={row ? text.editTitle(row.name) : text.newTitle}
      send={text.save}
      onSend={() => void send(onClose)}
      onClose={onClose}
      ready={!readOnly && content !== null}
      busy={busy}
      failure={failure}
      width={560}
    >
      <LooseFields
        draft={draft}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
        readOnly={readOnly}
      />
      <div className={classes.acts}>
        {!row && (
          <Button
            disabled={content === null}
            onClick={() => void send(() => setDraft(freshLoose(me, draft)))}
          >
            {text.saveNext}
          </Button>
        )}
        {row && !readOnly && (
          <Button kind="danger" onClick={() => setReturning(true)}>
            {text.sendBack}
          </Button>
        )}
        {row && <WhatBecame row={row} />}
      </div>
    </FormDialog>
  )
}

/** Why it was sent back, or where it lies now. */
function WhatBecame({ row }: { row: Loose }) {
  if (row.state === 'returned') return <span className={classes.quiet}>{row.stateReason}</span>
  if (row.dossierId === null) return null
  const at = row.materialId ? `?material=${row.materialId}` : ''
  return (
    <LinkButton onClick={() => navigate(`/dossiers/files/${row.dossierId}${at}`)}>
      {text.openDossier}
    </LinkButton>
  )
}

function useLooseSave(row: Loose | null) {
  const receive = useCommand('dossiers.receiveLoose')
  const change = useCommand('dossiers.saveLoose')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async (content: LooseContent): Promise<boolean> => {
    const reply = row
      ? await change.run({ id: row.id, version: row.version, content })
      : await receive.run({ contents: [content] })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) showToast(text.saved(content.name, content.title))
    return reply.ok
  }
  return { save, busy: receive.running || change.running, failure }
}

function ReturnDialog({ row, onClose }: { row: Loose; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('dossiers.returnLoose')
  const send = async () => {
    const reply = await run({ id: row.id, version: row.version, reason })
    if (!reply.ok) return setFailure(reply)
    showToast(text.returned(row.title))
    onClose()
  }
  return (
    <FormDialog
      title={text.sendBackTitle(row.title)}
      send={text.sendBack}
      onSend={() => void send()}
      onClose={onClose}
      ready={reason.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <AreaField label={text.reason} name="reason" value={reason} onChange={setReason} limit={300} />
    </FormDialog>
  )
}
