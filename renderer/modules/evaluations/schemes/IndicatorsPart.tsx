import { type KeyboardEvent, useRef } from 'react'
import type { Indicator } from '#shared/modules/evaluations/scheme'
import { EditableRows, LinkButton, Section } from '../../../components'
import { indicatorColumns } from './indicator-columns'
import { partId } from './lead-to'
import { newLine } from './new-parts'
import type { PartProps } from './part-props'
import { Sum } from './Sum'
import classes from './schemes.module.css'
import { text } from './schemes.text'
import { indented, movedLine, outdented, weightsBelow, withoutLine, withSibling } from './tree-edit'

/** The indicator tree as a table: a line with lines below it only adds them up. */
export function IndicatorsPart({ content, onChange, readOnly }: PartProps) {
  const { indicators } = content
  const table = useRef<HTMLDivElement>(null)
  const set = (lines: readonly Indicator[]) => onChange({ ...content, indicators: [...lines] })
  const add = (index: number) => {
    const fresh = newLine(content.scales)
    const lines = withSibling(indicators, index, fresh)
    set(lines)
    focusCell(table.current, lines.indexOf(lines.find((it) => it.key === fresh.key) ?? fresh), 0)
  }
  const onKeys = (event: KeyboardEvent<HTMLElement>) => {
    const act = readOnly ? undefined : ACTS[`${event.altKey && !event.ctrlKey ? 'alt ' : ''}${event.key}`]
    const at = act && cellAt(event.target)
    if (!at) return
    event.preventDefault()
    event.stopPropagation()
    if (act === 'add') return add(at.row)
    const key = indicators[at.row]?.key
    const lines = changed(indicators, at.row, act)
    if (lines === indicators) return
    set(lines)
    const next = lines.findIndex((it) => it.key === key)
    focusCell(table.current, next < 0 ? Math.min(at.row, lines.length - 1) : next, at.column)
  }
  return (
    <Section
      id={partId('indicators')}
      title={text.parts.indicators}
      facts={
        <>
          <Sum {...weightsBelow(indicators, null)} words={text.sum} />
          {!readOnly && <span className={classes.keys}>{text.indicatorKeys}</span>}
        </>
      }
      action={!readOnly && <LinkButton onClick={() => add(indicators.length - 1)}>{text.addLine}</LinkButton>}
      framed
    >
      <div ref={table} onKeyDownCapture={onKeys} className={classes.tree}>
        <EditableRows
          label={text.parts.indicators}
          name="indicators"
          columns={indicatorColumns(content)}
          rows={indicators}
          rowKey={(line) => line.key}
          onChange={set}
          readOnly={readOnly}
          fixedOrder
          empty={text.noLines}
        />
      </div>
    </Section>
  )
}

type Act = 'add' | 'remove' | 'up' | 'down' | 'in' | 'out'

const ACTS: Record<string, Act> = {
  'alt a': 'add',
  'alt A': 'add',
  'alt Delete': 'remove',
  'alt ArrowUp': 'up',
  'alt ArrowDown': 'down',
  'alt ArrowRight': 'in',
  'alt ArrowLeft': 'out',
}

function changed(lines: readonly Indicator[], row: number, act: Exclude<Act, 'add'>): readonly Indicator[] {
  if (act === 'remove') return withoutLine(lines, row)
  if (act === 'in') return indented(lines, row)
  if (act === 'out') return outdented(lines, row)
  return movedLine(lines, row, act === 'up' ? -1 : 1)
}

/** Row and place among the row's controls of the cell that has the focus. */
function cellAt(target: EventTarget): { row: number; column: number } | undefined {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('tr[data-field]') : null
  if (!row) return undefined
  const controls = [...row.querySelectorAll('[data-control]')]
  return { row: Number(row.dataset.field?.split('.')[1]), column: controls.indexOf(target as HTMLElement) }
}

/** Puts the cursor into a cell once the changed lines are drawn. */
function focusCell(table: HTMLElement | null, row: number, column: number): void {
  requestAnimationFrame(() => {
    const cells = table?.querySelectorAll('tbody tr')[row]?.querySelectorAll<HTMLElement>('[data-control]')
    cells?.[Math.max(0, column)]?.focus()
  })
}
