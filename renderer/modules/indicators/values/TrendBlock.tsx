import { lazy, Suspense } from 'react'
import type { IndicatorsAsk, IndicatorValue } from '#shared/modules/indicators/indicators'
import { groupBy } from '#shared/values/group-by'
import { useApiQuery } from '../../../app/queries'
import { PanelBlock } from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'

const TrendChart = lazy(() => import('./TrendChart'))

type Props = { value: IndicatorValue; ask: IndicatorsAsk }

/** How the indicator went over the last periods, and what of them was not on record as of their days. */
export function TrendBlock({ value, ask }: Props) {
  const { data } = useApiQuery('indicators.trend', { ...ask, system: value.system, key: value.key })
  if (!data?.some((it) => it.value !== null)) return null
  const frozen = data.filter((it) => it.frozen).length
  const notes = groupBy(
    data.filter((it) => it.note !== ''),
    (it) => it.note,
  )
  return (
    <PanelBlock title={text.trend} facts={frozen > 0 ? text.frozenPoints(frozen) : ''}>
      <Suspense>
        <TrendChart
          points={data}
          target={targetOf(value)}
          label={text.trendLabel(value.label)}
          percent={value.kind === 'share'}
        />
      </Suspense>
      <ul className={classes.points}>
        {data.map((it) => (
          <li key={it.on}>{text.point(it.label, it.words)}</li>
        ))}
      </ul>
      {[...notes].map(([note, points]) => (
        <p key={note} className={classes.note}>
          {text.trendNote(
            points.map((it) => it.label),
            note,
          )}
        </p>
      ))}
    </PanelBlock>
  )
}

/** The number in `≥ 30%`. */
function targetOf({ target }: IndicatorValue): number | null {
  const number = /-?[\d,]+(\.\d+)?/.exec(target)?.[0]
  return number === undefined ? null : Number(number.replaceAll(',', ''))
}
