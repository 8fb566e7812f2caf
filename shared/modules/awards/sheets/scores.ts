import { type TableForm, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { displayScore } from '../../evaluations/rules-rounding'
import { SUBJECT_LABELS } from '../nomination-words'
import type { Category } from '../programme'
import type { ScoreSheet } from '../review'

export type ScorePaper = {
  title: string
  stageLabel: string
  reviewer: string
  category: Category
  sheets: readonly ScoreSheet[]
  /** Scores stand on it once scoring has ended; before, it is filled in by hand. */
  filled: boolean
  from: string
}

/** 专家评分表: one reviewer, one category, signed at its foot. Numbers in place of names where they are hidden. */
export function scoreTable({
  title,
  stageLabel,
  reviewer,
  category,
  sheets,
  filled,
  from,
}: ScorePaper): TableForm {
  const { name, unit } = SUBJECT_LABELS[category.subject]
  const who = category.anonymous ? [] : [{ width: 26 }, { width: 0 }]
  const items = category.scores
  return tableForm({
    title: '专家评分表',
    subtitle: `${title}　${stageLabel}`,
    left: `类别：${category.label}　　专家：${reviewer}`,
    right: `共 ${sheets.length} 项`,
    lead: noteLines(category, filled),
    landscape: items.length > 3,
    rowHeight: filled ? 8 : 11,
    columns: [
      { width: 14, align: 'center' },
      ...who,
      ...items.map(() => ({ width: 24, align: 'center' as const, figures: true })),
      { width: 20, align: 'center', figures: true },
      { width: category.anonymous ? 0 : 30 },
    ],
    head: [
      [
        { text: '编号' },
        ...(category.anonymous ? [] : [{ text: name }, { text: unit }]),
        ...items.map((it) => ({ text: it.full === null ? it.label : `${it.label}\n（${it.full} 分）` })),
        { text: '总分' },
        { text: '评语' },
      ],
    ],
    rows: sheets.map((it) => ({
      kind: 'row',
      cells: [
        String(it.number),
        ...(category.anonymous ? [] : [listName(it.name), it.unitName]),
        ...items.map(({ key }) => (filled ? figure(it.values[key] ?? null) : '')),
        filled ? figure(it.total) : '',
        filled ? it.comment : '',
      ],
    })),
    signs: ['专家签名'],
    foot: from,
  })
}

function noteLines({ scores }: Category, filled: boolean): string[] {
  const notes = scores.flatMap((it) => (it.note === '' ? [] : [`${it.label}：${it.note}`]))
  return filled ? notes : [...notes, '每项 0 分至满分，可带两位小数；没有评的空着，空着不算 0 分。']
}

/** A score as it was given, without needless zeros. */
function figure(value: number | null): string {
  return value === null ? '' : String(Number(displayScore(value, 2)))
}
