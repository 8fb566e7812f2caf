import { refuseFile } from './problem'
import { columnLetter, placeOf } from './workbook'
import { type AddedSheet, addedSheet } from './xlsx-added-sheet'
import { markStyles } from './xlsx-mark-styles'
import { readXlsxParts, type XlsxParts } from './xlsx-parts'

/** A cell to be coloured: the sheet's place in the workbook, row from 1, column from 0. */
export type CellMark = { sheet: number; row: number; column: number }

/**
 * A copy of a workbook with cells coloured and a sheet added. Everything else is handed on as it stands: the parts are
 * changed as texts, no library writes them anew. Answers the parts for a zip.
 */
export async function markedWorkbook(
  path: string,
  marks: readonly CellMark[],
  added: AddedSheet,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const parts = await readXlsxParts(path)
  const styled = markSheets(parts, marks)
  if (styled.size > 0 && parts.styles) parts.set(parts.styles, markStyles(parts.text(parts.styles), styled))
  addedSheet(parts, added)
  return parts.entries()
}

/** Colours the cells in every sheet; answers the new style of each style that a coloured cell had. */
function markSheets(parts: XlsxParts, marks: readonly CellMark[]): Map<number, number> {
  const styled = new Map<number, number>()
  if (!parts.styles) return styled
  const count = (
    parts.text(parts.styles).match(/<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/)?.[0] ?? ''
  ).match(/<(?:\w+:)?xf\b/g)?.length
  if (!count) return styled
  const styleFor = (style: number) => {
    const known = styled.get(style)
    if (known !== undefined) return known
    const made = count + styled.size
    styled.set(style, made)
    return made
  }
  for (const index of new Set(marks.map((it) => it.sheet))) {
    const own = marks.filter((it) => it.sheet === index)
    const part = parts.sheets[index]
    if (!part) throw refuseFile('damaged', '原文件里少了工作表')
    parts.set(part, markCells(parts.text(part), own, styleFor))
  }
  return styled
}

const TAG = /<(\/?)((?:\w+:)?)(row|c)\b([^>]*?)(\/?)>/g

/** Runs through rows and cells as they stand and gives the marked ones another style; a blank one is put in. */
function markCells(xml: string, marks: readonly CellMark[], styleFor: (style: number) => number): string {
  const wanted = new Map<number, Set<number>>()
  for (const { row, column } of marks) wanted.set(row, (wanted.get(row) ?? new Set()).add(column))
  let row = 0
  let column = -1
  let due: number[] = []
  let out = ''
  let from = 0
  const blanks = (prefix: string, until: number) => {
    const now = due.filter((it) => it < until)
    due = due.filter((it) => it >= until)
    return now.map((it) => `<${prefix}c r="${columnLetter(it)}${row}" s="${styleFor(0)}"/>`).join('')
  }
  for (const found of xml.matchAll(TAG)) {
    const [whole, closing = '', prefix = '', name, attributes = '', selfClosing = ''] = found
    const at = found.index
    if (name === 'row' && closing === '') {
      row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? row + 1)
      column = -1
      due = selfClosing ? [] : [...(wanted.get(row) ?? [])].sort((a, b) => a - b)
    } else if (name === 'row') {
      out += xml.slice(from, at) + blanks(prefix, Number.POSITIVE_INFINITY)
      from = at
    } else if (closing === '') {
      column = placeOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '')?.column ?? column + 1
      if (!wanted.get(row)) continue
      out += xml.slice(from, at) + blanks(prefix, column)
      from = at
      if (!due.includes(column)) continue
      due = due.filter((it) => it !== column)
      const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)
      out += `<${prefix}c${attributes.replace(/\s+s="\d+"/, '')} s="${styleFor(style)}"${selfClosing}>`
      from = at + whole.length
    }
  }
  return out + xml.slice(from)
}
