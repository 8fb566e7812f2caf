import { leavesOf, scaleOf } from '#shared/modules/evaluations/rules'
import type { BallotLimit, Cap, GradeLine, SchemeContent, Veto } from '#shared/modules/evaluations/scheme'
import type { EditColumn } from '../../../components'
import { numberCheck, numberOf, numberText, shareCheck, shareOf, shareShown } from './numbers'
import { keyOfLabel } from './part-props'
import { text } from './schemes.text'

/** @file Columns of the tables that limit: what one ballot may hold, what a low line or a veto does to the whole. */

const nameOf = (content: SchemeContent, key: string) =>
  content.indicators.find((it) => it.key === key)?.label ?? ''
const keyNamed = (content: SchemeContent, label: string) =>
  content.indicators.find((it) => it.label === label)?.key

type Named = { indicator: string }

/** A line of the tree by its label; `graded` offers only leaves that take options. */
function lineColumn<Row extends Named>(content: SchemeContent, graded: boolean): EditColumn<Row> {
  const lines = graded
    ? leavesOf(content).filter((it) => it.score.by === 'grade')
    : content.indicators.filter((it) => it.score?.by !== 'adjust')
  return {
    key: 'indicator',
    title: text.limits.indicator,
    value: (row) => nameOf(content, row.indicator),
    set: (row, label) => ({ ...row, indicator: keyNamed(content, label) ?? row.indicator }),
    options: lines.map((it) => it.label),
    placeholder: text.choose,
  }
}

/** A grade that the scheme has. */
export function gradeColumn<Row>(
  content: SchemeContent,
  column: Pick<EditColumn<Row>, 'key' | 'title' | 'value' | 'set'>,
): EditColumn<Row> {
  const options = content.rules.grades.map((it) => it.grade)
  return {
    ...column,
    width: 120,
    set: (row, label) => (options.includes(label) ? column.set(row, label) : row),
    options,
  }
}

const optionsOf = (content: SchemeContent, key: string) => {
  const leaf = leavesOf(content).find((it) => it.key === key)
  return (leaf && scaleOf(content, leaf)?.options) ?? []
}

export function limitColumns(content: SchemeContent): readonly EditColumn<BallotLimit>[] {
  const labels = [...new Set(content.scales.flatMap((it) => it.options.map((option) => option.label)))]
  return [
    lineColumn(content, true),
    {
      key: 'mark',
      title: text.limits.mark,
      width: 120,
      value: (row) => optionsOf(content, row.indicator).find((it) => it.mark === row.mark)?.label ?? '',
      set: (row, label) => ({
        ...row,
        mark: optionsOf(content, row.indicator).find((it) => it.label === label)?.mark ?? row.mark,
      }),
      options: labels,
    },
    {
      key: 'share',
      title: text.limits.share,
      width: 112,
      align: 'right',
      value: (row) => shareShown(row.share),
      set: (row, typed) => ({ ...row, share: shareOf(typed) ?? row.share }),
      check: shareCheck,
    },
    {
      key: 'rounding',
      title: text.limits.rounding,
      width: 112,
      value: (row) => text.roundings[row.rounding],
      set: (row, label) => ({ ...row, rounding: keyOfLabel(text.roundings, label, row.rounding) }),
      options: Object.values(text.roundings),
    },
  ]
}

export function capColumns(content: SchemeContent): readonly EditColumn<Cap>[] {
  return [
    lineColumn(content, false),
    {
      key: 'below',
      title: text.caps.below,
      width: 128,
      align: 'right',
      value: (row) => numberText(row.below),
      set: (row, typed) => ({ ...row, below: numberOf(typed, { max: 100 }) ?? row.below }),
      check: numberCheck({ max: 100 }),
    },
    gradeColumn(content, {
      key: 'gradeAtMost',
      title: text.caps.gradeAtMost,
      value: (row) => row.gradeAtMost,
      set: (row, gradeAtMost) => ({ ...row, gradeAtMost }),
    }),
  ]
}

export function vetoColumns(content: SchemeContent): readonly EditColumn<Veto>[] {
  return [
    {
      key: 'label',
      title: text.vetoes.label,
      value: (row) => row.label,
      set: (row, label) => ({ ...row, label }),
      limit: 80,
    },
    gradeColumn(content, {
      key: 'gradeAtMost',
      title: text.vetoes.gradeAtMost,
      value: (row) => row.gradeAtMost,
      set: (row, gradeAtMost) => ({ ...row, gradeAtMost }),
    }),
  ]
}

export type RateRow = NonNullable<GradeLine['rate']> & { grade: string }

export function rateColumns(content: SchemeContent): readonly EditColumn<RateRow>[] {
  return [
    gradeColumn(content, {
      key: 'grade',
      title: text.rates.grade,
      value: (row) => row.grade,
      set: (row, grade) => ({ ...row, grade }),
    }),
    lineColumn(content, true),
    {
      key: 'marks',
      title: text.rates.marks,
      width: 96,
      align: 'right',
      value: (row) => String(row.marks),
      set: (row, typed) => ({ ...row, marks: numberOf(typed, { min: 1, max: 9, whole: true }) ?? row.marks }),
      check: numberCheck({ min: 1, max: 9, whole: true }),
    },
    {
      key: 'atLeast',
      title: text.rates.atLeast,
      width: 112,
      align: 'right',
      value: (row) => shareShown(row.atLeast),
      set: (row, typed) => ({ ...row, atLeast: shareOf(typed) ?? row.atLeast }),
      check: shareCheck,
    },
  ]
}
