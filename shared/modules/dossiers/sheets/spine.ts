import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import type { Dossier } from '../dossier'

/** What one volume's spine says. */
export type Spine = Pick<Dossier, 'name' | 'number' | 'cabinet' | 'shelf'> & {
  copy: '正本' | '副本'
  volume: number
  volumes: number
}

/** A4 across holds so many strips, each as wide as a folder's spine and as high as the folder's label. */
const PAGE = { width: 297, height: 210 }
const STRIP = { width: 30, gap: 4, top: 15, rows: [16, 24, 82, 24, 24] }
export const SPINES_A_PAGE = 8

/** 档案脊背标签: strips to be cut along their rules, each name set upright, one for each volume. */
export function spineForm(spines: readonly Spine[]): FixedForm {
  const pages = Array.from({ length: Math.ceil(spines.length / SPINES_A_PAGE) }, (_, page) =>
    spines.slice(page * SPINES_A_PAGE, (page + 1) * SPINES_A_PAGE),
  )
  return fixedForm({ title: '档案脊背标签', pages: pages.map(pageOf) })
}

/** One grid whose every second column is the gap between two strips. */
function pageOf(spines: readonly Spine[]) {
  const columns = spines.flatMap((_, index) => (index === 0 ? [STRIP.width] : [STRIP.gap, STRIP.width]))
  const width = columns.reduce((sum, it) => sum + it, 0)
  return {
    ...PAGE,
    parts: [
      {
        kind: 'grid' as const,
        x: (PAGE.width - width) / 2,
        y: STRIP.top,
        columns,
        rows: STRIP.rows,
        cells: spines.flatMap((spine, index) => [...stripOf(spine, index * 2), ...gapOf(index)]),
      },
    ],
  }
}

/** No rules stand in the gap before a strip. */
function gapOf(index: number): FixedCellInput[] {
  return index === 0 ? [] : [{ area: { row: 0, column: index * 2 - 1, rows: STRIP.rows.length } }]
}

function stripOf(spine: Spine, column: number): FixedCellInput[] {
  const { name, number, cabinet, shelf, copy, volume, volumes } = spine
  const place = [cabinet && `${cabinet} 柜`, shelf && `${shelf} 层`].filter(Boolean).join('\n')
  const count = volumes > 1 ? `${copy}\n第 ${volume} 卷\n共 ${volumes} 卷` : copy
  const texts = [
    { text: '干部\n档案', size: 12 },
    { text: number, size: 12 },
    { text: [...name].join('\n'), size: 26 },
    { text: count, size: 12 },
    { text: place, size: 11 },
  ]
  return texts.map(({ text, size }, row) => ({
    area: { row, column },
    name: `${name}的脊背`,
    text,
    size,
    least: 6,
  }))
}
