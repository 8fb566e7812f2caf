import { useState } from 'react'
import { type ClassCode, classLabel, classOf, isContainer } from '#shared/modules/dossiers/classes'
import type { TypedLine } from '#shared/modules/dossiers/material'
import type { ClassStandard } from '#shared/modules/dossiers/standards'
import { FieldStack, FormDialog, PickerField } from '../../../components'
import { text } from './catalogue.text'

type Props = {
  line: TypedLine
  standards: readonly ClassStandard[]
  onClose: () => void
  onTake: (code: ClassCode) => void
}

/** F4: into which class a line goes; the class is typed in any style. */
export function ClassDialog({ line, standards, onClose, onTake }: Props) {
  const [typed, setTyped] = useState('')
  const code = classOf(typed)
  const found = code === null || isContainer(code) ? null : code
  const send = () => {
    if (!found) return
    onClose()
    onTake(found)
  }
  return (
    <FormDialog
      title={text.changeClassTitle(line.title)}
      send={text.changeClassSend}
      onSend={send}
      onClose={onClose}
      ready={found !== null}
    >
      <FieldStack>
        <PickerField
          label={text.classCode}
          name="classCode"
          value={typed}
          onChange={setTyped}
          options={standards.map((it) => ({
            value: classLabel(it.code),
            label: classLabel(it.code),
            hint: it.name,
            search: it.code.replace('-', ''),
          }))}
          free
          rule={standards.find((it) => it.code === found)?.name ?? text.classRule}
          error={typed !== '' && found === null ? text.wrongClass : undefined}
        />
      </FieldStack>
    </FormDialog>
  )
}
