import { type TableForm, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import type { MedalRow } from '../overview'

export type MedalPaper = { on: string; years: number; rows: readonly MedalRow[]; from: string }

const COLUMNS = [
  { title: '序号', width: 12, align: 'center' },
  { title: '姓　名', width: 24 },
  { title: '性别', width: 12, align: 'center' },
  { title: '出生年月', width: 22, align: 'center' },
  { title: '单位（党组织）', width: 0 },
  { title: '入党时间', width: 24, align: 'center' },
  { title: '党　龄', width: 14, align: 'center', figures: true },
  { title: '备　注', width: 30 },
] as const

/** 党龄名册: members whose standing reaches the years, the longest first, with room for a remark. */
export function medalTable({ on, years, rows, from }: MedalPaper): TableForm {
  const open = rows.filter((it) => it.uncertain).length
  return tableForm({
    title: `党龄满 ${years} 周年党员名册`,
    left: `截止日期：${on}`,
    right: `共 ${rows.length} 名`,
    columns: COLUMNS.map(({ title: _, ...column }) => column),
    head: [COLUMNS.map(({ title }) => ({ text: title }))],
    rows: rows.map((it, index) => ({
      kind: 'row',
      cells: [
        String(index + 1),
        listName(it.name),
        it.sex,
        it.birth.slice(0, 7),
        it.unitName,
        it.partyJoinedOn,
        String(it.years),
        it.uncertain ? '入党时间待核' : '',
      ],
    })),
    notes: [
      '按入党时间计算。',
      ...(open > 0 ? [`其中 ${open} 名的入党时间不够具体，是否已满须核对档案。`] : []),
    ],
    signs: ['填报人：', '审核人：'],
    foot: from,
  })
}
