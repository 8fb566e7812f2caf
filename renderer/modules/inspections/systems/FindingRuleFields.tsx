import type { FindingRule } from '#shared/modules/inspections/system'
import { wholeNumber } from '../../../app/papers/whole-number'
import { SystemField } from '../../../app/SystemField'
import { FieldStack, Section, Segmented, TextField } from '../../../components'
import { words } from './editor.text'

const FRESH: FindingRule = { matters: 'S36', days: 60 }

type Props = { rule: FindingRule | null; onChange: (rule: FindingRule | null) => void; readOnly: boolean }

/** Which ledger of matters takes findings over, and how many days there are to settle them. */
export function FindingRuleFields({ rule, onChange, readOnly }: Props) {
  return (
    <Section title={words.findings}>
      <Segmented
        label={words.findings}
        value={rule ? 'yes' : 'no'}
        onChange={(value) => onChange(value === 'yes' ? FRESH : null)}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: words.findingsOptions[value] }))}
        disabled={readOnly}
      />
      {rule && (
        <FieldStack labelWidth={96}>
          <SystemField
            engine="matters"
            label={words.matters}
            name="findings.matters"
            value={rule.matters}
            onChange={(matters) => onChange({ ...rule, matters: matters || rule.matters })}
            readOnly={readOnly}
          />
          <TextField
            label={words.days}
            rule={words.local}
            value={String(rule.days)}
            onChange={(typed) => onChange({ ...rule, days: wholeNumber(typed, 730) || rule.days })}
            readOnly={readOnly}
          />
        </FieldStack>
      )}
    </Section>
  )
}
