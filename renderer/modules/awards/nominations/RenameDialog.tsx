import { useState } from 'react'
import type { Attachment, Nomination } from '#shared/modules/awards/nomination'
import type { Category } from '#shared/modules/awards/programme'
import { useCommand } from '../../../app/queries'
import {
  Button,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  PickerField,
  TextField,
} from '../../../components'
import { text } from './nomination-page.text'

type Props = { nomination: Nomination; file: Attachment; category: Category; onClose: () => void }

/** The name of a file and the material that it is. */
export function RenameDialog({ nomination, file, category, onClose }: Props) {
  const [title, setTitle] = useState(file.title)
  const [material, setMaterial] = useState(file.material)
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('awards.saveAttachment')
  const save = async () => {
    const reply = await command.run({ id: nomination.id, attachmentId: file.id, material, title })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return (
    <Dialog
      title={text.renameTitle}
      onClose={onClose}
      actions={
        <>
          <Button keys="escape" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            kind="primary"
            loading={command.running}
            disabled={title.trim() === ''}
            onClick={() => void save()}
          >
            {text.confirm}
          </Button>
        </>
      }
    >
      <FieldStack labelWidth={48}>
        <TextField
          label={text.attachmentTitle}
          name="title"
          value={title}
          onChange={setTitle}
          limit={120}
          autoFocus
        />
        <MaterialField category={category} value={material} onChange={setMaterial} />
      </FieldStack>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

type MaterialFieldProps = { category: Category; value: string; onChange: (key: string) => void }

/** Which of the category's materials it is, or another one. */
function MaterialField({ category, value, onChange }: MaterialFieldProps) {
  const materials = category.materials.map(({ key, label }) => ({ value: key, label }))
  return (
    <PickerField
      label={text.material}
      name="material"
      value={value}
      onChange={onChange}
      options={[...materials, { value: '', label: text.other }]}
    />
  )
}
