import type { MatterSystem } from '#shared/modules/matters/system'
import type { SystemEditorProps } from '../../../app/system-editor'
import { AreaField, DateField, FieldGrid, PickerField, Section, TextField } from '../../../components'
import { LedgerParts } from './LedgerParts'
import { ListField } from './ListField'
import { PlanParts } from './PlanParts'
import { text } from './systems.text'
import { WorkParts } from './WorkParts'
import { checkSpan, readSpan, spanWords } from './words'

const { fields } = text
const YES_NO = [
  { value: text.yes, label: text.yes },
  { value: text.no, label: text.no },
]

/** What a working system says of its matters: wording, deadlines, steps, columns, figures. */
export function MatterSystemEditor(props: SystemEditorProps<MatterSystem>) {
  return (
    <>
      <Basics {...props} />
      <WorkParts {...props} />
      <LedgerParts {...props} />
      <PlanParts {...props} />
    </>
  )
}

function Basics({ content, onChange, readOnly }: SystemEditorProps<MatterSystem>) {
  const { followUp } = content
  return (
    <Section title={text.sections.basics}>
      <FieldGrid columns={2} labelWidth={120}>
        <ListField
          label={fields.sources}
          name="sources"
          rows={content.sources}
          onChange={(sources) => onChange({ ...content, sources })}
          readOnly={readOnly}
        />
        <ListField
          label={fields.categories}
          name="categories"
          rows={content.categories}
          onChange={(categories) => onChange({ ...content, categories })}
          readOnly={readOnly}
        />
        <DateField
          label={fields.due}
          name="due"
          value={spanWords(content.due)}
          onChange={(typed) => onChange({ ...content, due: readSpan(typed) ?? content.due })}
          check={checkSpan}
          rule={text.spanRule}
          readOnly={readOnly}
        />
        <PickerField
          label={fields.paper}
          name="paperEvidence"
          value={content.paperEvidence ? text.yes : text.no}
          onChange={(typed) => onChange({ ...content, paperEvidence: typed === text.yes })}
          options={YES_NO}
          readOnly={readOnly}
        />
        {followUp && (
          <TextField
            label={fields.followUp}
            name="followUp"
            value={String(followUp.months)}
            onChange={(typed) =>
              onChange({ ...content, followUp: { ...followUp, months: Number(typed) || 1 } })
            }
            readOnly={readOnly}
          />
        )}
        <AreaField
          label={fields.basis}
          name="basis"
          value={content.basis}
          onChange={(basis) => onChange({ ...content, basis })}
          limit={500}
          span={2}
          readOnly={readOnly}
        />
        <ListField
          label={fields.locals}
          name="locals"
          rows={content.locals}
          onChange={(locals) => onChange({ ...content, locals })}
          span={2}
          readOnly={readOnly}
        />
      </FieldGrid>
    </Section>
  )
}
