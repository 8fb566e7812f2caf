import { type TableForm, type TableFormInput, tableForm } from '../../../platform/print/table'
import type { Cycle, CycleStage } from '../cycle'
import type { CategoryOutcome, OutcomeRow } from '../outcome'
import { type StageRule, TIE_RULES } from '../programme'
import { isRanked, passRuleWords, scoreText } from '../rules'
import { byCategory } from './count'

export type ShortlistPaper = {
  cycle: Pick<Cycle, 'title'>
  stage: Pick<CycleStage, 'label' | 'state' | 'fingerprint'>
  rule: StageRule
  rows: readonly OutcomeRow[]
  categories: readonly CategoryOutcome[]
  from: string
}

const SIGNS = ['制表人（签名）', '负责人（签名、盖章）']

const FIGURE = { width: 18, align: 'right', figures: true } as const
const NUMBER = { width: 14, align: 'center', figures: true } as const

/** 入围名单及说明: everybody who came into a stage, whether they pass and why, by category; the cut and the ties in words. */
export function shortlistTable({ cycle, stage, rule, rows, categories, from }: ShortlistPaper): TableForm {
  const heading = (label: string) =>
    headingOf(
      categories.find((it) => it.label === label),
      label,
    )
  return tableForm({
    title: `${stage.label}入围名单及说明`,
    subtitle: cycle.title,
    left: `进入 ${rows.length}，入围 ${rows.filter((it) => it.passed).length}`,
    right: stage.state === 'confirmed' ? '已确认' : '未确认，供审核',
    lead: [ruleWords(rule)],
    landscape: true,
    size: 10,
    together: true,
    ...columnsOf(rule),
    rows: byCategory(rows, (row, index) => cellsOf(rule, row, index), heading),
    notes: stage.fingerprint === '' ? [] : [`结果指纹（SHA-256）：${stage.fingerprint}`],
    signs: SIGNS,
    foot: from,
  })
}

/** Columns and their headings: the figure that ranks stands only where a stage ranks. */
function columnsOf(rule: StageRule): Pick<TableFormInput, 'columns' | 'head'> {
  const ranked = isRanked(rule)
  const figure = rule.kind === 'vote' ? '赞成' : '得分'
  const names = [
    ranked ? '名次' : '序号',
    '编号',
    '姓名（名称）',
    '单位',
    ...(ranked ? [figure] : []),
    '结果',
    '说明',
  ]
  return {
    columns: [
      NUMBER,
      NUMBER,
      { width: 32 },
      { width: 56 },
      ...(ranked ? [FIGURE] : []),
      { width: 20, align: 'center' },
      { width: 0 },
    ],
    head: [names.map((text) => ({ text }))],
  }
}

function cellsOf(rule: StageRule, row: OutcomeRow, index: number): string[] {
  const ranked = isRanked(rule)
  return [
    ranked ? String(row.place ?? '') : String(index + 1),
    String(row.number),
    row.name,
    row.unitName,
    ...(ranked ? [figureOf(rule, row)] : []),
    resultWords(row),
    [row.reason, row.tieText].filter(Boolean).join(' '),
  ]
}

/** Votes for are whole; a score has its two decimals. */
function figureOf({ kind }: StageRule, { score }: OutcomeRow): string {
  if (score === null) return ''
  return kind === 'vote' ? String(score) : scoreText(score)
}

function ruleWords({ pass, ties }: StageRule): string {
  const tied = ties.map((it) => TIE_RULES[it.by]).join('、')
  const order = tied === '' ? '' : `同分的依次比较${tied}，`
  return `取${passRuleWords(pass).replace(/^取/u, '')}；${order}仍分不出的由人决定并写明理由。`
}

function headingOf(category: CategoryOutcome | undefined, label: string): string {
  if (!category) return label
  const most = category.most === null ? '' : `，取 ${category.most}`
  return `${label}（进入 ${category.came}${most}，入围 ${category.passed}）`
}

function resultWords({ passed, tied }: OutcomeRow): string {
  if (passed === null) return tied ? '同分待定' : '待定'
  return passed ? '入围' : '不入围'
}
