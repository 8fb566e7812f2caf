import type { EntryColumn, EntrySheet } from '#electron/platform/formats/index'
import { VOID_REASONS } from '#shared/modules/evaluations/ballot'
import { ballotLeaves, type Leaf, scaleOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { BoxDesk } from '../box-desk'
import { keyLine } from './key'
import { HEADS, OVERMARKED } from './words'

/** Numbers prepared where nobody has said how many ballots there are. */
const UNKNOWN_COUNT = 20

/** A leaf with the lines above it: 政治素质, below it 政治忠诚. */
export type LeafHead = { leaf: Leaf; above: string; label: string }

/** Headings of the leaves on a group's ballots. */
export function leafHeads(scheme: SchemeContent, group: string): LeafHead[] {
  const byKey = new Map(scheme.indicators.map((it) => [it.key, it]))
  return ballotLeaves(scheme, group).map((leaf) => {
    const above: string[] = []
    for (let key = leaf.parent; key !== null; key = byKey.get(key)?.parent ?? null)
      above.unshift(byKey.get(key)?.label ?? '')
    return { leaf, above: above.join('—'), label: leaf.label }
  })
}

/** The sheet of a box: a row for each ballot and subject, or, where totals are counted, for each subject. */
export function sheetOfBox(desk: BoxDesk): EntrySheet {
  const totals = desk.box.counting === 'totals'
  const { round, box } = desk
  return {
    name: box.name,
    title: `${round.title}　${totals ? '计票合计表' : '录票表'}`,
    lines: [
      facts(desk),
      ...(round.scheme.instructions.trim() === '' ? [] : [`票面说明：${oneLine(round.scheme.instructions)}`]),
      totals ? TOTALS_HOW : `${BALLOTS_HOW}${codes(desk)}`,
    ],
    key: keyLine(desk),
    columns: totals ? totalsColumns(desk) : ballotColumns(desk),
    rows: totals ? totalsRows(desk) : ballotRows(desk),
  }
}

const BALLOTS_HOW = `填法：每格填选项的字或数字，未填的空着，一格勾了几项的填“${OVERMARKED}”；整张无效的，在这张票任一行的“${HEADS.void}”里选原因。`
const TOTALS_HOW = `填法：每格填得到这一选项的有效票数，没有的空着；勾了几项而作废的填在“${OVERMARKED}”。无效票不计入各格。`

function facts({ box, subjects }: BoxDesk): string {
  const count = (label: string, value: number | null) => `${label} ${value ?? '–'}`
  const counts = [count('应到', box.expected), count('发出', box.issued), count('收回', box.returned)]
  return `${box.name}　${counts.join('　')}　每张票 ${subjects.length} 个对象`
}

/** Numbers that may be typed for the words: 1 好　2 较好. */
function codes({ round, box }: BoxDesk): string {
  const scales = new Set(ballotLeaves(round.scheme, box.group).map((it) => scaleOf(round.scheme, it)))
  const told = [...scales].flatMap((it) =>
    it ? [it.options.map((o) => `${o.mark} ${o.label}`).join('　')] : [],
  )
  return told.length === 0 ? '' : `数字：${told.join('；')}。`
}

function given(head: string, rows: number, width: number, center = true): EntryColumn {
  return { heads: Array.from({ length: rows }, () => head), width, center, given: true }
}

function whoColumns(desk: BoxDesk, rows: number): EntryColumn[] {
  const person = desk.round.scheme.subject === 'person'
  return [
    given(HEADS.order, rows, 5),
    given(person ? HEADS.name : HEADS.title, rows, person ? 10 : 26, person),
  ]
}

function ballotColumns(desk: BoxDesk): EntryColumn[] {
  const { scheme } = desk.round
  const leaves = leafHeads(scheme, desk.box.group)
  const rows = leaves.some((it) => it.above !== '') ? 2 : 1
  const asked = leaves.map(({ leaf, above, label }): EntryColumn => {
    const options = scaleOf(scheme, leaf)?.options.map((it) => it.label)
    return {
      heads: rows === 1 ? [label] : [above || label, label],
      width: Math.min(18, Math.max(8, label.length * 2)),
      center: true,
      ...(options ? { options: [...options, OVERMARKED] } : {}),
    }
  })
  const invalid: EntryColumn = {
    heads: Array.from({ length: rows }, () => HEADS.void),
    width: 16,
    options: Object.values(VOID_REASONS),
  }
  return [given(HEADS.number, rows, 6), ...whoColumns(desk, rows), ...asked, invalid]
}

function* ballotRows({ box, subjects, round }: BoxDesk): EntrySheet['rows'] {
  const last = box.issued ?? box.expected ?? UNKNOWN_COUNT
  const blanks = ballotLeaves(round.scheme, box.group).map(() => '')
  for (let number = 1; number <= last; number++)
    for (const [at, { name }] of subjects.entries())
      yield { cells: [number, at + 1, name, ...blanks, ''], opens: at === 0 }
}

/** Only options can be counted like this; points have as many values as they have steps. */
export function countedHeads(scheme: SchemeContent, group: string) {
  return leafHeads(scheme, group).flatMap(({ leaf, above, label }) => {
    const options = scaleOf(scheme, leaf)?.options
    const head = above === '' ? label : `${above}—${label}`
    return options ? [{ leaf, head, options: [...options.map((it) => it.label), OVERMARKED] }] : []
  })
}

function totalsColumns(desk: BoxDesk): EntryColumn[] {
  const counted = countedHeads(desk.round.scheme, desk.box.group)
  const columns = counted.flatMap(({ head, options }) =>
    options.map((option) => ({ heads: [head, option], width: 7, center: true })),
  )
  return [...whoColumns(desk, 2), ...columns]
}

function* totalsRows({ subjects, round, box }: BoxDesk): EntrySheet['rows'] {
  const blanks = countedHeads(round.scheme, box.group).flatMap(({ options }) => options.map(() => ''))
  for (const [at, { name }] of subjects.entries()) yield { cells: [at + 1, name, ...blanks], opens: false }
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ')
}
