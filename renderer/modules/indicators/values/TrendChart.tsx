import { LineChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import type { TrendPoint } from '#shared/modules/indicators/indicators'
import { useMeasures } from '../../../components'
import classes from '../indicators.module.css'
import { pointLabel } from './trend-label'

type Props = {
  points: readonly TrendPoint[]
  target: number | null
  label: string
  /** A share: the axis runs from 0 to 100. */
  percent: boolean
}

const HEIGHT = 160

/** How an indicator went over the last periods, its target as a line across. Loaded when first shown. */
export default function TrendChart({ points, target, label, percent }: Props) {
  const { scale } = useMeasures()
  return (
    <figure className={classes.chart} aria-label={label}>
      <LineChart
        h={HEIGHT * scale}
        data={points.map((it) => ({ period: pointLabel(it), value: it.value }))}
        dataKey="period"
        series={[{ name: 'value', label, color: 'var(--accent-fill)' }]}
        curveType="linear"
        gridAxis="x"
        strokeDasharray="0"
        strokeWidth={2}
        dotProps={{ r: 3 }}
        lineProps={{ isAnimationActive: false }}
        yAxisProps={{ width: 52 * scale, tickCount: 5, interval: 0, ...(percent && { domain: [0, 100] }) }}
        lineChartProps={{ margin: { top: 8 * scale } }}
        tooltipAnimationDuration={0}
        {...(target === null ? {} : { referenceLines: [{ y: target, color: 'var(--amber)' }] })}
      />
    </figure>
  )
}
