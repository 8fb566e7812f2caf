import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { type TableForm, tableForm } from '../../../platform/print/table'
import { toFormalText } from '../../../values/partial-date'
import type { Transfer, TransferDossier } from '../custody'

/** @file 干部人事档案材料转递单: 存根, 转递单 and 回执 on one page, to be cut apart (domain rules 1.6). */

export type SlipPaper = {
  transfer: Transfer
  /** The sending department, '' where the settings name none. */
  department: string
  from: string
}

const PAGE = { width: 210, height: 297 }
const FRAME = { x: 18, width: 174 }
/** Height of one of the three parts. */
const PART = PAGE.height / 3
/** Dossiers that stand on the slip itself. */
const MOST = 4
const COLUMNS = [22, 56, 28, 20, 20, 28]
const HEAD = ['姓名', '单位及职务', '转递原因', '正本（卷）', '副本（卷）', '档案材料（份）']
/** From the edge of the paper nearly to the number in the middle. */
const DASHES = Array<string>(33).fill('-').join('  ')

/** The three parts; on both cuts the number, over which the seal is set. */
export function transferSlip(paper: SlipPaper): FixedForm {
  const { transfer } = paper
  const parts = [counterfoil(paper), slip(paper), receipt(paper)]
  return fixedForm({
    title: `干部人事档案材料转递单（${transfer.title}）`,
    pages: [
      {
        ...PAGE,
        parts: parts.flatMap((it, at) => [
          ...(at === 0 ? [] : [cut(transfer.title, at * PART)]),
          ...partLines(it, transfer, at * PART),
        ]),
      },
    ],
  })
}

/** Everybody on the slip, where they are more than it has room for; null otherwise. */
export function slipList({ transfer, from }: SlipPaper): TableForm | null {
  if (transfer.dossiers.length <= MOST) return null
  return tableForm({
    title: '转递档案名单',
    subtitle: transfer.title,
    left: `共 ${transfer.dossiers.length} 人`,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 24 },
      { width: 0 },
      { width: 28 },
      { width: 18, align: 'right', figures: true },
      { width: 18, align: 'right', figures: true },
      { width: 22, align: 'right', figures: true },
    ],
    head: [['序号', ...HEAD].map((text) => ({ text }))],
    rows: transfer.dossiers.map((it, at) => ({ kind: 'row', cells: [String(at + 1), ...cellsOf(it)] })),
    foot: from,
  })
}

type Part = { title: string; words: string; signs: [string, string] }

function counterfoil({ transfer, department }: SlipPaper): Part {
  return {
    title: '干部人事档案材料转递单（存根）',
    words: `　　${toFormalText(transfer.on)}，${people(transfer)}的干部人事档案正本 ${sum(transfer, 'originals')} 卷、副本 ${sum(transfer, 'duplicates')} 卷、材料 ${sum(transfer, 'materials')} 份，由${department || '本单位'}转往${transfer.unit}。转递方式：${transfer.carrier || '　　　　'}。`,
    signs: [`批示人：${transfer.approvedBy}`, `经办人：${transfer.handler}`],
  }
}

function slip({ transfer, department }: SlipPaper): Part {
  return {
    title: '干部人事档案材料转递单',
    words: `${transfer.unit}：\n　　兹将${people(transfer)}的干部人事档案材料转去，请按目录核对查收，并将回执尽快退回。`,
    signs: ['发件人（签名）：', `${department || '发件机关'}（盖章）　${toFormalText(transfer.on)}`],
  }
}

function receipt({ transfer, department }: SlipPaper): Part {
  return {
    title: '干部人事档案材料转递单（回执）',
    words: `${department || '＿＿＿＿＿＿'}：\n　　你单位　　　　年　　月　　日${transfer.title}转来${people(transfer)}的档案正本 ${sum(transfer, 'originals')} 卷、副本 ${sum(transfer, 'duplicates')} 卷、材料 ${sum(transfer, 'materials')} 份，已全部收到。`,
    signs: ['收件人（签名）：', '收件机关（盖章）　　　　年　　月　　日'],
  }
}

function partLines({ title, words, signs }: Part, transfer: Transfer, top: number) {
  const line = { kind: 'line' as const, ...FRAME }
  const rows = tableRows(transfer)
  return [
    { ...line, y: top + 7, height: 9, center: title, size: 15, title: true },
    { ...line, y: top + 17, height: 6, right: transfer.title, size: 10.5 },
    {
      kind: 'grid' as const,
      x: FRAME.x,
      y: top + 24,
      columns: [FRAME.width],
      rows: [20],
      ruled: false,
      cells: [cell(words, { row: 0, column: 0 }, 'left')],
    },
    {
      kind: 'grid' as const,
      x: FRAME.x,
      y: top + 45,
      columns: COLUMNS,
      rows: [7, ...rows.map(() => 7)],
      cells: [HEAD, ...rows].flatMap((cells, row) =>
        cells.map((text, column) => cell(text, { row, column })),
      ),
    },
    { ...line, y: top + 84, height: 8, left: signs[0], right: signs[1], size: 10.5 },
  ]
}

/** The number stands on the cut, so that half of the seal is on either part. */
function cut(title: string, y: number) {
  return {
    kind: 'line' as const,
    x: 4,
    width: 202,
    y: y - 3,
    height: 6,
    left: DASHES,
    center: title,
    right: DASHES,
    size: 8,
  }
}

function tableRows({ dossiers }: Transfer): string[][] {
  if (dossiers.length <= MOST) return dossiers.map(cellsOf)
  const all = { dossiers }
  return [
    [
      `${dossiers[0]?.name ?? ''}等`,
      `共 ${dossiers.length} 人，名单附后`,
      '',
      String(sum(all, 'originals')),
      String(sum(all, 'duplicates')),
      String(sum(all, 'materials')),
    ],
  ]
}

function cellsOf(it: TransferDossier): string[] {
  return [it.name, it.unitPost, it.reason, String(it.originals), String(it.duplicates), String(it.materials)]
}

function people({ dossiers }: Pick<Transfer, 'dossiers'>): string {
  const [first] = dossiers
  return dossiers.length === 1
    ? `${first?.name ?? ''}同志`
    : `${first?.name ?? ''}等 ${dossiers.length} 名同志`
}

function sum(
  { dossiers }: Pick<Transfer, 'dossiers'>,
  key: 'originals' | 'duplicates' | 'materials',
): number {
  return dossiers.reduce((all, it) => all + it[key], 0)
}

function cell(
  text: string,
  area: { row: number; column: number },
  align: 'left' | 'center' = 'center',
): FixedCellInput {
  return { area, name: text, text, size: 10.5, least: 7, align, oneLine: align === 'left' ? undefined : 8 }
}
