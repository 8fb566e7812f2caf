import { type TableForm, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import type { TitleDue, TitleRow } from '../honour'

type TitlePaper = { on: string; rows: readonly TitleRow[]; dues: readonly TitleDue[]; from: string }

/** 管理期人选名册: who is in a term on the day, the last review, and what is due. */
export function titleTable({ on, rows, dues, from }: TitlePaper): TableForm {
  const waiting = new Map<string, string[]>()
  for (const it of dues) waiting.set(it.honourId, [...(waiting.get(it.honourId) ?? []), it.text])
  return tableForm({
    title: '管理期人选名册',
    left: `截至 ${on}`,
    right: `共 ${rows.length} 人`,
    landscape: true,
    size: 10,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 26 },
      { width: 60 },
      { width: 0 },
      { width: 32 },
      { width: 24, align: 'center' },
      { width: 24, align: 'center' },
      { width: 26, align: 'center' },
      { width: 48 },
    ],
    head: [
      ['序号', '姓名', '所在单位', '评选', '类别', '管理期起', '管理期止', '上次考核', '待办'].map(
        (text) => ({
          text,
        }),
      ),
    ],
    rows: rows.map(({ honour, last }, index) => ({
      kind: 'row',
      cells: [
        String(index + 1),
        honour.subject === 'person' ? listName(honour.name) : honour.name,
        honour.unitName,
        honour.cycleTitle || honour.programmeTitle,
        honour.categoryLabel,
        honour.termFrom,
        honour.termTo || '长期',
        last,
        (waiting.get(honour.id) ?? []).join('；'),
      ],
    })),
    foot: from,
  })
}
