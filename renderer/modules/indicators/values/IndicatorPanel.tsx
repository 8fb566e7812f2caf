import { useState } from 'react'
import type { IndicatorsAsk, IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import { shownDay } from '#shared/values/iso-day'
import { moveAmongFigures, PanelBlock } from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { EntriesDialog } from './EntriesDialog'
import { RecordsBlock } from './RecordsBlock'
import { SideRow } from './SideRow'
import { TrendBlock } from './TrendBlock'
import { UnitsBlock } from './UnitsBlock'

type Props = { value: IndicatorValue; ask: IndicatorsAsk }

/** Beside the list: how the value comes about, the records behind each side, its trend and the towns. */
export function IndicatorPanel({ value, ask }: Props) {
  const [side, setSide] = useState<Side | null>(null)
  return (
    <aside className={classes.panel} data-wide aria-label={text.panel}>
      <PanelBlock title={value.label} facts={text.about(value.systemTitle, text.span(...daysOf(value)))}>
        <Sides value={value} side={side} onSide={setSide} />
      </PanelBlock>
      {side ? (
        <RecordsBlock key={side} value={value} side={side} ask={ask} onClose={() => setSide(null)} />
      ) : (
        <>
          <TrendBlock value={value} ask={ask} />
          {ask.unitId === null && <UnitsBlock value={value} on={ask.on} />}
          <PanelBlock title={text.basis}>
            <p className={classes.basis}>
              {[value.basis, `${text.rounding(value.rounding)}。`].filter(Boolean).join('')}
            </p>
          </PanelBlock>
        </>
      )}
    </aside>
  )
}

function daysOf({ numerator }: IndicatorValue): [string, string] {
  return [shownDay(numerator.from), shownDay(numerator.to)]
}

type SidesProps = { value: IndicatorValue; side: Side | null; onSide: (side: Side) => void }

/** The value and what is missing to the target; under it both sides, each a number that opens its records. */
function Sides({ value, side, onSide }: SidesProps) {
  const [typing, setTyping] = useState<Side | null>(null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside take the keys
    <div onKeyDown={moveAmongFigures}>
      <div className={classes.figure}>
        <span className={`${classes.value} ${value.met === false ? classes.red : ''}`}>{value.words}</span>
        {value.target !== '' && <span>{value.target}</span>}
        <span className={classes.red}>{value.problem || value.gap}</span>
      </div>
      <table className={classes.sides}>
        <tbody>
          {(['numerator', 'denominator'] as const).map((key) => (
            <SideRow
              key={key}
              value={value}
              side={key}
              current={side === key}
              onOpen={() => onSide(key)}
              onType={() => setTyping(key)}
            />
          ))}
        </tbody>
      </table>
      {typing && <EntriesDialog value={value} side={typing} onClose={() => setTyping(null)} />}
    </div>
  )
}
