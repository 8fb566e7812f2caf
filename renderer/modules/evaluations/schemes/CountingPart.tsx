import { DENOMINATORS, type SchemeContent, type SchemeRules } from '#shared/modules/evaluations/scheme'
import { FieldGrid, PickerField, Section } from '../../../components'
import { NumberField } from './NumberField'
import { type PartProps, withRules } from './part-props'
import { text } from './schemes.text'

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** How ballots are counted: what they are divided by, what is left out, what equal scores mean. */
export function CountingPart({ content, onChange, readOnly }: PartProps) {
  const { rules } = content
  const set = (part: Partial<SchemeRules>) => onChange(withRules(content, part))
  const common = { readOnly, content, set }
  return (
    <Section title={text.parts.counting} framed>
      <FieldGrid columns={3} labelWidth={96}>
        <PickerField
          label={text.fields.denominator}
          name="rules.denominator"
          value={rules.denominator ?? ''}
          onChange={(key) => set({ denominator: (key || null) as SchemeRules['denominator'] })}
          options={optionsOf(DENOMINATORS)}
          placeholder={text.undecided}
          toCheck={rules.denominator === null}
          rule={text.rules.denominator}
          readOnly={readOnly}
        />
        <PickerField
          label={text.fields.overmarked}
          name="rules.overmarked"
          value={rules.overmarked ?? ''}
          onChange={(key) => set({ overmarked: (key || null) as SchemeRules['overmarked'] })}
          options={optionsOf(text.overmarked)}
          toCheck={rules.overmarked === null}
          placeholder={text.undecided}
          readOnly={readOnly}
        />
        <NumberField
          label={text.fields.quorum}
          name="rules.quorum"
          value={rules.quorum === 0 ? null : rules.quorum}
          onChange={(quorum) => set({ quorum: quorum ?? 0 })}
          rule={text.rules.quorum}
          placeholder={text.unlimited}
          share
          readOnly={readOnly}
        />
        <Whole {...common} name="dropHighest" max={20} rule={text.rules.drop} />
        <Whole {...common} name="dropLowest" max={20} rule={text.rules.drop} />
        <Whole {...common} name="digits" max={4} rule={text.rules.digits} />
        <TiesField {...common} />
        <PickerField
          label={text.fields.ceilingTies}
          name="rules.ceilingTies"
          value={rules.ceilingTies}
          onChange={(key) => key && set({ ceilingTies: key as SchemeRules['ceilingTies'] })}
          options={optionsOf(text.ceilingTies)}
          readOnly={readOnly}
        />
        <Whole {...common} name="minimumShown" min={1} max={1000} rule={text.rules.minimumShown} />
      </FieldGrid>
    </Section>
  )
}

type Common = {
  content: SchemeContent
  set: (part: Partial<SchemeRules>) => void
  readOnly: boolean
}
type WholeProps = Common & {
  name: 'dropHighest' | 'dropLowest' | 'digits' | 'minimumShown'
  min?: number
  max: number
  rule: string
}

function Whole({ content, set, readOnly, name, min = 0, max, rule }: WholeProps) {
  return (
    <NumberField
      label={text.fields[name]}
      name={`rules.${name}`}
      value={content.rules[name]}
      onChange={(value) => set({ [name]: value ?? min })}
      range={{ min, max, whole: true }}
      rule={rule}
      readOnly={readOnly}
    />
  )
}

/** Equal scores share a place, or one of the leaves or groups decides. */
function TiesField({ content, set, readOnly }: Common) {
  const { ties } = content.rules
  const lines = content.indicators.map((it) => ['indicator', it.key, it.label] as const)
  const groups = content.groups.map((it) => ['group', it.key, it.name] as const)
  const others = [...groups, ...lines].map(([by, key, name]) => ({
    value: `${by} ${key}`,
    label: text.tieBy(name),
  }))
  return (
    <PickerField
      label={text.fields.ties}
      name="rules.ties"
      value={ties.by === 'share' ? 'share' : `${ties.by} ${ties.key}`}
      onChange={(value) => {
        const [by, key = ''] = value.split(' ')
        if (by === 'share' || by === '') set({ ties: { by: 'share' } })
        else set({ ties: { by: by === 'group' ? 'group' : 'indicator', key } })
      }}
      options={[{ value: 'share', label: text.ties.share }, ...others]}
      readOnly={readOnly}
    />
  )
}
