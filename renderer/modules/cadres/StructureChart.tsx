import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { useMeasures } from '../../components'
import classes from './cadres.module.css'
import type { FigureLine } from './figures'

type StructureChartProps = { lines: readonly FigureLine[]; names: readonly string[]; label: string }

const ROW = 30
const FRAME = 36

/** Parts as bars, the accent for the first date and grey for the one it is compared with. Loaded when first shown. */
export default function StructureChart({ lines, names, label }: StructureChartProps) {
  const { scale } = useMeasures()
  const data = lines.map((line) => ({
    part: line.label,
    ...Object.fromEntries(names.map((name, index) => [name, line.counts[index] ?? 0])),
  }))
  const colors = ['var(--accent-fill)', 'var(--tertiary)']
  return (
    <figure className={classes.chart} aria-label={label}>
      <BarChart
        h={(lines.length * ROW * (names.length > 1 ? 1.3 : 1) + FRAME) * scale}
        data={data}
        dataKey="part"
        orientation="vertical"
        series={names.map((name, index) => ({ name, color: colors[index] ?? 'var(--tertiary)' }))}
        yAxisProps={{ width: 104 * scale, interval: 0 }}
        xAxisProps={{ allowDecimals: false }}
        gridAxis="x"
        strokeDasharray="0"
        barProps={{ radius: 0, isAnimationActive: false }}
        withLegend={names.length > 1}
        legendProps={{ verticalAlign: 'top', height: 28 }}
        tooltipAnimationDuration={0}
      />
    </figure>
  )
}
