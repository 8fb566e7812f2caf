import type { Category, ScoreItem } from '#shared/modules/awards/programme'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { numberCheck, numberOf, numberText } from '../../evaluations/schemes/numbers'
import { Sum } from '../../evaluations/schemes/Sum'
import type { CategoryPartProps } from './part-props'
import { text } from './rules.text'
import { newScore } from './rules-parts'

/** The lines of the score sheet; full marks make a hundred. */
export function ScoresPart({ category, at, onChange, readOnly }: CategoryPartProps) {
  const { scores } = category
  const set = (next: readonly ScoreItem[]) => onChange({ ...category, scores: [...next] })
  return (
    <Section
      id={`part-${at}/scores`}
      title={text.scores.title}
      facts={<Sum {...sumOf(category)} words={text.scores.sum} />}
      action={
        !readOnly && <LinkButton onClick={() => set([...scores, newScore()])}>{text.scores.add}</LinkButton>
      }
      framed
    >
      <EditableRows
        label={text.scores.title}
        name={`${at}/scores`}
        columns={COLUMNS}
        rows={scores}
        rowKey={(item) => item.key}
        onChange={set}
        newRow={newScore}
        readOnly={readOnly}
        empty={text.scores.empty}
      />
    </Section>
  )
}

function sumOf({ scores }: Category) {
  return {
    sum: scores.reduce((total, it) => total + (it.full ?? 0), 0),
    open: scores.some((it) => it.full === null),
    n: scores.length,
  }
}

const FULL = { min: 0.5, max: 100 }

const COLUMNS: readonly EditColumn<ScoreItem>[] = [
  {
    key: 'label',
    title: text.scores.label,
    width: 216,
    value: (item) => item.label,
    set: (item, label) => ({ ...item, label }),
    limit: 60,
  },
  {
    key: 'full',
    title: text.scores.full,
    width: 80,
    align: 'right',
    value: (item) => numberText(item.full),
    set: (item, typed) => {
      const full = numberOf(typed, FULL)
      return full === undefined ? item : { ...item, full }
    },
    check: numberCheck(FULL),
    rule: text.rules.full,
    placeholder: text.undecided,
    toCheck: (item) => item.full === null,
  },
  {
    key: 'note',
    title: text.scores.note,
    value: (item) => item.note,
    set: (item, note) => ({ ...item, note }),
    limit: 300,
  },
]
