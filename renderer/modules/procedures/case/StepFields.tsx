import type { FieldRule } from '#shared/modules/procedures/procedure'
import { DayField } from '../../../app/DayField'
import { AreaField, FieldStack, PickerField, TextField } from '../../../components'
import type { PartProps } from './use-step'

/** What else the step asks for, field by field as its data says. */
export function StepFields({ work: { step }, desk }: PartProps) {
  const { draft, readOnly, changeContent } = desk
  const set = (key: string) => (value: string) =>
    changeContent({ fields: { ...draft.content.fields, [key]: value } })
  return (
    <FieldStack labelWidth={112}>
      {step.fields.map((field) => (
        <OneField
          key={field.key}
          field={field}
          value={draft.content.fields[field.key] ?? ''}
          onChange={set(field.key)}
          readOnly={readOnly}
        />
      ))}
    </FieldStack>
  )
}

type OneProps = { field: FieldRule; value: string; onChange: (value: string) => void; readOnly: boolean }

function OneField({ field, ...rest }: OneProps) {
  const { key: name, label, type, options } = field
  if (type === 'date') return <DayField label={label} name={name} {...rest} />
  if (type === 'long') return <AreaField label={label} name={name} limit={4000} {...rest} />
  if (type === 'choice') return <PickerField label={label} name={name} options={options} {...rest} />
  return <TextField label={label} name={name} limit={200} {...rest} />
}
