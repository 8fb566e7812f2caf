import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import classes from './duplicates.module.css'
import { text } from './duplicates.text'
import { MergeHeads } from './MergeHeads'
import { type MergeGroup, type MergeLine, stepped } from './merge-lines'
import { PhotoLine } from './PhotoLine'
import type { Merging } from './use-merge'

const GRID = { role: 'grid', 'aria-label': text.merge.tableLabel, tabIndex: 0 }

/** The comparison. ↑ ↓ go from line to line, ← → choose the record, Space leaves a row out. */
export function MergeTable({ merging, all }: { merging: Merging; all: boolean }) {
  const { records, choice, change } = merging
  const groups = useMemo(() => shownGroups(merging.groups, all), [merging.groups, all])
  const lines = groups.flatMap((it) => it.lines)
  const [focus, setFocus] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const at = Math.min(focus, Math.max(0, lines.length - 1))
  const line = lines[at]
  const choose = (target: MergeLine, record: number | null) => change(target.choose(choice, record))

  useEffect(() => table.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const row = table.current?.querySelectorAll('[data-line]')[at]
    row?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!line || event.ctrlKey || event.altKey || isPhoto(event)) return
    const next = ACTS[event.key]?.(line, at, lines.length)
    if (!next) return
    event.preventDefault()
    table.current?.focus({ preventScroll: true })
    if (next.focus !== undefined) setFocus(next.focus)
    if (next.record !== undefined) choose(line, next.record)
  }
  return (
    <div className={classes.merge}>
      <table ref={table} className={classes.lines} {...GRID} onKeyDown={onKeyDown}>
        <MergeHeads merging={merging} />
        <tbody>
          <PhotoLine merging={merging} />
        </tbody>
        {groups.map((group) => (
          <GroupLines
            key={group.key}
            group={group}
            records={records.length}
            focused={line?.key}
            onChoose={(target, record) => {
              setFocus(lines.indexOf(target))
              choose(target, record)
            }}
          />
        ))}
      </table>
      {lines.length === 0 && <p className={classes.same}>{text.merge.nothing}</p>}
    </div>
  )
}

/** The photo's own button keeps Space and Enter. */
function isPhoto(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-photo]') !== null
}

type Act = (line: MergeLine, at: number, lines: number) => { focus?: number; record?: number | null }

const ACTS: Record<string, Act> = {
  ArrowDown: (_, at, lines) => ({ focus: Math.min(lines - 1, at + 1) }),
  ArrowUp: (_, at) => ({ focus: Math.max(0, at - 1) }),
  Home: () => ({ focus: 0 }),
  End: (_, __, lines) => ({ focus: lines - 1 }),
  ArrowRight: (line) => ({ record: stepped(line, 1) }),
  ArrowLeft: (line) => ({ record: stepped(line, -1) }),
  ' ': (line) => (line.optional ? { record: line.chosen === null ? stepped(line, 1) : null } : {}),
}

/** All lines, or only those in which the records are not the same. */
function shownGroups(groups: readonly MergeGroup[], all: boolean): MergeGroup[] {
  const shown = groups.map((group) => ({
    ...group,
    lines: group.lines.filter((it) => (all ? it.cells.some((cell) => cell !== '') : it.differs)),
  }))
  return shown.filter((group) => group.lines.length > 0)
}

type GroupLinesProps = {
  group: MergeGroup
  records: number
  focused: string | undefined
  onChoose: (line: MergeLine, record: number | null) => void
}

function GroupLines({ group, records, focused, onChoose }: GroupLinesProps) {
  return (
    <tbody>
      <tr className={classes.group}>
        <th colSpan={records + 2} scope="rowgroup">
          {group.title}
          <span className={classes.groupFacts}>{group.facts}</span>
        </th>
      </tr>
      {group.lines.map((line) => (
        <tr key={line.key} data-line data-focused={line.key === focused} className={classes.line}>
          <th scope="row">{line.label}</th>
          {line.cells.map((cell, record) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record is its column
            <td key={record} data-chosen={record === line.chosen}>
              <button
                type="button"
                tabIndex={-1}
                className={classes.cell}
                aria-pressed={record === line.chosen}
                disabled={cell === '' && line.optional}
                onClick={() => onChoose(line, record)}
              >
                {cell || text.none}
              </button>
            </td>
          ))}
          <td className={classes.result} data-left={line.chosen === null}>
            {line.chosen === null ? text.merge.leftOut : line.cells[line.chosen] || text.none}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
