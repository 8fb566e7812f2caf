import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { CLASS_CODES, classLabel } from '../classes'
import type { Dossier } from '../dossier'
import type { Material } from '../material'
import type { DossierStandards } from '../standards'
import { classCounts } from './catalogue'

export type Cover = {
  dossier: Pick<
    Dossier,
    'name' | 'sex' | 'birth' | 'number' | 'cabinet' | 'shelf' | 'originals' | 'duplicates'
  > &
    Pick<Dossier, 'unitName' | 'post' | 'receivedOn' | 'receivedFrom'>
  materials: readonly Material[]
  standards: Pick<DossierStandards, 'classes'>
  department: string
}

/** A4 upright, in millimetres; the left margin is bound. */
const PAGE = { width: 210, height: 297 }
const BODY = { x: 25, width: 165 }
const TITLE = { y: 24, height: 14 }
const FACTS = { y: 46, columns: [27, 57, 25, 56], row: 10 }
const CLASSES = { columns: [20, 99, 23, 23], row: 9 }
const GAP = 8

/** 卷内封面: whose dossier it is, where it stands, and how much each class holds. */
export function coverForm({ dossier, department, ...held }: Cover): FixedForm {
  const facts = factRows(dossier)
  const table = classRows(held)
  return fixedForm({
    title: `卷内封面（${dossier.name}）`,
    pages: [
      {
        ...PAGE,
        parts: [
          { kind: 'line', ...BODY, ...TITLE, center: '干部人事档案', size: 26, least: 20, title: true },
          {
            kind: 'grid',
            x: BODY.x,
            y: FACTS.y,
            columns: FACTS.columns,
            rows: facts.map(() => FACTS.row),
            cells: facts.flatMap((cells, row) => factCells(cells, row)),
          },
          {
            kind: 'grid',
            x: BODY.x,
            y: FACTS.y + facts.length * FACTS.row + GAP,
            columns: CLASSES.columns,
            rows: table.map(() => CLASSES.row),
            cells: table.flatMap((cells, row) => tableCells(cells, row)),
          },
          {
            kind: 'line',
            ...BODY,
            y: 280,
            height: 8,
            left: department,
            right: '立卷人：　　　　　　审核人：　　　　　　',
          },
        ],
      },
    ],
  })
}

/** How much each class holds, and all of them. */
function classRows({ materials, standards }: Pick<Cover, 'materials' | 'standards'>): string[][] {
  const counts = classCounts(materials)
  const rows = CLASS_CODES.map((code) => {
    const { lines, pages } = counts.get(code) ?? { lines: 0, pages: 0 }
    const name = standards.classes.find((it) => it.code === code)?.name ?? ''
    return [classLabel(code), name, lines === 0 ? '' : String(lines), pages === 0 ? '' : String(pages)]
  })
  const sum = [...counts.values()].reduce(
    (all, it) => ({ lines: all.lines + it.lines, pages: all.pages + it.pages }),
    { lines: 0, pages: 0 },
  )
  return [['类号', '材料类别', '份数', '页数'], ...rows, ['合计', '', String(sum.lines), String(sum.pages)]]
}

function factRows(dossier: Cover['dossier']): string[][] {
  const { originals, duplicates, cabinet, shelf } = dossier
  const place = [cabinet && `${cabinet} 柜`, shelf && `${shelf} 层`].filter(Boolean).join(' ')
  return [
    ['姓名', dossier.name, '性别', dossier.sex],
    ['出生年月', dossier.birth, '档案编号', dossier.number],
    ['工作单位', dossier.unitName, '职务', dossier.post],
    ['卷数', `正本 ${originals} 卷，副本 ${duplicates} 卷`, '存放位置', place],
    ['来档单位', dossier.receivedFrom, '接收日期', dossier.receivedOn],
  ]
}

function factCells(cells: readonly string[], row: number): FixedCellInput[] {
  return cells.map((text, column) => ({
    area: { row, column },
    name: cells[column - (column % 2)] ?? '',
    text,
    size: 12,
    align: column % 2 === 0 ? ('center' as const) : ('left' as const),
  }))
}

function tableCells(cells: readonly string[], row: number): FixedCellInput[] {
  return cells.map((text, column) => ({
    area: { row, column },
    name: '卷内材料',
    text,
    size: 12,
    align: column === 1 && row > 0 ? ('left' as const) : ('center' as const),
  }))
}
