import { type TableForm, tableForm } from '../../../platform/print/table'
import { groupBy } from '../../../values/group-by'
import { shownDay } from '../../../values/iso-day'
import { type Compared, type IndicatorValue, PERIODS } from '../indicators'
import { notesOf, numberWords } from '../rules-figures'

/** What stands at the top and the foot of both sheets. */
type Frame = {
  /** The unit that was asked for, '' for the whole county. */
  unitName: string
  from: string
}

/** 指标统计表: every value with numerator and denominator beside it, and how it was rounded. */
export function indicatorSheet(
  values: readonly IndicatorValue[],
  { unitName, from, on }: Frame & { on: string },
): TableForm {
  return tableForm({
    title: '指标统计表',
    left: [`统计日：${shownDay(on)}`, unitName].filter(Boolean).join('　'),
    right: `共 ${values.length} 项`,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 0 },
      { width: 26, align: 'right' },
      { width: 46 },
      { width: 24, align: 'right', figures: true },
      { width: 46 },
      { width: 24, align: 'right', figures: true },
      { width: 22 },
      { width: 16, align: 'center' },
    ],
    head: [
      [
        { text: '序号', rows: 2 },
        { text: '指标', rows: 2 },
        { text: '现值', rows: 2 },
        { text: '分子', columns: 2 },
        { text: '分母', columns: 2 },
        { text: '目标', rows: 2 },
        { text: '期间', rows: 2 },
      ],
      [{ text: '名称' }, { text: '数' }, { text: '名称' }, { text: '数' }],
    ],
    rows: [...groupBy(values, (it) => it.systemTitle)].flatMap(([title, own]) => [
      { kind: 'group' as const, text: title },
      ...own.map((it) => ({ kind: 'row' as const, cells: valueCells(it, values.indexOf(it) + 1) })),
    ]),
    notes: [...roundingNotes(values), ...pastNotes(values.map((it) => [it.label, it]))],
    foot: from,
  })
}

function valueCells(value: IndicatorValue, no: number): string[] {
  const { label, words, numerator, denominator, target, period } = value
  const top = [numerator.label, numberWords(numerator.value)]
  const bottom = denominator ? [denominator.label, numberWords(denominator.value)] : ['', '']
  return [String(no), label, words, ...top, ...bottom, target, PERIODS[period]]
}

/** Which rounding the values of the sheet had, the usual one first. */
function roundingNotes(values: readonly IndicatorValue[]): string[] {
  const words = [...groupBy(values, (it) => it.rounding)]
  const [usual, ...others] = words.toSorted(([, a], [, b]) => b.length - a.length)
  if (!usual) return []
  return [
    `说明：尾数${usual[0]}。`,
    ...others.map(([word, own]) => `${own.map((it) => it.label).join('、')}尾数${word}。`),
  ]
}

/** What past days could not be asked of: each sentence once, behind the names of all it is true of. */
function pastNotes(told: readonly (readonly [string, IndicatorValue | null])[]): string[] {
  const said = told.flatMap(([label, value]) =>
    value ? notesOf(value).map((note) => ({ label, note })) : [],
  )
  return [...groupBy(said, (it) => it.note)].map(
    ([note, of]) => `${of.map((it) => it.label).join('、')}：${note}`,
  )
}

/** 两期对比表: percent of numbers and percentage points of shares, each said so. */
export function comparisonSheet(
  rows: readonly Compared[],
  { before, after, unitName, from }: Frame & { before: string; after: string },
): TableForm {
  return tableForm({
    title: '两期对比表',
    left: [`前期：${before}`, `后期：${after}`, unitName].filter(Boolean).join('　'),
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 0 },
      { width: 28, align: 'right' },
      { width: 36, align: 'right' },
      { width: 28, align: 'right' },
      { width: 36, align: 'right' },
      { width: 36, align: 'right' },
      { width: 32, align: 'right' },
    ],
    head: [
      [
        { text: '序号', rows: 2 },
        { text: '指标', rows: 2 },
        { text: '前期', columns: 2 },
        { text: '后期', columns: 2 },
        { text: '变化', rows: 2 },
        { text: '相差', rows: 2 },
      ],
      [{ text: '值' }, { text: '分子／分母' }, { text: '值' }, { text: '分子／分母' }],
    ],
    rows: [...groupBy(rows, (it) => it.systemTitle)].flatMap(([title, own]) => [
      { kind: 'group' as const, text: title },
      ...own.map((it) => ({ kind: 'row' as const, cells: comparedCells(it, rows.indexOf(it) + 1) })),
    ]),
    notes: [
      '说明：占比之差为百分点，数量之差为增长百分比。',
      ...pastNotes(rows.map((it) => [`${it.label}（前期）`, it.before])),
      ...pastNotes(rows.map((it) => [`${it.label}（后期）`, it.after])),
    ],
    foot: from,
  })
}

function comparedCells({ label, before, after, change, difference }: Compared, no: number): string[] {
  const told = (it: IndicatorValue | null) => (it ? [it.words, sidesText(it)] : ['–', ''])
  return [String(no), label, ...told(before), ...told(after), change, difference]
}

function sidesText({ numerator, denominator }: IndicatorValue): string {
  const top = numberWords(numerator.value)
  return denominator ? `${top}／${numberWords(denominator.value)}` : top
}
