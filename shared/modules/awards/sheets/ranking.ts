import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { gathered } from '../../evaluations/rules-counts'
import { displayScore } from '../../evaluations/rules-rounding'
import type { Category, ReviewRule } from '../programme'
import type { ReviewResult } from '../review'

export type RankingPaper = {
  title: string
  stageLabel: string
  rule: Pick<ReviewRule, 'dropHighest' | 'dropLowest' | 'dropFrom' | 'decides'>
  categories: readonly Pick<Category, 'key' | 'label'>[]
  rows: readonly ReviewResult[]
  /** Who kept away from what, with the reason. */
  recused: readonly string[]
  from: string
}

const DECIDES = { raw: '原始分', corrected: '校正分', rank: '位次' } as const
const FIGURE = { width: 19, align: 'right', figures: true } as const
const PLACE = { width: 12, align: 'center', figures: true } as const

/** 评分汇总表: raw scores with what was left out marked, three results and their places, who kept away at the end. */
export function rankingTable(paper: RankingPaper): TableForm {
  const { title, stageLabel, rule, categories, rows, recused, from } = paper
  return tableForm({
    title: '专家评分汇总表',
    subtitle: `${title}　${stageLabel}`,
    left: `以${DECIDES[rule.decides]}定名次`,
    right: `共 ${rows.length} 项`,
    lead: [ruleWords(rule)],
    landscape: true,
    size: 9.5,
    columns: [
      PLACE,
      PLACE,
      { width: 26 },
      { width: 0 },
      { width: 62 },
      FIGURE,
      PLACE,
      FIGURE,
      PLACE,
      FIGURE,
      PLACE,
    ],
    head: [
      [
        ...['名次', '编号', '姓名（名称）', '单位', '各专家总分'].map((text) => ({ text, rows: 2 })),
        ...Object.values(DECIDES).map((text) => ({ text, columns: 2 })),
      ],
      ['得分', '名次', '得分', '名次', '均值', '名次'].map((text) => ({ text })),
    ],
    rows: categories.flatMap(({ key, label }): TableRow[] => {
      const own = rows.filter((it) => it.category === key)
      if (own.length === 0) return []
      return [{ kind: 'group', text: `${label}（${own.length} 项）` }, ...byPlace(own).map(lineOf)]
    }),
    together: true,
    notes: notesOf(rows, recused),
    signs: ['计分人', '监督人', '评审组长'],
    foot: from,
  })
}

/** Whose scores are left out, in words. */
export function ruleWords({ dropHighest, dropLowest, dropFrom }: RankingPaper['rule']): string {
  const ends = [
    ...(dropHighest > 0 ? [`${dropHighest} 个最高分`] : []),
    ...(dropLowest > 0 ? [`${dropLowest} 个最低分`] : []),
  ]
  const dropped = ends.length === 0 ? '不去最高、最低分' : `评分满 ${dropFrom} 份的去掉${ends.join('、')}`
  return `原始分为各专家总分的平均数，${dropped}；没有评的、回避和缺席的不计入。校正分扣除各专家给分的宽严，位次为在各专家所评中的平均位次（最前为 1，最后为 0）。`
}

/** By place; those without one at the end, by number. */
export function byPlace(rows: readonly ReviewResult[]): ReviewResult[] {
  const last = rows.length + 1
  return rows.toSorted((a, b) => (a.place ?? last) - (b.place ?? last) || a.number - b.number)
}

function lineOf(it: ReviewResult): TableRow {
  return {
    kind: 'row',
    cells: [
      placeText(it.place),
      String(it.number),
      listName(it.name),
      it.unitName,
      marksText(it),
      score(it.raw),
      placeText(it.rawPlace),
      score(it.corrected),
      placeText(it.correctedPlace),
      score(it.rank),
      placeText(it.rankPlace),
    ],
  }
}

/** From the highest down, so that the line does not tell who gave which. */
function marksText({ marks, problems }: ReviewResult): string {
  const scored = marks.filter((it) => it.total !== null)
  if (scored.length === 0) return problems.join('')
  return scored
    .toSorted((a, b) => (b.total ?? 0) - (a.total ?? 0))
    .map((it) => `${score(it.total)}${DROPPED[it.dropped]}`)
    .join('　')
}

const DROPPED = { '': '', highest: '（去高）', lowest: '（去低）' } as const

function notesOf(rows: readonly ReviewResult[], recused: readonly string[]): string[] {
  const outside = rows
    .filter((it) => it.place === null && it.problems.length > 0)
    .map((it) => `第 ${it.number} 号 ${it.name}：${it.problems.join('')}`)
  const said = gathered(
    rows.flatMap((it) => it.remarks.map((text) => ({ text, number: it.number }))),
    (it) => it.text,
  )
  const remarks = [...said].map(([text, its]) => `${numbersText(its.map((it) => it.number))}：${text}`)
  return [...listed('未列入名次', outside), ...listed('回避、缺席', recused), ...remarks]
}

/** 第 1、2、3 号等 40 项 */
function numbersText(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MOST_NUMBERS).join('、')
  return numbers.length > MOST_NUMBERS ? `第 ${shown} 号等 ${numbers.length} 项` : `第 ${shown} 号`
}

const MOST_NUMBERS = 20

function listed(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${head}：${lines.length} 项`, ...lines]
}

function score(value: number | null): string {
  return value === null ? '' : displayScore(value, 2)
}

function placeText(place: number | null): string {
  return place === null ? '' : String(place)
}
