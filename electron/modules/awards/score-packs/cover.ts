import { type TableForm, tableForm } from '#shared/platform/print/table'
import { listName } from '#shared/values/name-order'

/** One nomination in a pack: where its form stands, and what could not be put in. */
export type PackEntry = {
  number: number
  /** '' where names are hidden. */
  name: string
  unitName: string
  categoryLabel: string
  /** Page of the pack, from 1; 0 while it is not known. */
  page: number
  left: readonly { title: string; reason: string }[]
}

export type Cover = {
  title: string
  stageLabel: string
  reviewer: string
  entries: readonly PackEntry[]
  from: string
}

/** 评审材料目录: what is in the pack and on which page, what comes beside it. */
export function coverTable({ title, stageLabel, reviewer, entries, from }: Cover): TableForm {
  const left = entries.flatMap((it) =>
    it.left.map(({ title: file, reason }) => `第 ${it.number} 号　${file}：${reason}，另附。`),
  )
  return tableForm({
    title: '评审材料',
    subtitle: `${title}　${stageLabel}`,
    left: `专家：${reviewer}`,
    right: `共 ${entries.length} 项`,
    lead: ['本册只供本人评审使用，评完连同评分表一并交回，不得复印、外传。'],
    rowHeight: 8,
    columns: [
      { width: 14, align: 'center', figures: true },
      { width: 34 },
      { width: 0 },
      { width: 34 },
      { width: 16, align: 'center', figures: true },
    ],
    head: [['编号', '姓名（名称）', '单位', '类别', '页码'].map((text) => ({ text }))],
    rows: entries.map((it) => ({
      kind: 'row',
      cells: [
        String(it.number),
        it.name === '' ? '（不显示）' : listName(it.name),
        it.unitName,
        it.categoryLabel,
        it.page === 0 ? '' : String(it.page),
      ],
    })),
    notes: left.length > 0 ? [`不在本册的材料 ${left.length} 份：`, ...left] : [],
    foot: from,
  })
}
