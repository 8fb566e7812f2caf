import { type RefObject, useId } from 'react'
import type { ScoreItem } from '#shared/modules/awards/programme'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { sheetTotal } from '#shared/modules/awards/rules'
import { ErrorNotice, focusNext, Panel, PanelBlock } from '../../../components'
import { CommentArea } from './EntryPanel'
import { cellKey, readRow, readScore, wordsOf } from './score-values'
import classes from './scores.module.css'
import { text } from './scores.text'
import type { ScoreDeskState } from './use-score-desk'

type PanelProps = {
  desk: ScoreDeskState
  sheet: ScoreSheet
  open: boolean
  itemsOf: (sheet: ScoreSheet) => readonly ScoreItem[]
  fields: RefObject<HTMLDivElement | null>
}

/** The score of one nomination, item by item with its limits and the total as it grows. */
export function MyScorePanel({ desk, sheet, open, itemsOf, fields }: PanelProps) {
  const items = itemsOf(sheet)
  const { values, comment, problem, changed } = readRow(desk.typed, sheet, items)
  const state = changed ? text.grid.unsaved : text.states[sheet.state]
  return (
    <Panel label={text.mine.score}>
      <PanelBlock
        title={text.mine.itemNumber(sheet.number)}
        facts={<span className={changed ? classes.amber : undefined}>{state}</span>}
      >
        <div ref={fields} className={classes.scoreFields} data-fields>
          {items.map((item) => (
            <ItemField key={item.key} {...{ item, sheet, desk, open }} />
          ))}
        </div>
        <p className={classes.scoreSum}>
          {text.mine.total}
          <strong>{sheetTotal(items, values) ?? text.none}</strong>
        </p>
        {problem !== '' && <p className={classes.red}>{problem}</p>}
        <ErrorNotice error={desk.refusal} />
      </PanelBlock>
      <PanelBlock title={text.entry.comment}>
        <CommentArea {...{ sheet, desk, comment, open }} />
      </PanelBlock>
    </Panel>
  )
}

type FieldProps = Pick<PanelProps, 'sheet' | 'desk' | 'open'> & { item: ScoreItem }

function ItemField({ item, sheet, desk, open }: FieldProps) {
  const id = useId()
  const words = wordsOf(desk.typed, sheet, item.key)
  return (
    <>
      <label htmlFor={id} title={item.note}>
        {item.label}
        <span>{text.mine.full(item.full)}</span>
      </label>
      <input
        id={id}
        data-control
        value={words}
        readOnly={!open}
        aria-invalid={readScore(item, words).problem !== ''}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => desk.type(cellKey(sheet, item.key), event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return
          event.preventDefault()
          focusNext(event.currentTarget)
        }}
      />
    </>
  )
}
