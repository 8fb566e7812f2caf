import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { Button, Dialog, Field, FieldStack, PickerField, Segmented, TextField } from '../../../components'
import { text } from '../people.text'
import { usePeopleViews, useViewActs } from './use-views'

type AddToListDialogProps = { ids: readonly PersonId[]; onClose: () => void; onDone: () => void }

/** Puts people into a 名单 that is there, or into a new one. */
export function AddToListDialog({ ids, onClose, onDone }: AddToListDialogProps) {
  const lists = usePeopleViews().views.filter((it) => it.kind === 'list')
  const acts = useViewActs()
  const [into, setInto] = useState<'there' | 'new'>(lists.length > 0 ? 'there' : 'new')
  const [listId, setListId] = useState<string>(lists[0]?.id ?? '')
  const [name, setName] = useState('')
  const target = lists.find((it) => it.id === listId)
  const ready = into === 'new' ? name.trim() !== '' : target !== undefined

  const submit = async () => {
    if (!ready) return
    const done =
      into === 'new'
        ? (await acts.create({ name: name.trim(), kind: 'list', members: ids })) !== null
        : target !== undefined && (await acts.add(target, ids))
    if (done) onDone()
  }
  return (
    <Dialog
      title={text.addToListTitle(ids.length)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={() => void submit()} keys="enter" disabled={!ready}>
            {text.addDone}
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
          <Field label={text.addToChoice} value={into}>
            {() => (
              <Segmented
                label={text.addToChoice}
                value={into}
                onChange={setInto}
                disabled={lists.length === 0}
                options={[
                  { value: 'there', label: text.addToThere },
                  { value: 'new', label: text.addToNew },
                ]}
              />
            )}
          </Field>
          {into === 'there' ? (
            <PickerField
              label={text.listLabel}
              value={listId}
              onChange={setListId}
              options={lists.map((it) => ({ value: it.id, label: it.name, hint: text.people(it.members) }))}
            />
          ) : (
            <TextField label={text.viewName} value={name} onChange={setName} limit={40} autoFocus />
          )}
        </FieldStack>
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
