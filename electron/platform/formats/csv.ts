export type CsvCell = string | number | null

/**
 * A table that a spreadsheet opens as it stands: UTF-8 with BOM, CRLF, quoted where needed. Text that would run as a
 * formula gets an apostrophe before it; text made of digits that a spreadsheet would change (identity numbers,
 * `1978.10`, leading zeros) gets a tab, which it does not show.
 */
export function csvBytes(rows: Iterable<readonly CsvCell[]>): Uint8Array {
  const lines: string[] = []
  for (const row of rows) lines.push(row.map(csvCell).join(','))
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`)
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? String(cell) : guarded(cell)
  return /[",\r\n\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

function guarded(text: string): string {
  if (/^\s*[=+\-@]/.test(text)) return `'${text}`
  const changed = /^\d+(\.\d+)?$/.test(text) && (text.length > 11 || String(Number(text)) !== text)
  return changed ? `\t${text}` : text
}
