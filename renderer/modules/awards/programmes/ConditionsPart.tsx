import type { EligibilityRule } from '#shared/modules/awards/programme'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { keyOfLabel } from '../../evaluations/schemes/part-props'
import {
  CONDITION_NAMES,
  CONDITIONS,
  conditionOf,
  conditionText,
  withConditionText,
} from './condition-values'
import type { CategoryPartProps } from './part-props'
import { text } from './rules.text'
import { newRule } from './rules-parts'
import { tickColumn } from './ticks'

/** Who may be chosen: each condition with what it asks for and where that stands written. */
export function ConditionsPart({ category, at, onChange, readOnly }: CategoryPartProps) {
  const { rules } = category
  const set = (next: readonly EligibilityRule[]) => onChange({ ...category, rules: [...next] })
  return (
    <Section
      id={`part-${at}/rules`}
      title={text.conditions.title}
      action={
        !readOnly && <LinkButton onClick={() => set([...rules, newRule()])}>{text.conditions.add}</LinkButton>
      }
      framed
    >
      <EditableRows
        label={text.conditions.title}
        name={`${at}/rules`}
        columns={columnsFor(readOnly)}
        rows={rules}
        rowKey={(rule) => rule.key}
        onChange={set}
        newRow={newRule}
        readOnly={readOnly}
        empty={text.conditions.empty}
      />
    </Section>
  )
}

const WITHOUT_VALUE = ['unbarred', 'unit-unbarred', 'once', 'materials', 'unit-quota']

function columnsFor(readOnly: boolean): readonly EditColumn<EligibilityRule>[] {
  return [
    {
      key: 'kind',
      title: text.conditions.kind,
      width: 148,
      value: (rule) => CONDITIONS[rule.rule],
      set: (rule, label) => {
        const kind = keyOfLabel(CONDITIONS, label, rule.rule)
        return kind === rule.rule ? rule : conditionOf(kind, rule.key)
      },
      options: Object.values(CONDITIONS),
      rule: text.rules.condition,
    },
    {
      key: 'value',
      title: text.conditions.value,
      width: 216,
      value: conditionText,
      set: (rule, typed) => withConditionText(rule, typed) ?? rule,
      options: async (query) => (query === '' ? [] : CONDITION_NAMES.filter((it) => it.includes(query))),
      rule: text.rules.conditionValue,
      limit: 200,
      placeholder: (rule) => (WITHOUT_VALUE.includes(rule.rule) ? text.nothing : text.undecided),
      toCheck: (rule) => !WITHOUT_VALUE.includes(rule.rule) && conditionText(rule) === '',
    },
    {
      key: 'source',
      title: text.conditions.source,
      value: (rule) => rule.source,
      set: (rule, source) => ({ ...rule, source }),
      rule: text.rules.conditionSource,
      limit: 200,
      toCheck: (rule) => !rule.sourced,
    },
    tickColumn({
      key: 'sourced',
      title: text.conditions.sourced,
      label: (rule) => CONDITIONS[rule.rule],
      readOnly,
    }),
  ]
}
