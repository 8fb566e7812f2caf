import { type KeyboardEvent, useMemo, useState } from 'react'
import type { PersonRow } from '#shared/modules/people/schema'
import { listName } from '#shared/values/name-order'
import { useUnits } from '../people.queries'
import { text } from '../people.text'
import { inOrderOfNeed, type PastedLine, sumsOf } from './paste-choices'
import classes from './people.module.css'

/** Settled lines that are drawn; what is open or missing is drawn whole. */
const MOST_SETTLED = 200

type PastedLinesProps = {
  lines: readonly PastedLine[]
  onChoose: (place: number, number: number) => void
  onDone: () => void
}

/** Line by line whom a pasted list means. ↑ ↓ move, a figure takes that namesake and goes on, 0 takes none. */
export function PastedLines({ lines, onChoose, onDone }: PastedLinesProps) {
  const [order] = useState(() => inOrderOfNeed(lines).map((it) => it.place))
  const [at, setAt] = useState(0)
  const shown = useMemo(() => {
    const ordered = order.flatMap((place) => lines[place] ?? [])
    const needed = ordered.filter((it) => it.people.length !== 1)
    return [...needed, ...ordered.filter((it) => it.people.length === 1).slice(0, MOST_SETTLED)]
  }, [order, lines])
  const { ids, open, missing } = sumsOf(lines)
  const onKeyDown = (event: KeyboardEvent) => {
    const line = shown[at]
    if (event.key === 'ArrowDown') setAt(Math.min(shown.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && event.ctrlKey) onDone()
    else if (/^\d$/.test(event.key) && line && line.people.length > 1) {
      onChoose(line.place, Number(event.key))
      setAt(Math.min(shown.length - 1, at + 1))
    } else return
    event.preventDefault()
  }
  return (
    <>
      <p className={classes.pasteSums}>
        <span>{text.pasteFound(ids.length, lines.length)}</span>
        {open > 0 && <span className={classes.toCheck}>{text.pasteAsked(open)}</span>}
        {missing > 0 && <span className={classes.contradiction}>{text.pasteMissing(missing)}</span>}
        {open > 0 && <span className={classes.quiet}>{text.pasteKeys}</span>}
      </p>
      <ol
        className={classes.pasteLines}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: lines are chosen with the keyboard
        role="listbox"
        aria-label={text.pasteLabel}
        tabIndex={0}
        ref={focusAtOnce}
        onKeyDown={onKeyDown}
      >
        {shown.map((line, index) => (
          <PastedLineRow
            key={line.place}
            line={line}
            focused={index === at}
            onChoose={(number) => {
              setAt(index)
              onChoose(line.place, number)
            }}
          />
        ))}
      </ol>
    </>
  )
}

type RowProps = { line: PastedLine; focused: boolean; onChoose: (number: number) => void }

function PastedLineRow({ line, focused, onChoose }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list around it has the focus
    <li
      className={classes.pasteLine}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the list
      role="option"
      aria-selected={focused}
      data-focused={focused}
      ref={focused ? intoSight : null}
    >
      <span className={classes.pasteWritten} title={line.line}>
        {line.line}
      </span>
      <span className={classes.pasteMeant}>
        {line.people.length === 0 && <span className={classes.contradiction}>{text.pasteNobody}</span>}
        {line.people.length === 1 && line.people[0] && <Candidate row={line.people[0]} />}
        {line.people.length > 1 && <Namesakes line={line} onChoose={onChoose} />}
      </span>
    </li>
  )
}

function Namesakes({ line, onChoose }: Omit<RowProps, 'focused'>) {
  return (
    <>
      <span className={line.chosen === undefined ? classes.toCheck : classes.quiet}>
        {text.pasteChoose(listName(line.people[0]?.name ?? ''), line.people.length)}
      </span>
      {line.people.map((row, index) => (
        <button
          key={row.id}
          type="button"
          tabIndex={-1}
          className={classes.pasteChoice}
          data-chosen={line.chosen === row.id}
          onClick={() => onChoose(index + 1)}
        >
          <span className={classes.quiet}>{index + 1}</span> <Candidate row={row} />
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        className={classes.pasteChoice}
        data-chosen={line.chosen === null}
        onClick={() => onChoose(0)}
      >
        <span className={classes.quiet}>0</span> {text.pasteSkip}
      </button>
    </>
  )
}

/** A person as namesakes are told apart: by unit and birth. */
function Candidate({ row }: { row: PersonRow }) {
  const { short } = useUnits()
  const unit = short.unitOf(row.organizationId) || row.organizationName
  return <>{[listName(row.name), unit, row.birth].filter((it) => it !== '').join(text.gap)}</>
}

/** The lines take the keys as soon as they are there. */
function focusAtOnce(element: HTMLElement | null): void {
  element?.focus()
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
