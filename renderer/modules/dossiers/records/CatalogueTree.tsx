import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SkeletonCode } from '#shared/modules/dossiers/classes'
import type { Material } from '#shared/modules/dossiers/material'
import { dateText, isUneven } from '#shared/modules/dossiers/rules-catalogue'
import type { MaterialId, PageId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { text } from './records.text'
import classes from './tree.module.css'
import { keyOf, openFor, parentOf, type TreeRow, treeRows } from './tree-rows'
import { type DropOnRow, useTreeDrop } from './use-tree-drop'

type Props = {
  materials: readonly Material[]
  current: MaterialId | null
  onOpen: (id: MaterialId) => void
  /** Pages dragged out of the strip onto a material; absent where nothing may be changed. */
  onDropPages: ((ids: readonly PageId[], materialId: MaterialId) => void) | undefined
}

/** The catalogue as the skeleton of classes: ↑ ↓ walk, → ← open and close, Enter shows the material. */
export function CatalogueTree({ materials, current, onOpen, onDropPages }: Props) {
  const { rows, cursor, setCursor, toggle, reveal, keys } = useTree({ materials, current, onOpen })
  const dropOn = useTreeDrop({ current, onReveal: reveal, onDropPages })
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-key="${cursor}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [cursor])
  return (
    <div
      ref={list}
      className={classes.tree}
      role="tree"
      aria-label={text.tree}
      tabIndex={0}
      data-control
      aria-activedescendant={`tree-${cursor}`}
      onKeyDown={keys}
    >
      {rows.map((row) => (
        <Row
          key={keyOf(row)}
          row={row}
          current={row.kind === 'material' && row.material.id === current}
          cursor={keyOf(row) === cursor}
          drop={dropOn(row)}
          onPress={() => {
            setCursor(keyOf(row))
            if (row.kind === 'class') toggle(row.code)
            else onOpen(row.material.id)
          }}
        />
      ))}
    </div>
  )
}

/** What is open and where the keyboard stands; the class of what is looked at is always open. */
function useTree({ materials, current, onOpen }: Omit<Props, 'onDropPages'>) {
  const { data } = useApiQuery('dossiers.dossierStandards', {})
  const [open, setOpen] = useState<ReadonlySet<SkeletonCode>>(new Set())
  const [cursor, setCursor] = useState<string>(current ?? '1')
  const opened = materials.find((it) => it.id === current)?.classCode
  useEffect(() => {
    if (opened) setOpen((now) => new Set([...now, ...openFor(opened)]))
    if (current) setCursor(current)
  }, [opened, current])
  const rows = treeRows(materials, { standards: data?.classes ?? [], open })
  const set = (code: SkeletonCode, shown: boolean) =>
    setOpen((now) => new Set(shown ? [...now, code] : [...now].filter((it) => it !== code)))
  const keys = (event: KeyboardEvent) => {
    const at = rows.findIndex((it) => keyOf(it) === cursor)
    const row = rows[at]
    const step = STEPS[event.key]
    if (!row || (step === undefined && !ACTS.includes(event.key))) return
    event.preventDefault()
    if (step !== undefined) setCursor(keyOf(rows[Math.max(0, Math.min(rows.length - 1, at + step))] ?? row))
    else if (row.kind === 'material' && event.key === 'Enter') onOpen(row.material.id)
    else if (row.kind === 'material' && event.key === 'ArrowLeft') setCursor(row.material.classCode)
    else if (row.kind === 'class' && event.key === 'ArrowLeft' && !row.open)
      setCursor(parentOf(row.code) ?? row.code)
    else if (row.kind === 'class')
      set(row.code, event.key === 'Enter' ? !row.open : event.key === 'ArrowRight')
  }
  return {
    rows,
    cursor,
    setCursor,
    keys,
    toggle: (code: SkeletonCode) => set(code, !open.has(code)),
    reveal: (code: SkeletonCode) => set(code, true),
  }
}

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -1e6,
  End: 1e6,
  PageDown: 10,
  PageUp: -10,
}
const ACTS = ['Enter', 'ArrowRight', 'ArrowLeft']

type RowProps = { row: TreeRow; current: boolean; cursor: boolean; drop: DropOnRow; onPress: () => void }

function Row({ row, current, cursor, drop, onPress }: RowProps) {
  const own = {
    'data-key': keyOf(row),
    'data-current': current,
    'data-cursor': cursor,
    'data-depth': row.depth,
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree itself holds the focus and names the row in hand.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's.
    <div
      id={`tree-${keyOf(row)}`}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={current}
      className={classes.row}
      onClick={onPress}
      {...(row.kind === 'class' ? { 'aria-expanded': row.open } : {})}
      {...own}
      {...drop}
    >
      {row.kind === 'class' ? <ClassRow row={row} /> : <MaterialRow material={row.material} />}
    </div>
  )
}

function ClassRow({ row }: { row: Extract<TreeRow, { kind: 'class' }> }) {
  const Chevron = row.open ? IconChevronDown : IconChevronRight
  return (
    <>
      <Chevron size={14} stroke={1.5} className={classes.chevron} />
      <span className={classes.label}>{row.label}</span>
      <span className={classes.name}>{row.name}</span>
      <span className={classes.count}>{row.count === 0 ? text.none : row.count}</span>
    </>
  )
}

function MaterialRow({ material }: { material: Material }) {
  const { no, title, scanned, damaged } = material
  const tone = damaged > 0 ? 'red' : isUneven(material) ? 'amber' : scanned === 0 ? 'quiet' : undefined
  return (
    <>
      <span className={classes.no}>{no}</span>
      <span className={classes.name} title={title} data-tone={tone}>
        {title}
      </span>
      <span className={classes.count}>{dateText(material).slice(0, 7)}</span>
    </>
  )
}
