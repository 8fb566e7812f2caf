import { FACTS } from '#shared/modules/evaluations/facts'
import type { Indicator, LeafScore, SchemeContent } from '#shared/modules/evaluations/scheme'
import type { EditColumn } from '../../../components'
import { numberCheck, numberOf, numberText } from './numbers'
import { Sum } from './Sum'
import classes from './schemes.module.css'
import { text } from './schemes.text'
import { detailCheck, detailText, withDetail } from './score-detail'
import { levelOf, weightsBelow } from './tree-edit'

type Line = Indicator
type Column = EditColumn<Line>
const titles = text.indicators

/** The columns of the tree for one scheme: its scales and groups are what can be chosen. */
export function indicatorColumns(content: SchemeContent): readonly Column[] {
  return [
    labelColumn(content),
    SHORT,
    WEIGHT,
    belowColumn(content),
    FULL,
    scoreColumn(content),
    DETAIL,
    groupsColumn(content),
    NOTE,
  ]
}

const labelColumn = ({ indicators }: SchemeContent): Column => ({
  key: 'label',
  title: titles.label,
  value: (line) => line.label,
  set: (line, label) => ({ ...line, label }),
  limit: 60,
  indent: (line) => levelOf(indicators, line.key),
})

const SHORT: Column = {
  key: 'short',
  title: titles.short,
  width: 68,
  value: (line) => line.short,
  set: (line, short) => ({ ...line, short }),
  rule: text.rules.short,
  limit: 6,
}

const WEIGHT: Column = {
  key: 'weight',
  title: titles.weight,
  width: 64,
  align: 'right',
  value: (line) => numberText(line.weight),
  set: (line, typed) => {
    const weight = numberOf(typed, { max: 100 })
    return weight === undefined ? line : { ...line, weight }
  },
  check: numberCheck({ max: 100 }),
  rule: text.rules.weight,
  placeholder: text.undecided,
  toCheck: (line) => line.weight === null,
}

/** What the weights below an inner line add up to. */
const belowColumn = ({ indicators }: SchemeContent): Column => ({
  key: 'below',
  title: titles.below,
  width: 60,
  align: 'right',
  value: () => '',
  set: (line) => line,
  render: (line) => (
    <span className={classes.below}>
      <Sum {...weightsBelow(indicators, line.key)} words={(sum) => sum} />
    </span>
  ),
})

const FULL: Column = {
  key: 'full',
  title: titles.full,
  width: 52,
  align: 'right',
  value: (line) => numberText(line.full),
  set: (line, typed) => ({ ...line, full: numberOf(typed, { min: 0.5 }) ?? line.full }),
  check: numberCheck({ min: 0.5 }),
}

function scoreColumn(content: SchemeContent): Column {
  const choices = scoreChoices(content)
  return {
    key: 'score',
    title: titles.score,
    width: 128,
    value: (line) => (line.score ? scoreLabel(content, line.score) : text.scoreBy.inner),
    set: (line, label) => {
      const found = choices.find((it) => it.label === label)
      return found ? withScore(line, found.score) : line
    },
    options: choices.map((it) => it.label),
    rule: text.rules.score,
  }
}

const isUncapped = ({ score }: Line) => score?.by === 'adjust' && score.cap === null

const DETAIL: Column = {
  key: 'detail',
  title: titles.detail,
  width: 84,
  value: (line) => detailText(line.score),
  set: (line, typed) => ({ ...line, score: withDetail(line.score, typed) }),
  check: detailCheck,
  rule: text.rules.detail,
  placeholder: (line) => (isUncapped(line) ? text.undecided : ''),
  toCheck: isUncapped,
}

const groupsColumn = (content: SchemeContent): Column => ({
  key: 'groups',
  title: titles.groups,
  width: 60,
  value: (line) => scorersText(content, line),
  set: (line, typed) => ({ ...line, groups: scorersOf(content, typed) }),
  rule: text.rules.groups,
})

const NOTE: Column = {
  key: 'note',
  title: titles.note,
  width: 164,
  value: (line) => line.note,
  set: (line, note) => ({ ...line, note }),
  limit: 400,
}

type Choice = { label: string; score: LeafScore | null }

/** Every way of scoring this scheme offers, by name. */
function scoreChoices(content: SchemeContent): Choice[] {
  const { points, bonus, penalty, inner } = text.scoreBy
  return [
    ...content.scales.map((it) => ({
      label: text.byScale(it.name),
      score: { by: 'grade' as const, scale: it.key },
    })),
    { label: points, score: { by: 'points', step: 1 } },
    { label: bonus, score: { by: 'adjust', direction: 'bonus', cap: null } },
    { label: penalty, score: { by: 'adjust', direction: 'penalty', cap: null } },
    ...FACTS.filter((it) => it.subjects.includes(content.subject)).map((it) => ({
      label: text.byFact(it.label),
      score: { by: 'fact' as const, fact: it.key, ladder: [] },
    })),
    { label: inner, score: null },
  ]
}

function scoreLabel(content: SchemeContent, score: LeafScore): string {
  if (score.by === 'points') return text.scoreBy.points
  if (score.by === 'adjust') return text.scoreBy[score.direction]
  if (score.by === 'grade')
    return text.byScale(content.scales.find((it) => it.key === score.scale)?.name ?? text.undecided)
  return text.byFact(FACTS.find((it) => it.key === score.fact)?.label ?? text.undecided)
}

/** A line scored in another way; what only adds to the whole has no weight. */
function withScore(line: Line, score: LeafScore | null): Line {
  if (JSON.stringify(score) === JSON.stringify(line.score)) return line
  const weight = score?.by === 'adjust' ? 0 : line.score?.by === 'adjust' ? null : line.weight
  return { ...line, score, weight }
}

function scorersText({ groups }: SchemeContent, { score, groups: keys }: Line): string {
  if (score?.by !== 'points' && score?.by !== 'grade') return ''
  if (keys.length === 0) return text.allGroups
  return groups.flatMap((it) => (keys.includes(it.key) ? [it.letter] : [])).join('')
}

/** Letters as typed; none, or those of all groups, mean everybody. */
function scorersOf({ groups }: SchemeContent, typed: string): string[] {
  const wanted = typed.normalize('NFKC').toUpperCase()
  const found = groups.filter((it) => wanted.includes(it.letter.toUpperCase()))
  return found.length === groups.length ? [] : found.map((it) => it.key)
}
