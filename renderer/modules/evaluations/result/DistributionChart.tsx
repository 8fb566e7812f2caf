import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { useMeasures } from '../../../components'
import type { Part } from './distribution'
import classes from './result.module.css'
import { text } from './result.text'

const HEIGHT = 190
const WIDEST = 48

/** Score bands from the lowest to the highest as a histogram. Loaded when first shown. */
export default function DistributionChart({ bands, label }: { bands: readonly Part[]; label: string }) {
  const { scale } = useMeasures()
  const data = bands.toReversed().map((it) => ({ band: it.label, count: it.rows.length }))
  return (
    <figure className={classes.chart} aria-label={label}>
      <BarChart
        h={HEIGHT * scale}
        data={data}
        dataKey="band"
        series={[{ name: 'count', label: text.distribution.count, color: 'var(--accent-fill)' }]}
        yAxisProps={{ allowDecimals: false, width: 28 * scale }}
        xAxisProps={{ interval: 0 }}
        gridAxis="x"
        strokeDasharray="0"
        barProps={{ radius: 0, isAnimationActive: false }}
        maxBarWidth={WIDEST}
        tooltipAnimationDuration={0}
      />
    </figure>
  )
}
