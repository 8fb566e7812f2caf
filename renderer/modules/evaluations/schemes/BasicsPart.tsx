import { SCHEME_USES, SUBJECT_KINDS } from '#shared/modules/evaluations/scheme'
import { FILES } from '#shared/modules/evaluations/scheme-words'
import { FieldGrid, PickerField, Section, TextField } from '../../../components'
import { NumberField } from './NumberField'
import type { PartProps } from './part-props'
import { text } from './schemes.text'

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
const USES = optionsOf(SCHEME_USES)
const SUBJECTS = optionsOf(SUBJECT_KINDS)
const FILED = optionsOf(FILES)

/** Name, use, who is evaluated, what it rests on. */
export function BasicsPart({ content, onChange, readOnly }: PartProps) {
  const set = (part: Partial<typeof content>) => onChange({ ...content, ...part })
  return (
    <Section title={text.parts.basics} framed>
      <FieldGrid columns={3} labelWidth={72}>
        <TextField
          label={text.fields.title}
          name="title"
          value={content.title}
          onChange={(title) => set({ title })}
          rule={text.rules.title}
          limit={80}
          span={2}
          readOnly={readOnly}
        />
        <PickerField
          label={text.fields.use}
          name="use"
          value={content.use}
          onChange={(use) => use && set({ use: use as typeof content.use })}
          options={USES}
          readOnly={readOnly}
        />
        <TextField
          label={text.fields.source}
          name="source"
          value={content.source}
          onChange={(source) => set({ source })}
          rule={text.rules.source}
          limit={300}
          span={2}
          readOnly={readOnly}
        />
        <PickerField
          label={text.fields.subject}
          name="subject"
          value={content.subject}
          onChange={(subject) => subject && set({ subject: subject as typeof content.subject })}
          options={SUBJECTS}
          readOnly={readOnly}
        />
        <PickerField
          label={text.fields.files}
          name="files"
          value={content.files}
          onChange={(files) => files && set({ files: files as typeof content.files })}
          options={FILED}
          span={2}
          readOnly={readOnly}
        />
        <NumberField
          label={text.fields.full}
          name="full"
          value={content.full}
          onChange={(full) => full && set({ full })}
          rule={text.rules.full}
          readOnly={readOnly}
        />
      </FieldGrid>
    </Section>
  )
}
