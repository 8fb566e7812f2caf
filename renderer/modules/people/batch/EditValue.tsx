import type { EditableField } from '#shared/modules/people/rules'
import { useUnits } from '../people.queries'
import classes from './batch.module.css'
import { text } from './batch.text'
import { type EditLine, withPart } from './edit-line'
import { LinePicker, LineText } from './LinePicker'

type EditValueProps = { field: EditableField; line: EditLine; onChange: (line: EditLine) => void }

/** What the field takes: words, a name of its table, a unit, or the parts of a new row. */
export function EditValue({ field, line, onChange }: EditValueProps) {
  const { mode } = line
  const named = field.kind === 'assessment' || field.kind === 'extra'
  if (mode === 'compute' || (mode === 'clear' && !named))
    return <span className={classes.hint}>{text.hints[mode === 'clear' ? 'clear' : field.key]}</span>
  const part = (at: 0 | 1 | 2) => ({
    value: line.parts[at],
    onChange: (typed: string) => onChange(withPart(line, at, typed)),
  })
  const options = (field.options ?? []).map((it) => ({ value: it, label: it }))
  switch (field.kind) {
    case 'assessment':
      return (
        <>
          <span className={classes.year}>
            <LineText
              label={text.year}
              placeholder={mode === 'clear' ? text.yearAll : text.year}
              {...part(0)}
            />
          </span>
          {mode !== 'clear' && (
            <LinePicker label={text.grade} placeholder={text.grade} options={options} {...part(1)} />
          )}
        </>
      )
    case 'rank':
      return (
        <>
          <span className={classes.month}>
            <LineText label={text.month} placeholder={text.month} {...part(0)} />
          </span>
          <LinePicker label={text.rankName} placeholder={text.rankName} options={options} {...part(1)} />
          <LineText label={text.documentNo} placeholder={text.documentNo} {...part(2)} />
        </>
      )
    case 'extra':
      return (
        <>
          <span className={classes.month}>
            <LineText label={text.label} placeholder={text.label} {...part(0)} />
          </span>
          {mode !== 'clear' && <LineText label={text.cell} placeholder={text.cell} {...part(1)} />}
        </>
      )
    case 'unit':
      return <UnitValue {...part(0)} />
    case 'choice':
      return <LinePicker label={text.value} options={options} free={field.open} {...part(0)} />
    default:
      return <LineText label={text.value} placeholder={placeholderOf(field)} {...part(0)} />
  }
}

function placeholderOf({ kind }: EditableField): string {
  if (kind === 'reward') return text.reward
  return kind === 'month' ? text.monthPlaceholder : ''
}

function UnitValue({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { units, nameOf } = useUnits()
  return (
    <LinePicker
      label={text.value}
      placeholder={text.unit}
      value={value}
      onChange={onChange}
      options={units.map((it) => ({
        value: it.id,
        label: it.name,
        hint: it.parentId ? nameOf(it.parentId) : undefined,
      }))}
    />
  )
}
