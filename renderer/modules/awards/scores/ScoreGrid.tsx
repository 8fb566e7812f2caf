import { type FocusEvent, useEffect, useRef } from 'react'
import type { Category, ScoreItem } from '#shared/modules/awards/programme'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { sheetTotal } from '#shared/modules/awards/rules'
import { listName } from '#shared/values/name-order'
import { moveAmongCells, Tag } from '../../../components'
import { cellKey, readRow, readScore, type TypedScores, wordsOf } from './score-values'
import classes from './scores.module.css'
import { text } from './scores.text'
import type { ScoreDeskState } from './use-score-desk'

type Scored = Pick<Category, 'key' | 'label' | 'anonymous' | 'scores'>
type GridProps = {
  categories: readonly Scored[]
  desk: ScoreDeskState
  /** The nomination in work. */
  current: string
  onCurrent: (nominationId: string) => void
  open: boolean
}

/** Nominations down, items across, a block for each category: Enter and the arrows walk through all of them. */
export function ScoreGrid({ categories, desk, current, onCurrent, open }: GridProps) {
  const table = useRef<HTMLTableElement>(null)
  const { type } = desk
  useEffect(() => {
    const cells = table.current
    const listen = (event: KeyboardEvent) => moveAmongCells(event, cells, type)
    cells?.addEventListener('keydown', listen)
    cells?.querySelector('input')?.focus()
    return () => cells?.removeEventListener('keydown', listen)
  }, [type])
  const most = Math.max(1, ...categories.map((it) => it.scores.length))
  return (
    <div className={classes.scroller}>
      <table ref={table} className={classes.grid} aria-label={text.grid.label}>
        <tbody>
          {categories.map((category) => {
            const own = desk.sheets.filter((it) => it.category === category.key)
            return [
              <HeadLine key={category.key} {...{ category, most, count: own.length }} />,
              ...own.map((sheet) => (
                <ScoreLine
                  key={sheet.nominationId}
                  {...{ sheet, category, desk, open, most, onCurrent }}
                  focused={sheet.nominationId === current}
                />
              )),
            ]
          })}
        </tbody>
      </table>
    </div>
  )
}

function HeadLine({ category, most, count }: { category: Scored; most: number; count: number }) {
  return (
    <tr className={classes.headLine}>
      <th scope="col" className={classes.number}>
        {text.grid.number}
      </th>
      <th scope="col" className={classes.who}>
        <strong>{category.label}</strong>
        <span>{text.grid.count(count)}</span>
      </th>
      {category.scores.map((it) => (
        <th key={it.key} scope="col" className={classes.score} title={it.note}>
          {it.label}
          <span>{text.grid.full(it.full)}</span>
        </th>
      ))}
      {spare(category, most)}
      <th scope="col" className={classes.total}>
        {text.grid.total}
      </th>
      <th scope="col" className={classes.state}>
        {text.grid.state}
      </th>
    </tr>
  )
}

function spare({ scores }: Scored, most: number) {
  return scores.length < most ? <td colSpan={most - scores.length} /> : null
}

type LineProps = Omit<GridProps, 'categories' | 'current'> & {
  sheet: ScoreSheet
  category: Scored
  focused: boolean
  most: number
}

function ScoreLine({ sheet, category, desk, focused, onCurrent, open, most }: LineProps) {
  const away = sheet.state === 'recused' || sheet.state === 'absent'
  const { values, changed } = readRow(desk.typed, sheet, category.scores)
  const total = sheetTotal(category.scores, values)
  const left = ({ currentTarget, relatedTarget }: FocusEvent<HTMLTableRowElement>) => {
    if (!currentTarget.contains(relatedTarget)) desk.store(sheet.nominationId)
  }
  return (
    <tr data-current={focused} onFocus={() => onCurrent(sheet.nominationId)} onBlur={left}>
      <td className={classes.number}>{sheet.number}</td>
      <td className={classes.who} title={sheet.unitName}>
        {sheet.name === '' ? <span>{text.grid.hidden}</span> : <strong>{listName(sheet.name)}</strong>}
        <span>{sheet.unitName}</span>
      </td>
      {category.scores.map((item) => (
        <ScoreCell
          key={item.key}
          {...{ sheet, item, typed: desk.typed, type: desk.type }}
          open={open && !away}
        />
      ))}
      {spare(category, most)}
      <td className={classes.total}>{total ?? text.none}</td>
      <td className={classes.state}>
        <StateTag sheet={sheet} changed={changed} total={total} />
      </td>
    </tr>
  )
}

function StateTag({ sheet, changed, total }: { sheet: ScoreSheet; changed: boolean; total: number | null }) {
  if (changed) return <Tag tone="amber">{text.grid.unsaved}</Tag>
  const part = sheet.state === 'assigned' && Object.values(sheet.values).some((it) => it !== null)
  if (part && total === null) return <Tag tone="amber">{text.grid.part}</Tag>
  return <Tag>{text.states[sheet.state]}</Tag>
}

type CellProps = {
  sheet: ScoreSheet
  item: ScoreItem
  typed: TypedScores
  type: ScoreDeskState['type']
  open: boolean
}

function ScoreCell({ sheet, item, typed, type, open }: CellProps) {
  const words = wordsOf(typed, sheet, item.key)
  const key = cellKey(sheet, item.key)
  return (
    <td className={classes.score}>
      {open ? (
        <input
          name={key}
          aria-label={text.grid.cell(sheet.number, item.label)}
          aria-invalid={readScore(item, words).problem !== ''}
          value={words}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => type(key, event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      ) : (
        words
      )}
    </td>
  )
}
