import { BarChart, RadarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { useMeasures } from '../../../components'
import type { LineShare } from './line-means'
import classes from './result.module.css'
import { text } from './result.text'

const HEIGHT = 220
/** A radar needs a surface: fewer lines are bars. */
const LEAST_CORNERS = 3
const CORNER = { fill: 'var(--ink)', fontSize: 'var(--fs-meta)' }
const words = text.explanation

/** First-level lines of one subject against the round's mean. Loaded when first shown. */
export default function LinesChart({ shares, label }: { shares: readonly LineShare[]; label: string }) {
  const { scale } = useMeasures()
  const data = shares.map((it) => ({ label: it.label, self: rounded(it.self), mean: rounded(it.mean) }))
  const series = [
    { name: 'mean', label: words.mean, color: 'var(--secondary)' },
    { name: 'self', label: words.self, color: 'var(--accent-fill)' },
  ]
  return (
    <figure className={classes.chart} aria-label={label}>
      {shares.length < LEAST_CORNERS ? (
        <BarChart
          h={HEIGHT * scale}
          data={data}
          dataKey="label"
          series={series}
          barProps={{ radius: 0, isAnimationActive: false }}
          yAxisProps={{ domain: [0, 100], width: 32 * scale }}
          withLegend
          legendProps={{ verticalAlign: 'top', height: 28 }}
          maxBarWidth={24}
          strokeDasharray="0"
          tooltipAnimationDuration={0}
        />
      ) : (
        <RadarChart
          h={HEIGHT * scale}
          data={data}
          dataKey="label"
          series={series.map((it) => ({ ...it, opacity: it.name === 'self' ? 0.2 : 0.05 }))}
          radarProps={{ isAnimationActive: false }}
          withPolarRadiusAxis
          polarRadiusAxisProps={{ domain: [0, 100], angle: 90, tick: false, axisLine: false }}
          polarAngleAxisProps={{ tick: CORNER }}
          withLegend
          withTooltip
        />
      )}
    </figure>
  )
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}
