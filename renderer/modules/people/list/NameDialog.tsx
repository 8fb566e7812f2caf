import { useState } from 'react'
import { Button, Dialog, FieldStack, TextField } from '../../../components'
import { text } from '../people.text'

const LONGEST = 40

type NameDialogProps = {
  title: string
  initial?: string
  /** Answers whether the name was taken; the dialog closes then. */
  onSave: (name: string) => Promise<boolean>
  onClose: () => void
}

/** A name for a query or a 名单. */
export function NameDialog({ title, initial = '', onSave, onClose }: NameDialogProps) {
  const [name, setName] = useState(initial)
  const [wrong, setWrong] = useState(false)
  const save = async () => {
    if (name.trim() === '') return setWrong(true)
    if (await onSave(name.trim())) onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={() => void save()} keys="enter">
            {text.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <FieldStack labelWidth={72}>
          <TextField
            label={text.viewName}
            name="name"
            value={name}
            onChange={setName}
            limit={LONGEST}
            error={wrong && name.trim() === '' ? text.viewNameEmpty : undefined}
            autoFocus
          />
        </FieldStack>
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
