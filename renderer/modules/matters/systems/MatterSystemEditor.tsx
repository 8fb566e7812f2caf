import type { FollowUp, MatterSystem } from '#shared/modules/matters/system'
import type { SystemEditorProps } from '../../../app/system-editor'
import { AreaField, DateField, FieldGrid, PickerField, Section, TextField } from '../../../components'
import { ScopeFields } from '../../organizations/scope/ScopeFields'
import { CountParts } from './CountParts'
import { LedgerParts } from './LedgerParts'
import { ListField } from './ListField'
import { PlanParts } from './PlanParts'
import { text } from './systems.text'
import { WorkParts } from './WorkParts'
import { checkSpan, keysOf, labelsOf, readSpan, spanWords, YES_NO } from './words'

const { fields, rules, sections } = text
type Props = SystemEditorProps<MatterSystem>

/** What a working system says of its matters: wording, deadlines, steps, columns, figures. */
export function MatterSystemEditor(props: Props) {
  return (
    <>
      <Basics {...props} />
      <Whom {...props} />
      <WorkParts {...props} />
      <Revisit {...props} />
      <LedgerParts {...props} />
      <CountParts {...props} />
      <PlanParts {...props} />
    </>
  )
}

function Basics({ content, onChange, readOnly }: Props) {
  return (
    <Section title={sections.basics}>
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
        <Grounds content={content} onChange={onChange} readOnly={readOnly} />
      </FieldGrid>
    </Section>
  )
}

/** What the rules rest on, and what the documents leave to the department. */
function Grounds({ content, onChange, readOnly }: Props) {
  return (
    <>
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
    </>
  )
}

function Whom({ content, onChange, readOnly }: Props) {
  return (
    <Section title={sections.scope} facts={rules.scope}>
      <ScopeFields
        label={fields.scope}
        scope={content.scope}
        onChange={(scope) => onChange({ ...content, scope })}
        readOnly={readOnly}
      />
    </Section>
  )
}

/** 回访: switched on, after how many months, of which kinds. */
function Revisit({ content, onChange, readOnly }: Props) {
  const { followUp, kinds } = content
  const set = (part: Partial<FollowUp>) =>
    onChange({
      ...content,
      followUp: { label: text.revisit, months: 6, kinds: kinds.map((it) => it.key), ...followUp, ...part },
    })
  return (
    <Section title={sections.followUp} facts={rules.followUp}>
      <FieldGrid columns={2} labelWidth={120}>
        <PickerField
          label={fields.followUp}
          name="followUp"
          value={followUp ? text.yes : text.no}
          onChange={(typed) => (typed === text.yes ? set({}) : onChange({ ...content, followUp: null }))}
          options={YES_NO}
          readOnly={readOnly}
        />
        {followUp && (
          <>
            <TextField
              label={fields.followUpLabel}
              name="followUp.label"
              value={followUp.label}
              onChange={(label) => set({ label })}
              limit={40}
              readOnly={readOnly}
            />
            <TextField
              label={fields.followUpMonths}
              name="followUp.months"
              value={String(followUp.months)}
              onChange={(typed) => set({ months: Number(typed) || 1 })}
              limit={2}
              readOnly={readOnly}
            />
            <TextField
              label={fields.followUpKinds}
              name="followUp.kinds"
              value={labelsOf(kinds, followUp.kinds)}
              onChange={(typed) => set({ kinds: keysOf(kinds, typed) })}
              readOnly={readOnly}
            />
          </>
        )}
      </FieldGrid>
    </Section>
  )
}
