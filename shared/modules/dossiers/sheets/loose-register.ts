import { type TableForm, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { classLabel } from '../classes'
import { LOOSE_STATES, type LooseContent, type LooseState } from '../loose'
import { dateText } from '../rules-catalogue'

type Line = LooseContent & { number: number; state: LooseState; unitName: string }

/** 零散材料登记表 of a year, in the order things were received. */
export function looseRegister(year: number, lines: readonly Line[], from: string): TableForm {
  const sum = (figure: (line: Line) => number) => lines.reduce((all, it) => all + figure(it), 0)
  return tableForm({
    title: `${year} 年零散材料登记表`,
    right: `共 ${lines.length} 件，${sum((it) => it.copies)} 份，${sum((it) => it.pages ?? 0)} 页`,
    landscape: true,
    columns: [
      { width: 14, align: 'center', figures: true },
      { width: 18 },
      { width: 36 },
      { width: 0 },
      { width: 13, align: 'center' },
      { width: 21 },
      { width: 11, align: 'center', figures: true },
      { width: 11, align: 'center', figures: true },
      { width: 36 },
      { width: 21 },
      { width: 17 },
      { width: 17 },
      { width: 15, align: 'center' },
      { width: 18 },
    ],
    head: [
      [
        '顺序号',
        '姓名',
        '单位',
        '材料名称',
        '类号',
        '形成时间',
        '份数',
        '页数',
        '来件单位',
        '移交日期',
        '移交人',
        '接收人',
        '状态',
        '备注',
      ].map((text) => ({ text })),
    ],
    rows: lines.map((it) => ({ kind: 'row', cells: cellsOf(it) })),
    foot: from,
  })
}

function cellsOf(it: Line): string[] {
  return [
    String(it.number),
    listName(it.name),
    it.unitName,
    it.title,
    it.classCode === null ? '' : classLabel(it.classCode),
    dateText(it),
    String(it.copies),
    it.pages === null ? '' : String(it.pages),
    it.fromUnit,
    it.handedOn,
    listName(it.handedBy),
    listName(it.receivedBy),
    LOOSE_STATES[it.state],
    it.remark,
  ]
}
