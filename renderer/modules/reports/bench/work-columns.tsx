import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { unitsOf, unitWords } from '#shared/modules/reports/rules-workbench'
import type { WorkItem } from '#shared/modules/reports/workbench'
import { listName } from '#shared/values/name-order'
import { type Column, LinkButton, Tag } from '../../../components'
import classes from '../reports.module.css'
import { text } from '../reports.text'
import type { FoldLine, ItemLine, WorkLine } from './work-lines'

const titles = text.columns

type Frame = { key: string; title: string; width?: number; quiet?: boolean }

type Given = {
  /** The year it is: days of others are written whole. */
  year: string
  onAct: (item: WorkItem) => void
  onFold: (line: WorkLine, open: boolean) => void
  shortUnit: (name: string) => string
}

/** Columns of matters: a fold says how many it stands for, and has the day of the most pressing one. */
export function workColumns({ year, onAct, onFold, shortUnit }: Given): readonly Column<WorkLine>[] {
  return [
    column({ key: 'on', title: titles.on, width: 92 }, (line) => text.dayShort(firstOf(line).on, year)),
    column({ key: 'left', title: titles.left, width: 88 }, (line) => <Left item={firstOf(line)} />),
    column({ key: 'system', title: titles.system, width: 112, quiet: true }, (line) => (
      <span title={firstOf(line).system}>{firstOf(line).system}</span>
    )),
    column({ key: 'unit', title: titles.unit, width: 120 }, (line) => shortUnit(unitOf(line)) || text.none),
    column({ key: 'title', title: titles.title }, (line) => (
      <Title line={line} onAct={onAct} onFold={onFold} />
    )),
    column({ key: 'by', title: titles.by, width: 68, quiet: true }, (line) => byOf(line) || text.none),
  ]
}

/** A heading has no columns; they are never asked of it. */
function column(frame: Frame, render: (line: FoldLine | ItemLine) => ReactNode): Column<WorkLine> {
  return { ...frame, render: (line) => (line.kind === 'heading' ? null : render(line)) }
}

function itemsOf(line: FoldLine | ItemLine): readonly WorkItem[] {
  return line.kind === 'fold' ? line.items : [line.item]
}

function firstOf(line: FoldLine | ItemLine): WorkItem {
  const [first] = itemsOf(line)
  if (first) return first
  throw new Error('a fold stands for some matters')
}

function unitOf(line: FoldLine | ItemLine): string {
  if (line.kind === 'item') return unitWords(line.item)
  const units = new Set(line.items.flatMap(unitsOf).filter(Boolean))
  return units.size > 1 ? text.units(units.size) : ([...units][0] ?? '')
}

function byOf(line: FoldLine | ItemLine): string {
  const names = new Set(itemsOf(line).map((it) => it.accountName))
  return names.size > 1 ? text.people(names.size) : listName([...names][0] ?? '')
}

function Left({ item }: { item: WorkItem }) {
  return (
    <span className={classes.left} data-state={item.state} data-today={item.days === 0}>
      {text.left(item)}
    </span>
  )
}

type TitleProps = { line: FoldLine | ItemLine } & Pick<Given, 'onAct' | 'onFold'>

/** What has to be done; on the row in work the act that a click does at once. */
function Title({ line, onAct, onFold }: TitleProps) {
  const item = firstOf(line)
  const words = line.kind === 'fold' ? text.folded(line.items.length, item.title) : item.title
  const depth = line.kind === 'fold' ? 0 : line.depth
  return (
    <span className={classes.titleCell} data-depth={depth}>
      {line.open !== undefined && <Fold open={line.open} onFold={(open) => onFold(line, open)} />}
      <span className={classes.titleWords} title={words}>
        {words}
      </span>
      {item.letterOn !== '' && line.kind === 'item' && <Tag>{text.lettered(item.letterOn)}</Tag>}
      {line.kind === 'item' && (
        <span className={classes.act}>
          <LinkButton onClick={() => onAct(item)}>{text.act(item.act)}</LinkButton>
        </span>
      )}
    </span>
  )
}

function Fold({ open, onFold }: { open: boolean; onFold: (open: boolean) => void }) {
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <button
      type="button"
      className={classes.fold}
      tabIndex={-1}
      aria-label={open ? text.fold : text.unfold}
      onClick={() => onFold(!open)}
    >
      <Chevron size={16} stroke={2} />
    </button>
  )
}
