import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import type { Honour } from '../honour'

type ListPaper = { title: string; honours: readonly Honour[]; from: string }

/** 表彰名单: a heading for each category, people by surname strokes, everything else in the order chosen. */
export function awardListTable({ title, honours, from }: ListPaper): TableForm {
  const [document = ''] = common(honours.map((it) => it.document))
  return tableForm({
    title: '表彰名单',
    subtitle: title,
    left: document,
    right: `共 ${honours.length} 个`,
    size: 12,
    rowHeight: 9,
    columns: [{ width: 14, align: 'center', figures: true }, { width: 42 }, { width: 0 }, { width: 54 }],
    head: [['序号', '姓名（名称）', '所在单位', '证书编号'].map((text) => ({ text }))],
    rows: groupsOf(honours),
    together: true,
    notes: honours.some((it) => it.subject === 'person') ? ['同一类别的个人按姓氏笔画排序。'] : [],
    foot: from,
  })
}

function groupsOf(honours: readonly Honour[]): TableRow[] {
  const labels = [...new Set(honours.map((it) => it.categoryLabel))]
  return labels.flatMap((label): TableRow[] => {
    const own = honours.filter((it) => it.categoryLabel === label)
    return [{ kind: 'group', text: `${label}（${own.length} 个）` }, ...own.map(rowOf)]
  })
}

function rowOf({ subject, name, unitName, certificateNo }: Honour, index: number): TableRow {
  const shown = subject === 'person' ? listName(name) : name
  return { kind: 'row', cells: [String(index + 1), shown, unitName, certificateNo] }
}

/** The one text that all share, none where they differ. */
function common(texts: readonly string[]): string[] {
  const distinct = [...new Set(texts)]
  return distinct.length === 1 ? distinct : []
}
