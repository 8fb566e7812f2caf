import { useEffect, useRef } from 'react'
import { BenchFoot } from './BenchFoot'
import { BenchLine, cellId } from './BenchLine'
import classes from './bench.module.css'
import { text } from './bench.text'
import type { BenchState, Desk } from './bench-state'
import { shortLeaf } from './cell-words'
import { feetOf, gridLines, limitedLeaves, lineKey, toldOf } from './grid-lines'
import { isForm, type Sheet } from './sheet'

type BenchGridProps = {
  desk: Desk
  state: BenchState
  /** The name of the entry that this one is compared with, '' where there is nothing to compare. */
  who: string
  onCell: (at: number) => void
}

/** The paper: lines and columns as printed. Keys are heard by the page; this shows where they go. */
export function BenchGrid({ desk, state, who, onCell }: BenchGridProps) {
  const { sheet } = desk
  const told = toldOf(desk, state)
  const feet = feetOf(sheet, state)
  const scroller = useRef<HTMLDivElement>(null)
  useCursorInView(scroller, state.at, state.number)
  return (
    <div className={classes.scroller} ref={scroller}>
      <table
        className={classes.grid}
        {...gridOf(sheet, state.at)}
        data-void={state.void !== null}
        data-form={isForm(sheet)}
        data-few={sheet.width <= 2}
      >
        <Columns sheet={sheet} compares={who !== ''} />
        <GridHead
          sheet={sheet}
          over={new Set(feet.filter((it) => it.over).map((it) => it.key))}
          compares={who !== ''}
        />
        <tbody>
          {gridLines(desk, state, told, who).map((line, row) => (
            <BenchLine
              key={line.no}
              line={line}
              look={lineKey(line)}
              sheet={sheet}
              cursor={Math.floor(state.at / sheet.width) === row ? state.at : -1}
              typed={Math.floor(state.at / sheet.width) === row ? state.typed : ''}
              compares={who !== ''}
              onCell={onCell}
            />
          ))}
        </tbody>
        {!isForm(sheet) && (
          <BenchFoot sheet={sheet} feet={feet} differing={who === '' ? null : told.differing.size} />
        )}
      </table>
    </div>
  )
}

/** A grid with one tab stop; its cell in work is told by name, for the focus itself stays where it is. */
function gridOf(sheet: Sheet, at: number) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': text.title,
    'aria-rowcount': sheet.cells.length / sheet.width,
    'aria-activedescendant': cellId(at),
  }
}

function Columns({ sheet, compares }: { sheet: Sheet; compares: boolean }) {
  const columns = isForm(sheet) ? [text.value] : sheet.leaves.map((it) => it.key)
  return (
    <colgroup>
      <col className={classes.colNo} />
      <col className={isForm(sheet) ? classes.colItem : classes.colName} />
      <col className={classes.colPost} />
      {columns.map((key) => (
        <col key={key} className={classes.colMark} />
      ))}
      {compares && <col className={classes.colCompared} />}
    </colgroup>
  )
}

type HeadProps = { sheet: Sheet; over: ReadonlySet<string>; compares: boolean }

function GridHead({ sheet, over, compares }: HeadProps) {
  const limited = limitedLeaves(sheet)
  const form = isForm(sheet)
  const named = sheet.content.subject === 'person' ? text.name : text.unit
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.no}>
          {text.number}
        </th>
        <th scope="col">{form ? text.item : named}</th>
        <th scope="col">{form ? text.look : sheet.content.subject === 'person' ? text.post : ''}</th>
        {form ? (
          <th scope="col" className={classes.mark}>
            {text.value}
          </th>
        ) : (
          sheet.leaves.map((leaf) => (
            <th
              key={leaf.key}
              scope="col"
              className={classes.mark}
              title={leaf.label}
              data-limited={limited.has(leaf.key)}
              data-over={over.has(leaf.key)}
            >
              {shortLeaf(leaf)}
            </th>
          ))
        )}
        {compares && <th scope="col">{text.compared}</th>}
      </tr>
    </thead>
  )
}

/** The cell in work stays in sight, clear of head and foot. */
function useCursorInView(scroller: { current: HTMLDivElement | null }, at: number, number: number): void {
  useEffect(() => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)
    if (cell) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // Another paper begins at its top.
    if (at === 0 && number > 0) scroller.current?.scrollTo({ top: 0 })
  }, [scroller, at, number])
}
