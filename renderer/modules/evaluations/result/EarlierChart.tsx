import { LineChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { useMeasures } from '../../../components'
import classes from './result.module.css'
import { text } from './result.text'

const HEIGHT = 140

type EarlierChartProps = {
  rounds: readonly { title: string; year: number; score: number | null }[]
  full: number
  label: string
}

/** Scores of earlier rounds and this one as a line. Loaded when first shown. */
export default function EarlierChart({ rounds, full, label }: EarlierChartProps) {
  const { scale } = useMeasures()
  const scores = rounds.flatMap((it) => it.score ?? [])
  const least = Math.floor(Math.min(...scores, full) / 10) * 10
  return (
    <figure className={classes.chart} aria-label={label}>
      <LineChart
        h={HEIGHT * scale}
        data={rounds.map((it) => ({ year: String(it.year), score: it.score }))}
        dataKey="year"
        series={[{ name: 'score', label: text.columns.score, color: 'var(--accent-fill)' }]}
        yAxisProps={{ domain: [least, full], ticks: [least, (least + full) / 2, full], width: 36 * scale }}
        xAxisProps={{ padding: { left: 24, right: 24 } }}
        curveType="linear"
        strokeDasharray="0"
        lineProps={{ isAnimationActive: false }}
        tooltipAnimationDuration={0}
      />
    </figure>
  )
}
