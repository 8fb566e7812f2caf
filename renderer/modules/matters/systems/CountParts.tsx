import type { MatterSystem, Quota, Tally, Visits } from '#shared/modules/matters/system'
import { QUOTA_PERIODS } from '#shared/modules/matters/system'
import type { SystemEditorProps } from '../../../app/system-editor'
import { type EditColumn, FieldStack, PickerField, Section, TextField } from '../../../components'
import { ScopeFields } from '../../organizations/scope/ScopeFields'
import { ListPart, textColumn } from './ListPart'
import { text } from './systems.text'
import { checkNumber, freeKey, keyOf, labelOf, named, optionsOf, YES_NO } from './words'

type Props = SystemEditorProps<MatterSystem>
const { heads, sections, rules, fields } = text
const PERIODS = named(QUOTA_PERIODS)

/** What is counted beside matters: calls on households, counts taken, and how many matters each subject owes. */
export function CountParts(props: Props) {
  return (
    <>
      <Quotas {...props} />
      <VisitsPart {...props} />
      <Tallies {...props} />
    </>
  )
}

function Quotas({ content, onChange, readOnly }: Props) {
  const { quotas, kinds } = content
  const set = (next: Quota[]) => onChange({ ...content, quotas: next })
  return (
    <>
      <ListPart<Quota>
        title={sections.quotas}
        facts={rules.quotas}
        name="quotas"
        rows={quotas}
        columns={quotaColumns(kinds)}
        onChange={set}
        newRow={() => ({ kind: kinds[0]?.key ?? '', times: 1, per: 'year' as const, scope: content.scope })}
        readOnly={readOnly}
      />
      {quotas.map((quota, at) => (
        <ScopeFields
          // biome-ignore lint/suspicious/noArrayIndexKey: two quotas may be of one kind, and stand in their order
          key={at}
          label={text.scopeOf(labelOf(kinds, quota.kind))}
          scope={quota.scope}
          onChange={(scope) => set(quotas.map((it) => (it === quota ? { ...it, scope } : it)))}
          readOnly={readOnly}
        />
      ))}
    </>
  )
}

function quotaColumns(kinds: MatterSystem['kinds']): EditColumn<Quota>[] {
  return [
    {
      key: 'kind',
      title: heads.kind,
      value: (it) => labelOf(kinds, it.kind),
      set: (it, typed) => ({ ...it, kind: keyOf(kinds, typed) }),
      options: optionsOf(kinds),
    },
    {
      key: 'per',
      title: heads.per,
      width: 110,
      value: (it) => labelOf(PERIODS, it.per),
      set: (it, typed) => ({ ...it, per: keyOf(PERIODS, typed) as Quota['per'] }),
      options: optionsOf(PERIODS),
    },
    {
      key: 'times',
      title: heads.times,
      width: 110,
      align: 'right',
      value: (it) => String(it.times),
      set: (it, typed) => ({ ...it, times: Number(typed) || 1 }),
      check: checkNumber,
    },
  ]
}

/** 走访: switched on, named, and of which villages. */
function VisitsPart({ content, onChange, readOnly }: Props) {
  const { visits } = content
  const set = (next: Visits | null) => onChange({ ...content, visits: next })
  const begun: Visits = { label: text.visits, scope: { kind: 'village', kinds: [], traits: [], units: [] } }
  return (
    <Section title={sections.visits} facts={rules.visits}>
      <FieldStack labelWidth={108}>
        <PickerField
          label={fields.visits}
          name="visits"
          value={visits ? text.yes : text.no}
          onChange={(typed) => set(typed === text.yes ? (visits ?? begun) : null)}
          options={YES_NO}
          readOnly={readOnly}
        />
        {visits && (
          <TextField
            label={heads.label}
            name="visitsLabel"
            value={visits.label}
            onChange={(label) => set({ ...visits, label })}
            limit={40}
            readOnly={readOnly}
          />
        )}
      </FieldStack>
      {visits && (
        <ScopeFields
          label={text.scopeOf(visits.label)}
          scope={visits.scope}
          onChange={(scope) => set({ ...visits, scope })}
          readOnly={readOnly}
        />
      )}
    </Section>
  )
}

function Tallies({ content, onChange, readOnly }: Props) {
  const { tallies } = content
  const set = (next: Tally[]) => onChange({ ...content, tallies: next })
  return (
    <>
      <ListPart<Tally>
        title={sections.tallies}
        facts={rules.tallies}
        name="tallies"
        rows={tallies}
        columns={[
          textColumn('label', heads.label),
          textColumn('part', heads.part, { width: 160 }),
          textColumn('whole', heads.whole, { width: 160 }),
        ]}
        onChange={set}
        newRow={() => ({ key: freeKey(tallies), label: '', whole: '', part: '', scope: content.scope })}
        readOnly={readOnly}
      />
      {tallies.map((tally) => (
        <ScopeFields
          key={tally.key}
          label={text.scopeOf(tally.label)}
          scope={tally.scope}
          onChange={(scope) => set(tallies.map((it) => (it === tally ? { ...it, scope } : it)))}
          readOnly={readOnly}
        />
      ))}
    </>
  )
}
