import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useMemo } from 'react'
import { isContainer, SKELETON, type SkeletonCode } from '#shared/modules/dossiers/classes'
import type { TypedLine } from '#shared/modules/dossiers/material'
import { groupBy } from '#shared/values/group-by'

/** A row of the catalogue: the head of a class or a line below it with its 序号. */
export type CatalogueRow =
  | { kind: 'class'; key: string; code: SkeletonCode }
  | { kind: 'line'; key: string; line: TypedLine; no: number }

/** Up to this many rows all stand in the window, so that Tab reaches each; real catalogues have far fewer. */
const FEW = 300
const ROW_PIXELS = 29

/** The rows, and which of them stand in the window: of many only those in sight, and the one that has the focus. */
export function useRows(lines: readonly TypedLine[], table: RefObject<HTMLTableElement | null>) {
  const rows = useMemo(() => rowsOf(lines), [lines])
  const many = rows.length > FEW
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: many,
    getScrollElement: () => table.current?.parentElement ?? null,
    estimateSize: () => ROW_PIXELS,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 8,
    rangeExtractor: (range) => withFocused(defaultRangeExtractor(range), table.current),
  })
  const drawn = many
    ? virtual.getVirtualItems().map(({ index, start, end }) => ({ index, start, end }))
    : rows.map((_, index) => ({ index, start: 0, end: 0 }))
  return {
    rows,
    drawn,
    height: many ? virtual.getTotalSize() : 0,
    measure: many ? virtual.measureElement : undefined,
    reveal: (key: string) => {
      const at = rows.findIndex((it) => it.key === key)
      if (many && at >= 0) virtual.scrollToIndex(at, { align: 'center' })
    },
  }
}

function rowsOf(lines: readonly TypedLine[]): CatalogueRow[] {
  const byClass = groupBy(lines, (it) => it.classCode)
  return SKELETON.flatMap((code): CatalogueRow[] => [
    { kind: 'class', key: code, code },
    ...(isContainer(code) ? [] : (byClass.get(code) ?? [])).map(
      (line, index): CatalogueRow => ({ kind: 'line', key: line.key, line, no: index + 1 }),
    ),
  ])
}

/** The row with the focus stays, however far it is scrolled away. */
function withFocused(indexes: number[], table: HTMLTableElement | null): number[] {
  const focused = Number(table?.querySelector<HTMLElement>('tr:focus-within')?.dataset.index ?? Number.NaN)
  if (Number.isNaN(focused) || indexes.includes(focused)) return indexes
  return [...indexes, focused].sort((a, b) => a - b)
}
