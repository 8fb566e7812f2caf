import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { useMeasures } from '../../components'
import classes from './cadres.module.css'
import type { FigureLine } from './figures'

type StructureChartProps = {
  lines: readonly Pick<FigureLine, 'label' | 'counts'>[]
  names: readonly string[]
  label: string
}

const ROW = 30
const FRAME = 36
const THICKEST = 14

/** Parts as bars, the accent for the date in sight and grey for the one it is compared with. Loaded when first shown. */
export default function StructureChart({ lines, names, label }: StructureChartProps) {
  const { scale } = useMeasures()
  const data = lines.map((line) => ({
    part: line.label,
    ...Object.fromEntries(names.map((_, index) => [`at${index}`, line.counts[index] ?? 0])),
  }))
  const color = (index: number) => (index === names.length - 1 ? 'var(--accent-fill)' : 'var(--line)')
  return (
    <figure className={classes.chart} aria-label={label}>
      <BarChart
        h={(lines.length * ROW * (names.length > 1 ? 1.3 : 1) + FRAME) * scale}
        data={data}
        dataKey="part"
        orientation="vertical"
        series={names.map((label, index) => ({ name: `at${index}`, label, color: color(index) }))}
        yAxisProps={{ width: 104 * scale, interval: 0 }}
        xAxisProps={{ allowDecimals: false }}
        gridAxis="y"
        strokeDasharray="0"
        barProps={{ radius: 0, isAnimationActive: false }}
        maxBarWidth={THICKEST}
        withLegend={names.length > 1}
        legendProps={{ verticalAlign: 'top', height: 28 }}
        tooltipAnimationDuration={0}
      />
    </figure>
  )
}
