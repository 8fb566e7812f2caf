import type { AreaRule } from '#shared/modules/inspections/system'
import { UNIT_ROLES } from '#shared/modules/organizations/party-words'
import { wholeNumber } from '../../../app/papers/whole-number'
import { FieldStack, Section, Segmented, TextField, TickList } from '../../../components'
import { words } from './editor.text'

const FRESH: AreaRule = {
  of: { kind: 'unit', kinds: ['town'], traits: [], units: [] },
  groups: 3,
  trainedPerYear: 0,
}

type Props = { rule: AreaRule | null; onChange: (rule: AreaRule | null) => void; readOnly: boolean }

/** Which units areas are made of, how many groups there are to be, how often who inspects is taught. */
export function AreaRuleFields({ rule, onChange, readOnly }: Props) {
  return (
    <Section title={words.areas}>
      <Segmented
        label={words.areas}
        value={rule ? 'yes' : 'no'}
        onChange={(value) => onChange(value === 'yes' ? FRESH : null)}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: words.areasOptions[value] }))}
        disabled={readOnly}
      />
      {rule && (
        <>
          <TickList
            label={words.areaKinds}
            items={Object.entries(UNIT_ROLES).map(([value, label]) => ({ value, label }))}
            chosen={rule.of.kinds}
            onChange={(kinds) => !readOnly && onChange({ ...rule, of: { ...rule.of, kinds: [...kinds] } })}
          />
          <FieldStack labelWidth={96}>
            <TextField
              label={words.groups}
              value={rule.groups === null ? '' : String(rule.groups)}
              onChange={(typed) => onChange({ ...rule, groups: wholeNumber(typed, 50) || null })}
              readOnly={readOnly}
            />
            <TextField
              label={words.trained}
              value={String(rule.trainedPerYear)}
              onChange={(typed) => onChange({ ...rule, trainedPerYear: wholeNumber(typed, 12) ?? 0 })}
              readOnly={readOnly}
            />
          </FieldStack>
        </>
      )}
    </Section>
  )
}
