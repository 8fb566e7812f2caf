import type { PlacedColumn } from '../../../components'

/** @file The columns of the list without a view: this window's own, they hold no record. A view keeps its own. */

const KEY = 'people-columns'

/** What was chosen last; nothing: the usual columns. */
export function ownColumns(): readonly PlacedColumn[] {
  const stored: unknown = read()
  if (!Array.isArray(stored)) return []
  return stored.filter(isPlaced)
}

export function keepOwnColumns(columns: readonly PlacedColumn[]): void {
  localStorage.setItem(KEY, JSON.stringify(columns))
}

function read(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]')
  } catch {
    return []
  }
}

function isPlaced(value: unknown): value is PlacedColumn {
  const { key, width } = Object(value) as Partial<PlacedColumn>
  return typeof key === 'string' && typeof width === 'number'
}
