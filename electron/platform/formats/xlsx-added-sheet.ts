import { posix } from 'node:path'
import { columnLetter } from './workbook'
import type { XlsxParts } from './xlsx-parts'

/** A sheet that is put behind the others: heading and rows of texts. */
export type AddedSheet = { name: string; widths: readonly number[]; rows: readonly (readonly string[])[] }

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Puts a sheet of texts behind the others: its part, its place in the workbook, its relation and its type. */
export function addedSheet(parts: XlsxParts, sheet: AddedSheet): void {
  const folder = posix.dirname(parts.book)
  const part = freeName(
    (at) => posix.join(folder, 'worksheets', `sheet${at}.xml`),
    (name) => parts.has(name),
  )
  parts.set(part, sheetXml(sheet))
  const relations = parts.text(parts.relations)
  const id = freeName(
    (at) => `rIdReturned${at}`,
    (name) => relations.includes(`"${name}"`),
  )
  const target = posix.relative(folder, part)
  const relation = `<Relationship Id="${id}" Type="${RELATIONS}/worksheet" Target="${target}"/>`
  parts.set(
    parts.relations,
    beforeEnd(relations, 'Relationships', (prefix) => withPrefix(relation, prefix)),
  )
  parts.set(parts.book, withSheet(parts.text(parts.book), sheet.name, id))
  const types = '[Content_Types].xml'
  const override = `<Override PartName="/${part}" ContentType="${SHEET_TYPE}"/>`
  parts.set(
    types,
    beforeEnd(parts.text(types), 'Types', (prefix) => withPrefix(override, prefix)),
  )
}

function freeName(name: (at: number) => string, taken: (name: string) => boolean): string {
  for (let at = 1; ; at++) if (!taken(name(at))) return name(at)
}

function withPrefix(element: string, prefix: string): string {
  return element.replace('<', `<${prefix}`)
}

/** Puts an element last in another, with the prefix that this one's name carries. */
function beforeEnd(xml: string, name: string, element: (prefix: string) => string): string {
  return xml.replace(new RegExp(`</((?:\\w+:)?)${name}>`), (end, prefix: string) => element(prefix) + end)
}

function withSheet(book: string, name: string, id: string): string {
  const ids = [...book.matchAll(/\bsheetId="(\d+)"/g)].map((it) => Number(it[1]))
  const space =
    /xmlns:(\w+)="http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?relationships"/
  const bound = space.exec(book)?.[1]
  const own = freeName(
    (at) => (at === 1 ? name : `${name}${at}`),
    (it) => book.includes(`name="${it}"`),
  )
  const relation = bound ? `${bound}:id="${id}"` : `xmlns:r="${RELATIONS}" r:id="${id}"`
  return beforeEnd(
    book,
    'sheets',
    (prefix) => `<${prefix}sheet name="${own}" sheetId="${Math.max(0, ...ids) + 1}" ${relation}/>`,
  )
}

function sheetXml({ rows, widths }: AddedSheet): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const lines = rows.map((cells, row) => {
    const written = cells.map(
      (text, column) =>
        `<c r="${columnLetter(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    return `<row r="${row + 1}">${written.join('')}</row>`
  })
  const pane =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews>${pane}</sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** What XML can hold of a text. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
