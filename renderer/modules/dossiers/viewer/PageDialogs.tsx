import { useState } from 'react'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId, MaterialId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { type Failure, FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { MaterialPicker } from './MaterialPicker'
import { text } from './pages.text'
import { tellDone } from './use-page-acts'

export type PageDialogName = 'move' | 'split' | 'merge' | 'remove'
export type PageDialogProps = {
  dossierId: DossierId
  material: Material | null
  /** The pages meant; `behind` are all from the first of them to the end. */
  chosen: readonly Page[]
  behind: number
  onClose: () => void
}

const LABEL = 72

/** The one decision that an act on pages asks for. */
export function PageDialog({ name, ...props }: PageDialogProps & { name: PageDialogName }) {
  const { material } = props
  if (name === 'move') return <MoveDialog {...props} />
  if (name === 'remove') return <RemoveDialog {...props} />
  if (!material) return null
  return name === 'split' ? (
    <SplitDialog {...props} material={material} />
  ) : (
    <MergeDialog {...props} material={material} />
  )
}

type OfMaterial = PageDialogProps & { material: Material }

function MoveDialog({ dossierId, material, chosen, onClose }: PageDialogProps) {
  const [target, setTarget] = useState<MaterialId | null | undefined>(undefined)
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('dossiers.placePages')
  const send = async () => {
    if (target === undefined) return
    const ids = chosen.map((it) => it.id)
    const reply = await command.run({ dossierId, ids, materialId: target, before: null })
    if (!reply.ok) return setFailure(reply)
    tellDone(reply, text.moved(ids.length))
    onClose()
  }
  return (
    <FormDialog
      title={text.moveTitle(chosen.length)}
      send={text.moveSend(chosen.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={target !== undefined}
      busy={command.running}
      failure={failure}
    >
      <FieldStack labelWidth={LABEL}>
        <MaterialPicker
          dossierId={dossierId}
          label={text.target}
          value={target}
          onChange={setTarget}
          except={material?.id ?? null}
          loose
        />
      </FieldStack>
    </FormDialog>
  )
}

function SplitDialog({ material, chosen, behind, onClose }: OfMaterial) {
  const [title, setTitle] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('dossiers.splitMaterial')
  const [first] = chosen
  const send = async () => {
    if (!first) return
    const reply = await command.run({ id: material.id, from: first.id, title })
    if (!reply.ok) return setFailure(reply)
    tellDone(reply, text.splitDone(title))
    onClose()
  }
  return (
    <FormDialog
      title={text.splitTitle(first?.no ?? 0)}
      send={text.splitSend}
      onSend={() => void send()}
      onClose={onClose}
      ready={title.trim() !== ''}
      busy={command.running}
      failure={failure}
    >
      <p>{text.splitWords(behind)}</p>
      <FieldStack labelWidth={LABEL}>
        <TextField label={text.title} name="title" value={title} onChange={setTitle} limit={200} autoFocus />
      </FieldStack>
    </FormDialog>
  )
}

function MergeDialog({ dossierId, material, onClose }: OfMaterial) {
  const [into, setInto] = useState<MaterialId | null | undefined>(undefined)
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('dossiers.mergeMaterials')
  const send = async () => {
    if (!into) return
    const reply = await command.run({ id: material.id, into })
    if (!reply.ok) return setFailure(reply)
    tellDone(reply, text.mergeDone(material.title))
    onClose()
  }
  return (
    <FormDialog
      title={text.mergeTitle(material.title)}
      send={text.mergeSend}
      onSend={() => void send()}
      onClose={onClose}
      ready={Boolean(into)}
      busy={command.running}
      failure={failure}
    >
      <p>{text.mergeWords(material.scanned)}</p>
      <FieldStack labelWidth={LABEL}>
        <MaterialPicker
          dossierId={dossierId}
          label={text.mergeTarget}
          value={into}
          onChange={setInto}
          except={material.id}
        />
      </FieldStack>
    </FormDialog>
  )
}

function RemoveDialog({ dossierId, chosen, onClose }: PageDialogProps) {
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('dossiers.removePages')
  const send = async () => {
    const reply = await command.run({ dossierId, ids: chosen.map((it) => it.id), reason })
    if (!reply.ok) return setFailure(reply)
    tellDone(reply, text.removed(chosen.length))
    onClose()
  }
  return (
    <FormDialog
      title={text.removeTitle(chosen.length)}
      send={text.removeSend(chosen.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={reason.trim() !== ''}
      busy={command.running}
      failure={failure}
    >
      <p>{text.removeWords}</p>
      <FieldStack labelWidth={LABEL}>
        <PickerField
          label={text.reason}
          name="reason"
          value={reason}
          onChange={setReason}
          options={text.reasons}
          free
        />
      </FieldStack>
    </FormDialog>
  )
}
