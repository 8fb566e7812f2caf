import { lazy, Suspense } from 'react'
import { DIMENSION_LABELS } from '#shared/modules/cadres/rules-structure'
import type { Dimension, Selection, StructureAt } from '#shared/modules/cadres/schema'
import { basisWords, leftOutWords } from '#shared/modules/cadres/words'
import { PanelBlock } from '../../components'
import classes from './cadres.module.css'
import { text } from './cadres.text'
import { FigurePeople } from './FigurePeople'
import { type Figure, linesOf } from './figures'

const StructureChart = lazy(() => import('./StructureChart'))

type StructurePanelProps = {
  times: readonly StructureAt[]
  dimension: Dimension
  figure: Figure | null
  selection: Selection
  onClose: () => void
}

/** Beside the table: ages and totals, the chart of the dimension in work, and the people behind the chosen number. */
export function StructurePanel({ times, dimension, figure, selection, onClose }: StructurePanelProps) {
  const past = times.find((it) => it.on === figure?.on)?.past ?? true
  return (
    <aside className={classes.panel} aria-label={text.chart}>
      <PanelBlock>
        <Ages times={times} />
      </PanelBlock>
      {figure ? (
        <FigurePeople
          key={`${figure.title} ${JSON.stringify(figure.cells)}`}
          figure={figure}
          selection={selection}
          past={past}
          onClose={onClose}
        />
      ) : (
        <>
          <PanelBlock title={text.chartOf(DIMENSION_LABELS[dimension])}>
            <Suspense>
              <StructureChart
                lines={linesOf(times, dimension)}
                names={times.map((it) => it.on)}
                label={text.chartOf(DIMENSION_LABELS[dimension])}
              />
            </Suspense>
          </PanelBlock>
          <PanelBlock title={text.basis}>
            <Basis times={times} />
          </PanelBlock>
        </>
      )}
    </aside>
  )
}

/** 在册人数, 平均年龄 and 中位年龄 at each date, with what changed between two. */
function Ages({ times }: { times: readonly StructureAt[] }) {
  const [first, second] = times
  const changed = (before: number | null | undefined, after: number | null | undefined) =>
    before == null || after == null ? text.none : signed(Math.round((after - before) * 10) / 10)
  return (
    <table className={classes.ages}>
      {second && (
        <thead>
          <tr>
            <th />
            {times.map((it) => (
              <th key={it.on} scope="col">
                {it.on}
              </th>
            ))}
            <th scope="col">{text.difference}</th>
          </tr>
        </thead>
      )}
      <tbody>
        <tr>
          <th scope="row">{text.total}</th>
          {times.map((it) => (
            <td key={it.on}>{text.people(it.total)}</td>
          ))}
          {second && <td>{changed(first?.total, second.total)}</td>}
        </tr>
        {(['averageAge', 'medianAge'] as const).map((figure) => (
          <tr key={figure}>
            <th scope="row">{text[figure]}</th>
            {times.map((it) => (
              <td key={it.on}>{text.years(it[figure])}</td>
            ))}
            {second && <td>{changed(first?.[figure], second[figure])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value)
}

function Basis({ times }: { times: readonly StructureAt[] }) {
  const earliest = times[0]
  if (!earliest) return null
  const lines = [...times.map(leftOutWords).filter(Boolean), ...basisWords(earliest)]
  return (
    <ul className={classes.basis}>
      <li>{text.chooseFigure}</li>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
