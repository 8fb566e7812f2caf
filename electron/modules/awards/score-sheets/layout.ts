import type { EntryColumn, EntrySheet } from '#electron/platform/formats/index'
import { SUBJECT_LABELS } from '#shared/modules/awards/nomination-words'
import type { Category, ScoreItem } from '#shared/modules/awards/programme'
import type { ScoreSheet } from '#shared/modules/awards/review'
import type { ScoreDesk } from '../score-desk'
import { tokenLine } from './token'

export const HEADS = { number: '编号', comment: '评语' } as const

/** What one reviewer is to score, by category. */
export type ReviewerWork = { reviewer: { id: string; name: string }; sheets: readonly ScoreSheet[] }

/** The items that a sheet can be scored by: those with a full mark. */
export function scorable({ scores }: Pick<Category, 'scores'>): (ScoreItem & { full: number })[] {
  return scores.flatMap((it) => (it.full === null ? [] : [{ ...it, full: it.full }]))
}

export function itemHead({ label, full }: Pick<ScoreItem, 'label' | 'full'>): string {
  return `${label}（${full} 分）`
}

/** By these words in the line above the table a sheet's category is known when it comes back. */
export function categoryWords(label: string): string {
  return `类别：${label}　`
}

/** One sheet a category. Without names where the category hides them: the number alone says what is scored. */
export function entrySheets(
  desk: ScoreDesk,
  { reviewer, sheets }: ReviewerWork,
  nonce: string,
): EntrySheet[] {
  const { cycle, stage, place } = desk
  const key = tokenLine({ cycleId: cycle.id, reviewerId: reviewer.id, nonce, stage: place.stage })
  return cycle.content.categories.flatMap((category) => {
    const own = sheets.filter((it) => it.category === category.key)
    if (own.length === 0) return []
    return [
      {
        name: category.label,
        title: `${cycle.title}　专家评分表`,
        lines: [
          `阶段：${stage.label}　${categoryWords(category.label)}专家：${reviewer.name}　共 ${own.length} 项`,
          HOW,
        ],
        key,
        sealed: true,
        columns: columnsOf(category),
        rows: rowsOf(category, own),
      },
    ]
  })
}

const HOW =
  '填法：只填白格，每项 0 分至满分，可带两位小数。没有评的空着，空着不算 0 分；每一项都填了才算评完。填好存盘，文件名可改，格式不改。'

function columnsOf(category: Category): EntryColumn[] {
  const { name, unit } = SUBJECT_LABELS[category.subject]
  const who = category.anonymous
    ? []
    : [
        { heads: [name], width: 16, given: true },
        { heads: [unit], width: 28, given: true },
      ]
  return [
    { heads: [HEADS.number], width: 8, center: true, given: true },
    ...who,
    ...scorable(category).map((it) => ({
      heads: [itemHead(it)],
      width: 14,
      center: true,
      number: { from: 0, to: it.full },
    })),
    { heads: [HEADS.comment], width: 40 },
  ]
}

/** Scores that are there already stand in their cells, so that a sheet can be given out again. */
function rowsOf(category: Category, sheets: readonly ScoreSheet[]) {
  return sheets.map((it) => ({
    opens: false,
    cells: [
      it.number,
      ...(category.anonymous ? [] : [it.name, it.unitName]),
      ...scorable(category).map(({ key }) => it.values[key] ?? ''),
      it.comment,
    ],
  }))
}
