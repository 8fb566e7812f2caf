/** Enter and the arrows walk from field to field; `=` takes what stands in the line above. */
export function moveAmongCells(
  event: KeyboardEvent,
  table: HTMLTableElement | null,
  type: (key: string, words: string) => void,
): void {
  const field = event.target
  if (!table || !(field instanceof HTMLInputElement) || event.isComposing) return
  if (event.ctrlKey || event.altKey) return
  const lines = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.querySelectorAll('input')])
  const rows = lines.filter((fields) => fields.length > 0)
  const row = rows.findIndex((fields) => fields.includes(field))
  const column = rows[row]?.indexOf(field) ?? 0
  const above = rows[row - 1]?.[column]
  if (event.key === '=' && above) {
    type(field.name, above.value)
    event.preventDefault()
    return
  }
  const target = targetOf(event.key, rows, row, column)
  if (!target) return
  event.preventDefault()
  target.focus()
  target.select()
}

function targetOf(
  key: string,
  rows: readonly HTMLInputElement[][],
  row: number,
  column: number,
): HTMLInputElement | undefined {
  const fields = rows.flat()
  const own = rows[row]?.[column]
  const place = own ? fields.indexOf(own) : -1
  const last = (line: readonly HTMLInputElement[] | undefined) => line?.[Math.min(column, line.length - 1)]
  switch (key) {
    case 'Enter':
    case 'ArrowRight':
      return fields[place + 1]
    case 'ArrowLeft':
      return fields[place - 1]
    case 'ArrowDown':
      return last(rows[row + 1])
    case 'ArrowUp':
      return last(rows[row - 1])
    default:
      return undefined
  }
}
