import { lazy, Suspense, useState } from 'react'
import type { IndicatorsAsk, IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import { shownDay } from '#shared/values/iso-day'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, FigureButton, moveAmongFigures, PanelBlock } from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { EntriesDialog } from './EntriesDialog'
import { RecordsBlock } from './RecordsBlock'
import { UnitsBlock } from './UnitsBlock'

const TrendChart = lazy(() => import('./TrendChart'))

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
          <Trend value={value} ask={ask} />
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

/** Numerator and denominator, each a number that opens its records; the value and what is missing to the target. */
function Sides({ value, side, onSide }: SidesProps) {
  const [typing, setTyping] = useState<Side | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const sides = (['numerator', 'denominator'] as const).flatMap((key) => {
    const told = value[key]
    return told ? [{ key, told }] : []
  })
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
          {sides.map(({ key, told }) => (
            <tr key={key}>
              <th scope="row">
                {key === 'numerator' ? text.numeratorOf(told.label) : text.denominatorOf(told.label)}
              </th>
              <td>
                {told.records ? (
                  <FigureButton
                    title={told.label}
                    count={told.value}
                    column={0}
                    current={side === key}
                    onOpen={() => onSide(key)}
                  />
                ) : (
                  told.value
                )}{' '}
                {told.unit}
              </td>
              <td>
                {mayEdit && value.entries.includes(key) && (
                  <Button small onClick={() => setTyping(key)}>
                    {text.entries}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {typing && <EntriesDialog value={value} side={typing} onClose={() => setTyping(null)} />}
    </div>
  )
}

function Trend({ value, ask }: Props) {
  const { data } = useApiQuery('indicators.trend', { ...ask, system: value.system, key: value.key })
  if (!data?.some((it) => it.value !== null)) return null
  const frozen = data.filter((it) => it.frozen).length
  return (
    <PanelBlock title={text.trend} facts={frozen > 0 ? text.frozenPoints(frozen) : ''}>
      <Suspense>
        <TrendChart points={data} target={targetOf(value)} label={text.trendLabel(value.label)} />
      </Suspense>
      <ul className={classes.points}>
        {data.map((it) => (
          <li key={it.on}>{text.point(it.label, it.words)}</li>
        ))}
      </ul>
    </PanelBlock>
  )
}

/** The number in `≥ 30%`. */
function targetOf({ target }: IndicatorValue): number | null {
  const number = /-?\d+(\.\d+)?/.exec(target)?.[0]
  return number === undefined ? null : Number(number)
}
