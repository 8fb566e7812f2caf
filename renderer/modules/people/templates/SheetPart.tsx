import type { FormTemplate } from '#shared/modules/people/form-template'
import { Field, FieldGrid, Segmented, TextField } from '../../../components'
import { NumberField } from './NumberField'
import { text } from './templates.text'

type SheetPartProps = {
  name: string
  template: FormTemplate
  onName: (name: string) => void
  onChange: (part: Partial<FormTemplate>) => void
}

const PAPERS = (['A4', 'B5'] as const).map((value) => ({ value, label: value }))
const SIZES = [6, 40] as const

/** Name and paper, title, fonts and the weight of rules. */
export function SheetPart({ name, template, onName, onChange }: SheetPartProps) {
  const { paper, title, fonts, weights } = template
  return (
    <FieldGrid columns={2} labelWidth={92}>
      <TextField label={text.name} value={name} onChange={onName} limit={40} />
      <Field label={text.paper} value={paper}>
        {() => (
          <Segmented
            small
            label={text.paper}
            value={paper}
            onChange={(next) => onChange({ paper: next })}
            options={PAPERS}
          />
        )}
      </Field>
      <TextField
        label={text.title}
        value={title.text}
        limit={40}
        onChange={(next) => onChange({ title: { ...title, text: next } })}
      />
      <NumberField
        label={text.titleSize}
        value={title.size}
        unit={text.points}
        range={SIZES}
        onChange={(size) => onChange({ title: { ...title, size } })}
      />
      <NumberField
        label={text.titleWidth}
        value={title.width}
        unit={text.millimetres}
        range={[20, 200]}
        onChange={(width) => onChange({ title: { ...title, width } })}
      />
      <NumberField
        label={text.titleCentre}
        value={title.centre}
        unit={text.millimetres}
        range={[5, 100]}
        onChange={(centre) => onChange({ title: { ...title, centre } })}
      />
      <TextField
        label={text.titleFont}
        value={fonts.title}
        placeholder={text.fontDefault}
        onChange={(next) => onChange({ fonts: { ...fonts, title: next.trim() } })}
      />
      <TextField
        label={text.bodyFont}
        value={fonts.body}
        placeholder={text.fontDefault}
        onChange={(next) => onChange({ fonts: { ...fonts, body: next.trim() } })}
      />
      <NumberField
        label={text.outer}
        value={weights.outer}
        unit={text.points}
        range={[0.25, 4]}
        onChange={(outer) => onChange({ weights: { ...weights, outer } })}
      />
      <NumberField
        label={text.inner}
        value={weights.inner}
        unit={text.points}
        range={[0.25, 4]}
        onChange={(inner) => onChange({ weights: { ...weights, inner } })}
      />
    </FieldGrid>
  )
}
