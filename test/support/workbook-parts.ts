import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Parts of a workbook written by hand, for what no library writes. */
export type WorkbookParts = {
  /** Inside `<sheetData>`. */
  rows: string
  /** Behind `<sheetData>`. */
  behind?: string
  /** Inside `<sst>`. */
  strings?: string
  /** Number formats of the cell styles 0, 1, 2 … as codes, or as numbers of the built-in ones. */
  formats?: (string | number)[]
  /** Attributes of `<workbookPr>`. */
  book?: string
  sheets?: string
  /** Replaces the whole sheet. */
  sheet?: string
  more?: Record<string, string>
}

export function workbookOf(parts: WorkbookParts): Uint8Array {
  const { rows, behind = '', strings = '', formats = [], book = '', more = {} } = parts
  const custom = formats.map((code, at) =>
    typeof code === 'string'
      ? `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`
      : '',
  )
  const styles = formats.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 200 + at : code}"/>`)
  const sheet =
    parts.sheet ??
    `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${behind}</worksheet>`
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${book}/><sheets>${parts.sheets ?? '<sheet name="表" sheetId="1" r:id="r1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${RELATIONS}/styles" Target="/xl/styles.xml"/><Relationship Id="r4" Type="${RELATIONS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
