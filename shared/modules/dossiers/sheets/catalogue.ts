import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { CLASS_CODES, type ClassCode, classLabel, isContainer, SKELETON, type SkeletonCode } from '../classes'
import type { Dossier } from '../dossier'
import type { Material } from '../material'
import { byClass } from '../rules-catalogue'
import type { DossierStandards } from '../standards'

type Setting = Pick<DossierStandards, 'classes' | 'showCopies' | 'spareLines'>
type Head = Pick<Dossier, 'name' | 'number'>

/** Names of the two rows that only head others (条例 of 2018). */
const CONTAINERS = {
  '4': '学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料',
  '9': '工资、任免、出国和会议代表类材料',
}

/**
 * 干部人事档案目录, A4 upright with a margin to be bound: the whole skeleton also where a class is empty, numbers from 1
 * in each class, and spare lines behind each so that what comes later need not be written elsewhere.
 */
export function catalogueTable(
  { name, number }: Head,
  materials: readonly Material[],
  setting: Setting,
): TableForm {
  const { showCopies } = setting
  const counts = showCopies ? ['份数'] : []
  const after = ['页数', '备注']
  return tableForm({
    title: '干部人事档案目录',
    left: `姓名：${name}`,
    right: number === '' ? '' : `档案编号：${number}`,
    binding: 8,
    size: 12,
    rowHeight: 8.5,
    columns: [
      { width: 16, align: 'center' },
      { width: 0 },
      { width: 14, align: 'center', figures: true },
      { width: 10, align: 'center', figures: true },
      { width: 10, align: 'center', figures: true },
      ...counts.map(() => ({ width: 13, align: 'center' as const, figures: true })),
      { width: 13, align: 'center', figures: true },
      { width: 28 },
    ],
    head: [
      [
        { text: '类号', rows: 2 },
        { text: '材料名称', rows: 2 },
        { text: '材料形成时间', columns: 3 },
        ...[...counts, ...after].map((text) => ({ text, rows: 2 })),
      ],
      ['年', '月', '日'].map((text) => ({ text })),
    ],
    rows: catalogueRows(materials, setting),
    foot: name,
  })
}

function catalogueRows(
  materials: readonly Material[],
  { classes, showCopies, spareLines }: Setting,
): TableRow[] {
  const lines = byClass(materials)
  const nameOf = (code: SkeletonCode) =>
    isContainer(code) ? CONTAINERS[code] : (classes.find((it) => it.code === code)?.name ?? '')
  return SKELETON.flatMap((code): TableRow[] => {
    const head: TableRow = { kind: 'head', cells: [classLabel(code), nameOf(code)] }
    if (isContainer(code)) return [head]
    const own = lines.get(code) ?? []
    const spare = Array.from({ length: spareLines }, (): TableRow => ({ kind: 'row', cells: [] }))
    return [head, ...own.map((it) => lineRow(it, showCopies)), ...spare]
  })
}

function lineRow(material: Material, showCopies: boolean): TableRow {
  const { no, title, year, month, day, copies, pages, remark } = material
  const written = (part: number | null) => (part === null ? '' : String(part))
  const date = [year, month, day].map(written)
  const counts = showCopies ? [String(copies)] : []
  return { kind: 'row', cells: [String(no), title, ...date, ...counts, written(pages), remark] }
}

/** How many lines and pages each class has, for a cover. */
export function classCounts(
  materials: readonly Material[],
): Map<ClassCode, { lines: number; pages: number }> {
  const lines = byClass(materials)
  return new Map(
    CLASS_CODES.map((code) => {
      const own = lines.get(code) ?? []
      return [code, { lines: own.length, pages: own.reduce((sum, it) => sum + (it.pages ?? 0), 0) }]
    }),
  )
}
