import { Fragment } from 'react'
import { DIMENSION_LABELS } from '#shared/modules/cadres/rules-structure'
import type { Dimension, StructureAt } from '#shared/modules/cadres/schema'
import { differenceWords, shareWords } from '#shared/modules/cadres/words'
import { FigureButton, moveAmongFigures } from '../../components'
import { text } from './cadres.text'
import { type Figure, type FigureLine, linesOf } from './figures'
import { BLOCKS } from './structure-parts'
import classes from './structure-table.module.css'

type StructureTableProps = {
  times: readonly StructureAt[]
  figure: Figure | null
  onOpen: (figure: Figure) => void
  /** The dimension that the keyboard is in: what the chart shows. */
  onDimension: (dimension: Dimension) => void
}

/** Every dimension as a block of parts; each number opens its people. */
export function StructureTable(props: StructureTableProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside take the keys
    <div className={classes.blocks} data-compared={props.times.length > 1} onKeyDown={moveAmongFigures}>
      {BLOCKS.map((dimension) => (
        <Block key={dimension} dimension={dimension} {...props} />
      ))}
    </div>
  )
}

function Block({ dimension, times, ...rest }: StructureTableProps & { dimension: Dimension }) {
  const compared = times.length > 1
  const most = Math.max(1, ...times.map((it) => it.total))
  return (
    <section className={classes.block} aria-label={DIMENSION_LABELS[dimension]}>
      <table className={classes.parts}>
        <thead>
          <tr className={classes.heads}>
            <th scope="col" className={classes.title}>
              {DIMENSION_LABELS[dimension]}
            </th>
            {!compared && <th />}
            {times.map((time) =>
              compared ? (
                <Fragment key={time.on}>
                  <th scope="col" className={classes.head}>
                    {time.on}
                  </th>
                  <th scope="col" className={classes.head}>
                    {text.people(time.total)}
                  </th>
                </Fragment>
              ) : (
                <th key={time.on} scope="col" colSpan={2} className={classes.head}>
                  {text.inAll(time.total)}
                </th>
              ),
            )}
            {compared && (
              <th scope="col" className={classes.head}>
                {text.difference}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {linesOf(times, dimension).map((line) => (
            <Line key={line.key} line={line} times={times} most={most} {...rest} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type LineProps = Omit<StructureTableProps, 'times'> & {
  line: FigureLine
  times: readonly StructureAt[]
  most: number
}

function Line({ line, times, most, figure, onOpen, onDimension }: LineProps) {
  const { dimension, key, label, counts } = line
  const [before = 0, after] = counts
  return (
    <tr className={classes.line}>
      <th scope="row" className={classes.label} title={label}>
        {label}
      </th>
      {after === undefined && <Bar share={before / most} />}
      {times.map((time, index) => {
        const count = counts[index] ?? 0
        const own: Figure = { on: time.on, cells: [{ dimension, key }], title: `${time.on} ${label}`, count }
        return (
          <Cells
            key={time.on}
            own={own}
            total={time.total}
            column={index}
            current={figure?.title === own.title && figure.cells[0]?.dimension === dimension}
            onOpen={onOpen}
            onFocus={() => onDimension(dimension)}
          />
        )
      })}
      {after !== undefined && <td className={classes.number}>{differenceWords(after - before)}</td>}
    </tr>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <td aria-hidden="true" className={classes.track}>
      <span className={classes.bar} style={{ width: `${Math.round(share * 100)}%` }} />
    </td>
  )
}

type CellsProps = {
  own: Figure
  total: number
  column: number
  current: boolean
  onOpen: (figure: Figure) => void
  onFocus: () => void
}

/** Numerator and share beside each other. */
function Cells({ own, total, onOpen, ...rest }: CellsProps) {
  return (
    <>
      <td className={classes.number}>
        <FigureButton title={own.title} count={own.count} onOpen={() => onOpen(own)} {...rest} />
      </td>
      <td className={classes.share}>{shareWords(own.count, total)}</td>
    </>
  )
}
