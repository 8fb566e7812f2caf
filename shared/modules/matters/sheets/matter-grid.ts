import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'

/** @file What the forms of a matter have in common: an A4 page with a title, a number and a grid. */

const PAGE = { width: 210, height: 297 }
const FRAME = { x: 24, width: 162 }
const COLUMNS = [30, 51, 30, 51]

export type GridRow = { height: number; cells: Omit<FixedCellInput, 'area' | 'name'>[] }
export type GridPage = { number: string; rows: readonly GridRow[]; foot: string }

/** A form of one page for each matter. */
export function matterForm(title: string, pages: readonly GridPage[]): FixedForm {
  return fixedForm({
    title: pages.length === 1 ? `${title}（${pages[0]?.number}）` : title,
    pages: pages.map(({ number, rows, foot }) => ({
      ...PAGE,
      parts: [
        { ...LINE, y: 24, height: 12, center: title, size: 20, title: true },
        { ...LINE, y: 40, height: 7, right: number, size: 11 },
        {
          kind: 'grid',
          x: FRAME.x,
          y: 48,
          columns: COLUMNS,
          rows: rows.map((it) => it.height),
          cells: rows.flatMap(({ cells }, row) => placed(cells, row)),
        },
        { ...LINE, y: 284, height: 6, left: foot, size: 9 },
      ],
    })),
  })
}

const LINE = { kind: 'line' as const, ...FRAME }

/** Two cells of a row take all of it, four a column each. */
function placed(cells: GridRow['cells'], row: number): FixedCellInput[] {
  return cells.map((cell, at) => ({
    ...cell,
    name: cell.text ?? '',
    area: { row, column: at, columns: cells.length === 2 && at === 1 ? COLUMNS.length - 1 : 1 },
  }))
}

export function pair(label: string, text: string, other: string, more: string): GridRow {
  return { height: 11, cells: [cell(label), cell(text), cell(other), cell(more)] }
}

/** A label and a text over the rest of the row; `sign` stands at its foot. */
export function wide(label: string, text: string, height: number, sign: string[] = []): GridRow {
  const signed = sign.length === 0 ? {} : { from: 'top' as const, sign }
  return { height, cells: [cell(label), { ...cell(text, 'left'), ...signed }] }
}

function cell(text: string, align: 'left' | 'center' = 'center') {
  return { text, size: 12, least: 8, align, oneLine: 10 }
}

export const PEN_SIGN = ['（签名）', '　　年　　月　　日']
