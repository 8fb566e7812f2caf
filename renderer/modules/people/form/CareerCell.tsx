import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { periodText } from '#shared/modules/people/rules-career'
import type { CareerEntry } from '#shared/modules/people/schema'
import { CareerPasteDialog } from '../person/CareerPasteDialog'
import { careerMarks, periodCheck, withPeriod } from '../person/career-columns'
import { isCareerPaste } from '../person/career-paste'
import { entryText, withEntryText, withLinesParted } from '../person/checked-content'
import { useEditing } from '../person/editor-context'
import { newRowId } from '../row-id'
import { careerKeyOf, joinedAt, placeAfter, splitAt } from './career-lines'
import classes from './form.module.css'
import { text } from './form.text'
import { TextCell } from './TextCell'

/** 简历 on the sheet: its entries as the form sets them, each the same row as in the structure. */
export function CareerCell() {
  const { content } = useEditing()
  const overridden = content.overrides.some((it) => it.tag === 'JianLi')
  return overridden ? <TextCell aside="" /> : <CareerLines />
}

type Part = 'period' | 'text'

function CareerLines() {
  const { rows, write, frame, onKeyDown } = useCareerLines()
  const [pasted, setPasted] = useState<string | null>(null)
  const onPaste = (event: ClipboardEvent) => {
    const words = event.clipboardData.getData('text')
    if (!isCareerPaste(words)) return
    event.preventDefault()
    setPasted(words)
  }
  return (
    <fieldset ref={frame} className={classes.careerLines} onPaste={onPaste} aria-label={text.careerCell}>
      {rows.map((row, index) => (
        <CareerLine
          key={row.id}
          row={row}
          index={index}
          onChange={(next) => write(rows.with(index, next))}
          onKeyDown={onKeyDown}
        />
      ))}
      {pasted !== null && <CareerPasteDialog text={pasted} onClose={() => setPasted(null)} />}
    </fieldset>
  )
}

/** The entries in work and what the keys do to them. Without any entry there is one to begin with. */
function useCareerLines() {
  const { content, change, entry } = useEditing()
  const frame = useRef<HTMLFieldSetElement>(null)
  const [blank] = useState(blankEntry)
  const rows = content.career.length > 0 ? content.career : [blank]
  const write = (career: CareerEntry[]) => change({ career: withLinesParted(career) }, `career.${entry}`)
  const focus = (row: number, part: Part, at = 0) =>
    requestAnimationFrame(() => {
      const line = `[data-line="${row}"] [data-part="${part}"]`
      const control = frame.current?.querySelector<HTMLTextAreaElement>(line)
      control?.focus()
      control?.setSelectionRange(at, at)
    })
  const reshape = (act: 'split' | 'join', index: number, caret: number) => {
    if (act === 'split') {
      write(splitAt(rows, index, caret, newRowId))
      return focus(index + 1, 'period')
    }
    const joined = joinedAt(rows, index)
    write(joined.rows)
    return focus(index - 1, 'text', joined.caret)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number, part: Part) => {
    const act = event.nativeEvent.isComposing ? null : careerKeyOf(event, part)
    if (act === null || (act === 'join' && index === 0)) return
    const { selectionStart } = event.currentTarget
    if (act === 'split' || act === 'join') {
      event.preventDefault()
      return reshape(act, index, selectionStart)
    }
    const place = placeAfter(act, index, part)
    if (place.row < 0 || place.row >= rows.length) return
    event.preventDefault()
    focus(place.row, place.part, act === 'above' || act === 'below' ? selectionStart : 0)
  }
  return { rows, write, frame, onKeyDown }
}

type CareerLineProps = {
  row: CareerEntry
  index: number
  onChange: (row: CareerEntry) => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>, index: number, part: Part) => void
}

/** A period and its text; what is typed as period stands until it is left, then as the form writes it. */
function CareerLine({ row, index, onChange, onKeyDown }: CareerLineProps) {
  const { flagged, entry, setEntry } = useEditing()
  const [typed, setTyped] = useState<string | null>(null)
  const shared = { rows: 1, spellCheck: false, 'data-control': true, className: classes.cellText }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its two fields have the focus; the line only lights up
    <div
      className={classes.careerLine}
      data-line={index}
      data-lit={entry === index}
      data-check={careerMarks(flagged).either(index)}
      onFocus={() => setEntry(index)}
      onBlur={() => setEntry(-1)}
    >
      <textarea
        {...shared}
        data-part="period"
        aria-label={text.careerPeriod(index + 1)}
        value={typed ?? periodText(row)}
        onChange={({ target }) => {
          setTyped(target.value)
          const answer = periodCheck(target.value)
          if (answer.ok || target.value.trim() === '') onChange(withPeriod(row, answer.ok ? answer.text : ''))
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => onKeyDown(event, index, 'period')}
      />
      <textarea
        {...shared}
        data-part="text"
        aria-label={text.careerText(index + 1)}
        value={entryText(row)}
        onChange={({ target }) => onChange(withEntryText(row, target.value))}
        onKeyDown={(event) => onKeyDown(event, index, 'text')}
      />
    </div>
  )
}

function blankEntry(): CareerEntry {
  return { id: newRowId(), startedOn: '', endedOn: '', text: '', notes: [] }
}
