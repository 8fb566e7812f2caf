import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import {
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  type TableHandle,
  useArraySource,
  useShortcut,
} from '../../components'
import type { Edits } from './edits'
import classes from './organizations.module.css'
import { text } from './organizations.text'
import type { TreeRow } from './tree'

type OrganizationTreeProps = {
  rows: readonly TreeRow[]
  current: string
  edits: Edits
  words: string
  onPick: (id: string) => void
  onToggle: (id: string) => void
  /** Enter: into the form. */
  onOpen: () => void
  onAddFirst?: (() => void) | undefined
}

/** The tree as a table: ← → close and open, Enter goes to the form. */
export function OrganizationTree(props: OrganizationTreeProps) {
  const { rows, current, onPick, onToggle, words, onAddFirst } = props
  const source = useArraySource(rows)
  const handle = useRef<TableHandle | null>(null)
  const focus = rows.findIndex((it) => it.unit.id === current)
  const row = rows[focus]
  useShortcut('arrowright', () => row?.parents && !row.open && onToggle(row.unit.id))
  useShortcut('arrowleft', () => {
    if (row?.parents && row.open) onToggle(row.unit.id)
    else if (row?.unit.parentId) onPick(row.unit.parentId)
  })
  const columns = useColumns(props.edits, onToggle)
  return (
    <DataTable
      label={text.treeLabel}
      columns={columns}
      source={source}
      rowKey={(it) => it.unit.id}
      focus={focus}
      onFocus={(index) => onPick(rows[index]?.unit.id ?? '')}
      onOpen={props.onOpen}
      density="dense"
      handle={handle}
      autoFocus
      empty={
        <EmptyState>
          {words.trim() === '' ? text.empty : text.nothingFound(words.trim())}
          {words.trim() === '' && onAddFirst && <LinkButton onClick={onAddFirst}>{text.emptyAdd}</LinkButton>}
        </EmptyState>
      }
    />
  )
}

function useColumns(edits: Edits, onToggle: (id: string) => void): readonly Column<TreeRow>[] {
  return useMemo(
    () => [
      {
        key: 'name',
        title: text.columns.name,
        render: (row) => <NameCell row={row} unsaved={edits.has(row.unit.id)} onToggle={onToggle} />,
      },
      {
        key: 'code',
        title: text.columns.code,
        width: 128,
        quiet: true,
        render: ({ unit }) => unit.code || text.none,
      },
      {
        key: 'kind',
        title: text.columns.kind,
        width: 80,
        quiet: true,
        render: ({ unit }) => text.kinds[unit.kind],
      },
      {
        key: 'level',
        title: text.columns.level,
        width: 144,
        from: 760,
        render: ({ unit }) => unit.level || text.none,
      },
      {
        key: 'people',
        title: text.columns.people,
        width: 72,
        align: 'right',
        render: ({ unit }) => unit.people.toLocaleString('zh-CN'),
      },
    ],
    [edits, onToggle],
  )
}

type NameCellProps = { row: TreeRow; unsaved: boolean; onToggle: (id: string) => void }

function NameCell({ row, unsaved, onToggle }: NameCellProps) {
  const Mark = row.open ? IconChevronDown : IconChevronRight
  return (
    <span className={classes.name} style={{ paddingLeft: `${row.depth}rem` }}>
      {row.parents ? (
        <button
          type="button"
          tabIndex={-1}
          className={classes.toggle}
          aria-label={row.open ? text.collapse : text.expand}
          onClick={() => onToggle(row.unit.id)}
        >
          <Mark size={15} stroke={1.5} />
        </button>
      ) : (
        <span className={classes.noToggle} />
      )}
      <span className={row.unit.kind === 'group' ? classes.group : classes.unit}>{row.unit.name}</span>
      {unsaved && <span className={classes.unsaved}>{text.unsaved}</span>}
    </span>
  )
}
