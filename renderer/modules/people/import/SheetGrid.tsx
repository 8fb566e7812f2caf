import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { SheetPlan } from '#shared/modules/people/contract-sheets'
import { usePagedQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice, useMeasures } from '../../../components'
import { columnTracks } from './column-tracks'
import { SheetColumnHeads } from './SheetColumnHeads'
import { SheetRowLine } from './SheetRowLine'
import classes from './sheets.module.css'
import { text } from './sheets.text'
import type { SheetChange } from './use-plan-sheet'
import { focusTarget, useSheetKeys } from './use-sheet-keys'

type SheetGridProps = { planId: string; sheet: SheetPlan; onChange: (change: SheetChange) => void }

/** The sheet as its sender made it: title, heading, rows that are taken and rows that are not, each in its own look. */
export function SheetGrid({ planId, sheet, onChange }: SheetGridProps) {
  const source = usePagedQuery('people.sheetRows', { id: planId, index: sheet.index })
  const scroller = useRef<HTMLDivElement>(null)
  const { rowDense } = useMeasures()
  const virtualizer = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowDense,
    overscan: 12,
  })
  const items = virtualizer.getVirtualItems()
  const { ensure } = source
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => ensure(first, last), [ensure, first, last])
  const keys = useSheetKeys({
    source,
    columns: sheet.columns.length,
    onInclude: (include) => onChange({ include }),
    onTarget: focusTarget,
    onMoved: ({ row }) => {
      virtualizer.scrollToIndex(row, { align: 'auto' })
    },
  })
  useEffect(() => {
    scroller.current
      ?.querySelector(`[data-column="${keys.cursor.column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [keys.cursor.column])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table’s own layout cannot scroll its rows virtually
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      aria-label={text.grid(sheet.name)}
      aria-rowcount={source.total}
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      style={{ '--sheet-tracks': columnTracks(sheet.columns) } as Record<string, string>}
    >
      <SheetColumnHeads
        sheet={sheet}
        current={keys.cursor.column}
        onTarget={(index, target) => onChange({ targets: { [index]: target } })}
        onLeave={() => scroller.current?.focus({ preventScroll: true })}
      />
      <ErrorNotice error={source.error} />
      {source.total === 0 && !source.loading && <EmptyState>{text.noRows}</EmptyState>}
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((it) => (
          <SheetRowLine
            key={it.key}
            row={source.rowAt(it.index)}
            columns={sheet.columns}
            start={it.start}
            marked={keys.isMarked(it.index)}
            current={keys.cursor.row === it.index ? keys.cursor.column : -1}
            onPick={(column, extend) => keys.pick({ row: it.index, column }, extend)}
          />
        ))}
      </div>
    </div>
  )
}
