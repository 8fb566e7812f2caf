import type { MatterRow } from '#shared/modules/matters/matter'
import { columnText } from '#shared/modules/matters/rules-columns'
import { stateOf } from '#shared/modules/matters/rules-system'
import type { MatterColumn, MatterSystem } from '#shared/modules/matters/system'
import { type Column, Tag } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'

/** Pixels that one character and the padding of a cell take. */
const CHARACTER = 13
const FIGURE = 8
const PADDING = 17
/** What the column that takes the spare width has at least, and the boxes for marking. */
const TITLE = 220
const MARKS = 40
/** Characters of a column on screen, whatever it has on paper: the whole stands in its tip. */
const MOST = 9
const DUE = 118
const STATE = 88
/** In sight however narrow the window is. */
const ALWAYS: readonly string[] = ['number', 'title', 'responsible', 'due', 'state']

/** The department's own columns in their order; those that do not fit wait for a wider window. */
export function matterColumns(rules: MatterSystem): Column<MatterRow>[] {
  const always = rules.columns.filter((it) => ALWAYS.includes(it.key))
  let taken = MARKS + TITLE + always.reduce((sum, it) => sum + widthOf(it), 0)
  return rules.columns.map((column) => {
    if (ALWAYS.includes(column.key)) return columnOf(rules, column)
    taken += widthOf(column)
    return { ...columnOf(rules, column), from: taken }
  })
}

function widthOf({ key, width }: MatterColumn): number {
  if (key === 'title') return 0
  if (key === 'due') return DUE
  if (key === 'state') return STATE
  return (FIGURES.test(key) ? Math.min(width, 14) * FIGURE : Math.min(width, MOST) * CHARACTER) + PADDING
}

/** Columns of numbers and days, whose characters are half as wide. */
const FIGURES = /^(number|phone|raisedOn|finishedOn|closedOn|milestone:.*|level:.*)$/

function columnOf(rules: MatterSystem, column: MatterColumn): Column<MatterRow> {
  const { key, label } = column
  const said = { key, title: label, ...(key === 'title' ? {} : { width: widthOf(column) }) }
  if (key === 'state') return { ...said, render: (it) => <StateTag rules={rules} matter={it} /> }
  if (key === 'number') return { ...said, strong: true, render: (it) => it.number }
  if (key === 'due') return { ...said, render: (it) => <Due rules={rules} matter={it} /> }
  return { ...said, render: (it) => <Clipped words={columnText(rules, column, it)} /> }
}

type Of = { rules: MatterSystem; matter: MatterRow }

function Due({ rules, matter }: Of) {
  const words = columnText(rules, { key: 'due' }, matter) || text.none
  if (matter.late === 0) return words
  return <span className={classes.red}>{text.late(matter.late)}</span>
}

export function StateTag({
  rules,
  matter,
}: {
  rules: MatterSystem
  matter: Pick<MatterRow, 'state' | 'stage'>
}) {
  const { label } = stateOf(rules, matter.state)
  const tone = matter.stage === 'asked' ? 'amber' : matter.stage === 'open' ? 'accent' : 'normal'
  return <Tag tone={tone}>{label}</Tag>
}

function Clipped({ words }: { words: string }) {
  return (
    <span className={classes.clipped} title={words}>
      {words || text.none}
    </span>
  )
}
