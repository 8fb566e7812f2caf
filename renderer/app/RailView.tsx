import { Menu } from '@mantine/core'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { View } from '#shared/platform/views/contract'
import { ViewId } from '#shared/values/id'
import { KeyCap } from '../components'
import { ViewQuestion } from '../modules/people/list/AllViewsDialog'
import { useViewActs } from '../modules/people/list/use-views'
import { text } from './app.text'
import classes from './frame.module.css'

type RailViewProps = {
  view: View
  count: number | undefined
  current: boolean
  /** The view above, and the one that comes after the next below: what it is put before by one step. */
  above: View['id'] | undefined
  below: View['id'] | null
  last: boolean
  onOpen: () => void
}

/** A view in the side bar. F2 renames, Delete deletes, Alt+↑ ↓ or dragging orders, the menu key or a right click asks. */
export function RailView({ view, count, current, above, below, last, onOpen }: RailViewProps) {
  const acts = useViewActs()
  const row = useRef<HTMLButtonElement>(null)
  const [menu, setMenu] = useState(false)
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null)
  const [over, setOver] = useState(false)
  const up = () => above && void acts.arrange(view.id, above)
  const down = () => !last && void acts.arrange(view.id, below)
  const keys: Record<string, () => unknown> = {
    F2: () => setAsking('rename'),
    Delete: () => setAsking('delete'),
    ContextMenu: () => setMenu(true),
    'Shift F10': () => setMenu(true),
    'Alt ArrowUp': up,
    'Alt ArrowDown': down,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keys[`${event.altKey ? 'Alt ' : ''}${event.shiftKey ? 'Shift ' : ''}${event.key}`]
    if (!run) return
    event.preventDefault()
    run()
  }
  return (
    <div className={classes.view}>
      <button
        ref={row}
        type="button"
        className={classes.list}
        data-current={current}
        data-drop={over}
        draggable
        aria-haspopup="menu"
        onClick={onOpen}
        onContextMenu={(event) => {
          event.preventDefault()
          setMenu(true)
        }}
        onKeyDown={onKeyDown}
        {...dragHandlers(view.id, setOver, acts.arrange)}
      >
        <span className={classes.listLabel} title={view.name}>
          {view.name}
        </span>
        {count !== undefined && <span className={classes.count}>{count.toLocaleString('zh-CN')}</span>}
      </button>
      <ViewMenu
        opened={menu}
        onChange={setMenu}
        onClose={() => row.current?.focus()}
        up={above && up}
        down={last ? undefined : down}
        onAsk={setAsking}
        onUnpin={() => void acts.save(view, { pinned: false })}
      />
      <ViewQuestion view={view} asking={asking} acts={acts} onClose={() => setAsking(null)} />
    </div>
  )
}

type MenuProps = {
  opened: boolean
  onChange: (opened: boolean) => void
  onClose: () => void
  /** Moves the view by one; undefined where it stands first or last. */
  up: (() => unknown) | undefined
  down: (() => unknown) | undefined
  onAsk: (what: 'rename' | 'delete') => void
  onUnpin: () => void
}

function ViewMenu({ up, down, onAsk, onUnpin, ...menu }: MenuProps) {
  return (
    <Menu {...menu} position="bottom-start">
      <Menu.Target>
        <span className={classes.viewMenu} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<KeyCap keys="f2" />} onClick={() => onAsk('rename')}>
          {text.rename}
        </Menu.Item>
        <Menu.Item rightSection={<KeyCap keys="alt+arrowup" />} disabled={!up} onClick={() => up?.()}>
          {text.moveUp}
        </Menu.Item>
        <Menu.Item rightSection={<KeyCap keys="alt+arrowdown" />} disabled={!down} onClick={() => down?.()}>
          {text.moveDown}
        </Menu.Item>
        <Menu.Item onClick={onUnpin}>{text.unpin}</Menu.Item>
        <Menu.Item rightSection={<KeyCap keys="delete" />} onClick={() => onAsk('delete')}>
          {text.deleteView}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const CARRIED = 'application/x-view'

/** A view dragged onto another goes before it. */
function dragHandlers(
  id: View['id'],
  setOver: (over: boolean) => void,
  arrange: (id: View['id'], before: View['id']) => unknown,
) {
  return {
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(CARRIED, id),
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(CARRIED)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false)
      const carried = ViewId.safeParse(event.dataTransfer.getData(CARRIED))
      if (carried.success && carried.data !== id) arrange(carried.data, id)
    },
  }
}
