import { FieldGrid, PickerField, Section } from '../../../components'
import { useUnits } from '../people.queries'
import { labelOf } from './content'
import { useEditing } from './editor-context'
import { FactField } from './FactField'
import { text } from './person.text'
import { ruleOf } from './rules.text'
import { BASIC_FIELDS, REPORT_FIELDS } from './sections'

/** Three to a line as the form has them; two where the form itself stands beside. */
function useGridColumns(): number {
  return useEditing().view === 'both' ? 2 : 3
}

/** Every plain field of the person. */
export function BasicSection() {
  const columns = useGridColumns()
  return (
    <Section id="basic" title={text.sections.basic} facts={text.about.basic}>
      <FieldGrid columns={columns} labelWidth={92}>
        {BASIC_FIELDS.map((field) =>
          field === 'organizationId' ? <UnitField key={field} /> : <FactField key={field} field={field} />,
        )}
      </FieldGrid>
    </Section>
  )
}

function UnitField() {
  const { content, change, readOnly, showHistory } = useEditing()
  const { units } = useUnits()
  const names = new Map<string | null, string>(units.map((it) => [it.id, it.name]))
  return (
    <PickerField
      label={labelOf('organizationId')}
      name="organizationId"
      value={content.organizationId ?? ''}
      shown={content.organizationId ? names.get(content.organizationId) : ''}
      onChange={(id) =>
        change({ organizationId: units.find((it) => it.id === id)?.id ?? null }, 'organizationId')
      }
      options={units.map((it) => ({ value: it.id, label: it.name, hint: names.get(it.parentId) }))}
      rule={ruleOf('organizationId')}
      onHistory={() => showHistory('organizationId')}
      readOnly={readOnly}
      placeholder={readOnly ? text.none : text.notFilled}
    />
  )
}

/** What only the form carries: proposed posts, reason, who reports and when. */
export function ReportSection() {
  const columns = useGridColumns()
  return (
    <Section id="report" title={text.sections.report} facts={text.about.report}>
      <FieldGrid columns={columns} labelWidth={92}>
        {REPORT_FIELDS.map(({ field, span }) => (
          <FactField key={field} field={field} span={Math.min(span, columns)} />
        ))}
      </FieldGrid>
    </Section>
  )
}
