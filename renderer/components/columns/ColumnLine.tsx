import { IconCheck, IconGripVertical } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef } from 'react'
import type { ChoosableColumn } from './arrangement'
import classes from './columns.module.css'

type ColumnLineProps = {
  column: ChoosableColumn
  chosen: boolean
  /** It always stands: its tick cannot be taken away. */
  locked: boolean
  active: boolean
  /** The group's name where a group begins. */
  heading: string
  onTurn: () => void
  onDragStart: () => void
  onDrop: () => void
}

export function ColumnLine(props: ColumnLineProps) {
  const { column, chosen, locked, active, heading, onTurn, onDragStart, onDrop } = props
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <>
      {heading !== '' && <p className={classes.heading}>{heading}</p>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search field above takes the keys of its list */}
      <div
        ref={line}
        role="option"
        tabIndex={-1}
        aria-selected={chosen}
        aria-disabled={locked}
        className={classes.line}
        data-active={active}
        draggable={chosen}
        onClick={onTurn}
        onDragStart={onDragStart}
        onDragOver={(event: DragEvent) => chosen && event.preventDefault()}
        onDrop={onDrop}
      >
        <span className={classes.box}>
          <IconCheck size={10} stroke={3} />
        </span>
        <span className={classes.name}>{column.label}</span>
        {chosen && <IconGripVertical size={14} stroke={1.5} className={classes.grip} />}
      </div>
    </>
  )
}
