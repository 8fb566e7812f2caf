import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { toFormalText } from '../../../values/partial-date'
import type { Transfer, TransferDossier } from '../custody'

/** @file 档案转出审批单 (domain rules 1.6), one page a dossier. */

const PAGE = { width: 210, height: 297 }
const FRAME = { x: 24, width: 162 }
const COLUMNS = [32, 49, 32, 49]
const TITLE = '干部人事档案转出审批单'

type Cell = Omit<FixedCellInput, 'area' | 'name'>

export function transferApproval(transfer: Transfer, from: string): FixedForm {
  return fixedForm({
    title: `${TITLE}（${transfer.title}）`,
    pages: transfer.dossiers.map((it) => page(transfer, it, from)),
  })
}

function page(transfer: Transfer, dossier: TransferDossier, from: string) {
  const rows = rowsOf(transfer, dossier)
  const line = { kind: 'line' as const, ...FRAME }
  return {
    ...PAGE,
    parts: [
      { ...line, y: 26, height: 12, center: TITLE, size: 20, title: true },
      { ...line, y: 42, height: 7, right: transfer.title, size: 11 },
      {
        kind: 'grid' as const,
        x: FRAME.x,
        y: 50,
        columns: COLUMNS,
        rows: rows.map((it) => it.height),
        cells: rows.flatMap(({ cells }, row) => placed(cells, row)),
      },
      { ...line, y: 284, height: 6, left: from, size: 9 },
    ],
  }
}

/** Two cells of a row take all of it, four a column each. */
function placed(cells: readonly Cell[], row: number): FixedCellInput[] {
  const wide = cells.length === 2
  return cells.map((cell, at) => ({
    ...cell,
    name: cell.text ?? '',
    area: { row, column: at, columns: wide && at === 1 ? COLUMNS.length - 1 : 1 },
  }))
}

function rowsOf(transfer: Transfer, dossier: TransferDossier): { height: number; cells: Cell[] }[] {
  const volumes = `正本 ${dossier.originals} 卷，副本 ${dossier.duplicates} 卷，材料 ${dossier.materials} 份`
  const signed = [transfer.approvedBy, toFormalText(transfer.approvedOn) || '　　年　　月　　日'].join('　')
  const pair = (label: string, text: string, other: string, more: string) => ({
    height: 13,
    cells: [value(label), value(text), value(other), value(more)],
  })
  const wide = (label: string, text: string, height: number) => ({
    height,
    cells: [value(label), value(text, 'left')],
  })
  return [
    pair('姓　　名', dossier.name, '档案卷数', volumes),
    wide('工作单位及职务', dossier.unitPost, 13),
    wide('转出原因', dossier.reason, 13),
    pair('接收单位', transfer.unit, '单位电话', transfer.unitPhone),
    pair('接 收 人', transfer.receiver, '转出时间', toFormalText(transfer.on)),
    pair('转递方式', transfer.carrier, '经 办 人', transfer.handler),
    wide('相关附件', transfer.enclosures, 20),
    {
      height: 60,
      cells: [
        value('领导批示'),
        { ...value(transfer.approval, 'left'), from: 'top', sign: ['（签名）', signed] },
      ],
    },
    wide('备　　注', transfer.remark, 26),
  ]
}

function value(text: string, align: 'left' | 'center' = 'center'): Cell {
  return { text, size: 12, least: 8, align, oneLine: 10 }
}
