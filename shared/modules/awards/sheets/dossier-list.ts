import { type TableForm, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'

/** A material that class 7 of somebody's dossier is owed. */
export type OwedMaterial = { name: string; unitName: string; title: string; on: string; copies: number }

type DossierPaper = { title: string; materials: readonly OwedMaterial[]; from: string }

/** 归入档案第七类材料清单, handed over with the materials: the day in three columns as the dossier's catalogue has it. */
export function dossierTable({ title, materials, from }: DossierPaper): TableForm {
  return tableForm({
    title: '归入档案第七类材料清单',
    subtitle: title,
    left: '第七类　奖励材料',
    right: `共 ${materials.length} 份`,
    landscape: true,
    size: 10.5,
    rowHeight: 9,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 26 },
      { width: 56 },
      { width: 0 },
      { width: 15, align: 'center', figures: true },
      { width: 11, align: 'center', figures: true },
      { width: 11, align: 'center', figures: true },
      { width: 14, align: 'center', figures: true },
      { width: 14, align: 'center' },
      { width: 24 },
    ],
    head: [
      [
        ...['序号', '姓名', '所在单位', '材料名称'].map((text) => ({ text, rows: 2 })),
        { text: '材料形成时间', columns: 3 },
        ...['份数', '页数', '备注'].map((text) => ({ text, rows: 2 })),
      ],
      ['年', '月', '日'].map((text) => ({ text })),
    ],
    rows: materials.map(({ name, unitName, title: material, on, copies }, index) => {
      const [year = '', month = '', day = ''] = on.split('.')
      const date = [year, month && String(Number(month)), day && String(Number(day))]
      const cells = [String(index + 1), listName(name), unitName, material, ...date, String(copies), '', '']
      return { kind: 'row', cells }
    }),
    signs: ['移交人', '接收人'],
    foot: from,
  })
}
