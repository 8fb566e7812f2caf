import { useState } from 'react'
import type { Procedure, ProcedureContent } from '#shared/modules/procedures/procedure'
import type { SystemEditorProps } from '../../../app/system-editor'
import { FieldStack, PickerField, Section, Segmented, TextField } from '../../../components'
import classes from '../procedures.module.css'
import type { PartProps } from './part-props'
import { StagesPart } from './StagesPart'
import { StepsPart } from './StepsPart'
import { text } from './systems.text'

/** What a system of procedures says: each procedure by its stages and steps, and what the department settles itself. */
export function ProcedureSystemEditor({ content, onChange, readOnly }: SystemEditorProps<ProcedureContent>) {
  const { procedures } = content
  const [shown, setShown] = useState(procedures[0]?.key ?? '')
  const procedure = procedures.find((it) => it.key === shown) ?? procedures[0]
  if (!procedure) return null
  const change = (part: Partial<Procedure>) =>
    onChange({
      procedures: procedures.map((it) => (it === procedure ? { ...it, ...part } : it)),
    })
  const props = { procedure, change, readOnly }
  return (
    <>
      {procedures.length > 1 && (
        <Segmented
          label={text.procedure}
          value={procedure.key}
          onChange={setShown}
          options={procedures.map((it) => ({ value: it.key, label: it.title }))}
        />
      )}
      <Basics {...props} />
      <Settings {...props} />
      <StagesPart {...props} />
      <StepsPart key={procedure.key} {...props} />
    </>
  )
}

function Basics({ procedure, change, readOnly }: PartProps) {
  return (
    <Section title={text.basics}>
      <FieldStack labelWidth={108}>
        <TextField
          label={text.title}
          value={procedure.title}
          onChange={(title) => change({ title })}
          limit={60}
          readOnly={readOnly}
        />
        <TextField
          label={text.rule}
          value={procedure.rule}
          onChange={(rule) => change({ rule })}
          limit={120}
          readOnly={readOnly}
        />
        <TextField
          label={text.basis}
          value={procedure.basis}
          onChange={(basis) => change({ basis })}
          limit={200}
          readOnly={readOnly}
        />
        <TextField
          label={text.topic}
          value={procedure.topic}
          onChange={(topic) => change({ topic })}
          rule={text.topicRule}
          limit={30}
          readOnly={readOnly}
        />
      </FieldStack>
    </Section>
  )
}

/** What the documents leave open. */
function Settings({ procedure, change, readOnly }: PartProps) {
  const { settings } = procedure
  return (
    <Section title={text.settings}>
      {settings.length === 0 && <p className={classes.quiet}>{text.noSettings}</p>}
      <FieldStack labelWidth={220}>
        {settings.map((setting) => (
          <PickerField
            key={setting.key}
            label={setting.label}
            value={setting.value}
            options={setting.choices.map((it) => ({ value: it.key, label: it.label }))}
            onChange={(value) =>
              value !== '' &&
              change({ settings: settings.map((it) => (it === setting ? { ...it, value } : it)) })
            }
            rule={setting.note}
            toCheck
            readOnly={readOnly}
          />
        ))}
      </FieldStack>
    </Section>
  )
}
