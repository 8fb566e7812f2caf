import { Popover } from '@mantine/core'
import { IconChevronDown, IconColumns3 } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { Button, LinkButton } from '../Button'
import { useFound } from '../TickList'
import { type ChoosableColumn, movedBefore, movedBy, type PlacedColumn, resized, turned } from './arrangement'
import { ColumnLine } from './ColumnLine'
import classes from './columns.module.css'
import { text } from './columns.text'

type ColumnChooserProps = {
  /** What the button says: 常用列. */
  label: string
  columns: readonly ChoosableColumn[]
  placed: readonly PlacedColumn[]
  /** The column that always stands. */
  required: string
  onChange: (placed: readonly PlacedColumn[]) => void
  onReset: () => void
}

/** The columns of a list: search, tick, order by Alt+↑ ↓ or dragging, width by Alt+← →. What is chosen stands first. */
export function ColumnChooser(props: ColumnChooserProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Button
            kind="quiet"
            icon={<IconColumns3 size={15} stroke={1.5} />}
            onClick={() => setOpen(!open)}
            expanded={open}
          >
            {props.label}
            <IconChevronDown size={14} stroke={1.5} />
          </Button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.float ?? ''}>
        {open && <Chooser {...props} onClose={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

const STEP = 8

function Chooser({
  columns,
  placed,
  required,
  onChange,
  onReset,
  onClose,
}: ColumnChooserProps & { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const lines = useLines(columns, placed, typed)
  const at = lines.findIndex((it) => it.key === active)
  const isPlaced = (key: string) => placed.some((it) => it.key === key)
  const turn = (key: string) => key !== required && onChange(turned(placed, key))
  const widen = (key: string, step: number) => {
    const now =
      placed.find((it) => it.key === key)?.width || (columns.find((it) => it.key === key)?.width ?? 0)
    onChange(resized(placed, key, now + step))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const wider = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (event.altKey && active && isPlaced(active) && step) onChange(movedBy(placed, active, step))
    else if (event.altKey && active && isPlaced(active) && wider) widen(active, wider)
    else if (event.altKey) return
    else if (step) setActive(lines[Math.min(lines.length - 1, Math.max(0, at + step))]?.key ?? null)
    else if (event.key === ' ') turn((lines[at] ?? lines[0])?.key ?? required)
    else if (event.key === 'Enter') onClose()
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className={classes.search}
        data-autofocus
        placeholder={text.search}
        aria-label={text.search}
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.list} role="listbox" aria-label={text.list} aria-multiselectable tabIndex={-1}>
        {lines.length === 0 && <p className={classes.heading}>{text.noMatch}</p>}
        {lines.map((column, index) => (
          <ColumnLine
            key={column.key}
            column={column}
            chosen={isPlaced(column.key)}
            locked={column.key === required}
            active={column.key === active}
            heading={headingOf(column, lines[index - 1], isPlaced)}
            onTurn={() => turn(column.key)}
            onDragStart={() => setDragged(column.key)}
            onDrop={() => dragged && onChange(movedBefore(placed, dragged, column.key))}
          />
        ))}
      </div>
      <div className={classes.foot}>
        <span>{text.keys}</span>
        <LinkButton onClick={onReset}>{text.reset}</LinkButton>
      </div>
    </>
  )
}

/** The chosen columns in their order, then the others as the catalogue has them. */
function useLines(columns: readonly ChoosableColumn[], placed: readonly PlacedColumn[], typed: string) {
  const found = useFound(columns, typed)
  const chosen = placed.flatMap(({ key }) => found.find((it) => it.key === key) ?? [])
  return [...chosen, ...found.filter((it) => !placed.some(({ key }) => key === it.key))]
}

function headingOf(
  column: ChoosableColumn,
  before: ChoosableColumn | undefined,
  isPlaced: (key: string) => boolean,
): string {
  if (isPlaced(column.key)) return ''
  return before && !isPlaced(before.key) && before.group === column.group ? '' : column.group
}
