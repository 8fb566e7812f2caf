import type { Group } from '#shared/modules/evaluations/scheme'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { partId } from './lead-to'
import { newGroup } from './new-parts'
import { numberCheck, numberOf, numberText } from './numbers'
import { keyOfLabel, type PartProps } from './part-props'
import { Sum } from './Sum'
import { text } from './schemes.text'

/** 评议主体 with their weights. */
export function GroupsPart({ content, onChange, readOnly }: PartProps) {
  const { groups } = content
  const set = (next: readonly Group[]) => {
    const keys = new Set(next.map((it) => it.key))
    const indicators = content.indicators.map((it) =>
      it.groups.every((key) => keys.has(key))
        ? it
        : { ...it, groups: it.groups.filter((key) => keys.has(key)) },
    )
    onChange({ ...content, groups: [...next], indicators })
  }
  const weights = {
    sum: groups.reduce((total, it) => total + (it.weight ?? 0), 0),
    open: groups.some((it) => it.weight === null),
    n: groups.length,
  }
  return (
    <Section
      id={partId('groups')}
      title={text.parts.groups}
      facts={<Sum {...weights} words={text.groupSum} />}
      action={
        !readOnly && (
          <LinkButton onClick={() => set([...groups, newGroup(groups)])}>{text.addGroup}</LinkButton>
        )
      }
      framed
    >
      <EditableRows
        label={text.parts.groups}
        name="groups"
        columns={COLUMNS}
        rows={groups}
        rowKey={(group) => group.key}
        onChange={set}
        newRow={() => newGroup(groups)}
        readOnly={readOnly}
        empty={text.noGroups}
      />
    </Section>
  )
}

const titles = text.groups

const COLUMNS: readonly EditColumn<Group>[] = [
  {
    key: 'letter',
    title: titles.letter,
    width: 56,
    value: (group) => group.letter,
    set: (group, letter) =>
      letter.trim() === '' ? group : { ...group, letter: letter.trim().toUpperCase() },
    limit: 2,
    rule: text.rules.letter,
  },
  {
    key: 'name',
    title: titles.name,
    value: (group) => group.name,
    set: (group, name) => ({ ...group, name }),
    limit: 40,
  },
  {
    key: 'weight',
    title: titles.weight,
    width: 80,
    align: 'right',
    value: (group) => numberText(group.weight),
    set: (group, typed) => {
      const weight = numberOf(typed, { max: 100 })
      return weight === undefined ? group : { ...group, weight }
    },
    check: numberCheck({ max: 100 }),
    placeholder: text.undecided,
    toCheck: (group) => group.weight === null,
  },
  {
    key: 'covers',
    title: titles.covers,
    width: 140,
    value: (group) => text.covers[group.covers],
    set: (group, label) => ({ ...group, covers: keyOfLabel(text.covers, label, group.covers) }),
    options: Object.values(text.covers),
    rule: text.rules.covers,
  },
  {
    key: 'minimumValid',
    title: titles.minimumValid,
    width: 96,
    align: 'right',
    value: (group) => String(group.minimumValid),
    set: (group, typed) => ({
      ...group,
      minimumValid: numberOf(typed, { min: 1, max: 10_000, whole: true }) ?? group.minimumValid,
    }),
    check: numberCheck({ min: 1, max: 10_000, whole: true }),
    rule: text.rules.minimumValid,
  },
  {
    key: 'whenShort',
    title: titles.whenShort,
    width: 168,
    value: (group) => text.whenShort[group.whenShort],
    set: (group, label) => ({ ...group, whenShort: keyOfLabel(text.whenShort, label, group.whenShort) }),
    options: Object.values(text.whenShort),
  },
]
