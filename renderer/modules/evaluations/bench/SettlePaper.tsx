import { KeyCap } from '../../../components'
import { BenchGrid } from './BenchGrid'
import benchClasses from './bench.module.css'
import { text } from './bench.text'
import { type BenchState, openState } from './bench-state'
import classes from './settle.module.css'
import { type Decided, differsWhole, isSettled, type Pair, settledContent } from './settle-state'
import { marksOf, type Sheet } from './sheet'

type SettlePaperProps = {
  sheet: Sheet
  pair: Pair
  decided: Decided
  /** The cell in work, -1 where the paper as a whole is. */
  at: number
  /** Cells nobody has decided. */
  open: readonly number[]
}

/** The whole paper beside the list, so that the eye finds the place on the sheet in the hand. */
export function SettlePaper({ sheet, pair, decided, at, open }: SettlePaperProps) {
  const { first, second, number } = pair
  const content = settledContent(sheet, pair, decided)
  const opened = {
    number,
    ballot: second,
    other: first,
    draft: null,
    barred: false,
    previous: null,
    next: null,
  }
  const state: BenchState = {
    ...openState({ sheet, opened }),
    marks: marksOf(content),
    at,
    void: content.void,
    halted: false,
  }
  return (
    <div className={classes.paper}>
      <p className={classes.paperHead}>
        <strong>{text.paper(number)}</strong>
        <span>{text.settle.by(first.enteredBy, second.enteredBy)}</span>
      </p>
      <BenchGrid desk={{ sheet, opened }} state={state} who={text.entries[1]} onCell={nothing} />
      <div className={benchClasses.notice} data-tone={isSettled(sheet, pair, decided) ? 'accent' : 'amber'}>
        <SettleWords {...{ sheet, pair, decided, open }} />
      </div>
      <div className={benchClasses.hints}>
        {(['f4', 'f5'] as const).map((keys) => (
          <span key={keys} className={benchClasses.hint}>
            <KeyCap keys={keys} />
            {keys === 'f4' ? text.settle.takeFirst : text.settle.takeSecond}
          </span>
        ))}
        <span className={benchClasses.hint}>
          <KeyCap keys="ctrl+enter" />
          {text.settle.confirm}
        </span>
      </div>
    </div>
  )
}

function nothing(): void {}

function SettleWords({ sheet, pair, decided, open }: Omit<SettlePaperProps, 'at'>) {
  if (isSettled(sheet, pair, decided)) return <span>{text.settle.decided}</span>
  if (differsWhole(pair)) return <span>{text.settle.wholeAfter}</span>
  return (
    <>
      <strong>{text.settle.undecided(open.length)}</strong>
      <span>{text.settle.undecidedAfter}</span>
    </>
  )
}
