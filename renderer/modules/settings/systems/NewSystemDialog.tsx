import { useState } from 'react'
import { ENGINES, Engine, SystemKey, type SystemRow } from '#shared/platform/systems/schema'
import { useCommand } from '../../../app/queries'
import {
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  showToast,
  TextField,
} from '../../../components'
import type { SystemPlace } from './system-drafts'
import { text } from './systems.text'

type Props = {
  /** The one it is copied from; null lets one be chosen. */
  copied: SystemRow | null
  systems: readonly SystemRow[]
  onClose: () => void
  onMade: (place: SystemPlace) => void
}

/** A system of the department's own: from another one of the same kind of work, or from nothing. */
export function NewSystemDialog({ copied, systems, onClose, onMade }: Props) {
  const [engine, setEngine] = useState<Engine>(copied?.engine ?? 'duties')
  const [copyOf, setCopyOf] = useState<string>(copied?.key ?? '')
  const [title, setTitle] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('systems.create')
  const make = async () => {
    const reply = await run({ engine, title, copyOf: copyOf === '' ? null : SystemKey.parse(copyOf) })
    if (!reply.ok) return setFailure(reply)
    showToast(text.made(reply.value.title))
    onMade(reply.value)
    onClose()
  }
  return (
    <FormDialog
      title={copied ? text.copyTitle(copied.title) : text.newTitle}
      send={text.make}
      onSend={() => void make()}
      onClose={onClose}
      ready={title.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <TextField
          label={text.fields.title}
          name="title"
          value={title}
          onChange={setTitle}
          rule={text.rules.title}
          limit={60}
          error={errorAt(failure, 'title')}
        />
        <PickerField
          label={text.engine}
          name="engine"
          value={engine}
          onChange={(it) => {
            setEngine(Engine.parse(it))
            setCopyOf('')
          }}
          options={Engine.options.map((it) => ({ value: it, label: ENGINES[it] }))}
          readOnly={copied !== null}
        />
        <PickerField
          label={text.copyOf}
          name="copyOf"
          value={copyOf}
          onChange={setCopyOf}
          options={systems
            .filter((it) => it.engine === engine)
            .map((it) => ({ value: it.key, label: it.title }))}
          rule={text.copyOfRule}
          readOnly={copied !== null}
        />
      </FieldStack>
    </FormDialog>
  )
}
