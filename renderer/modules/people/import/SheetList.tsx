import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { SheetPlan } from '#shared/modules/people/contract-sheets'
import { movedFocus } from '../../../components'
import classes from './sheets.module.css'
import { text } from './sheets.text'
import type { SheetChange } from './use-plan-sheet'

type SheetListProps = {
  sheets: readonly SheetPlan[]
  at: number
  onAt: (at: number) => void
  onChange: (sheet: SheetPlan, change: SheetChange) => void
}

/** The workbooks' sheets: ↑ ↓ walk, the space bar takes or leaves one. */
export function SheetList({ sheets, at, onAt, onChange }: SheetListProps) {
  const several = new Set(sheets.map((it) => it.fileName)).size > 1
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    const sheet = sheets[at]
    const target = movedFocus(event.key, at, sheets.length, 10)
    if (target !== null) onAt(target)
    else if (event.key === ' ' && sheet && isReadable(sheet)) onChange(sheet, { chosen: !sheet.chosen })
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      className={classes.sheetList}
      role="listbox"
      aria-label={text.sheetList}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {sheets.map((sheet, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its lines
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and shows the sheet in work
        <div
          key={sheet.index}
          role="option"
          aria-selected={index === at}
          data-at={index}
          data-current={index === at}
          data-left={!sheet.chosen}
          className={classes.sheet}
          onClick={() => onAt(index)}
        >
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={text.takes(sheet.name)}
            checked={sheet.chosen}
            disabled={!isReadable(sheet)}
            onChange={(event) => onChange(sheet, { chosen: event.currentTarget.checked })}
          />
          <span className={classes.sheetName} title={`${sheet.fileName} ${sheet.name}`}>
            {several || sheet.name === '' ? baseOf(sheet.fileName) : sheet.name}
          </span>
          <span className={classes.sheetFacts}>
            {text.sheetOf(
              several ? sheet.name : '',
              isReadable(sheet) ? text.rowsTaken(sheet.rows, sheet.excluded) : text.unread,
            )}
            {sheet.hidden && `　${text.hidden}`}
          </span>
          <span className={classes.sheetFacts}>{text.destinations[sheet.destination]}</span>
        </div>
      ))}
      <p className={classes.keys}>{text.keysHint}</p>
    </div>
  )
}

function baseOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('/') + 1)
}

function isReadable({ columns }: SheetPlan): boolean {
  return columns.length > 0
}
