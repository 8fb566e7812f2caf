import { useState } from 'react'
import { emptyContent } from '#shared/modules/people/rules-texts'
import type { OrganizationId } from '#shared/values/id'
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
import { openPerson, useUnits } from '../people.queries'
import { text } from '../people.text'

type NewPersonDialogProps = { unit: OrganizationId | null; onClose: () => void }

/** A name and a unit are enough to begin; everything else is filled in on the person page. */
export function NewPersonDialog({ unit, onClose }: NewPersonDialogProps) {
  const { units } = useUnits()
  const create = useCommand('people.create')
  const [name, setName] = useState('')
  const [unitId, setUnitId] = useState<string>(unit ?? '')
  const [failure, setFailure] = useState<Failure>(null)
  const wrong = failure && 'field' in failure && failure.field === 'name' ? failure.message : undefined

  const submit = async () => {
    const organizationId = units.find((it) => it.id === unitId)?.id ?? null
    const reply = await create.run({ ...emptyContent(), name: name.trim(), organizationId })
    if (!reply.ok) return setFailure(reply)
    onClose()
    openPerson(reply.value.id, 'sex')
  }
  return (
    <Dialog
      title={text.createTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" loading={create.running} onClick={() => void submit()} keys="enter">
            {text.createDone}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <FieldStack labelWidth={72}>
          <TextField
            label={text.nameLabel}
            name="name"
            value={name}
            onChange={setName}
            limit={18}
            autoFocus
            error={wrong}
          />
          <PickerField
            label={text.unitLabel}
            name="organizationId"
            value={unitId}
            onChange={setUnitId}
            options={units.map((it) => ({ value: it.id, label: it.name, hint: it.code }))}
          />
        </FieldStack>
        <button type="submit" hidden />
      </form>
      {!wrong && <ErrorNotice error={failure} />}
    </Dialog>
  )
}
