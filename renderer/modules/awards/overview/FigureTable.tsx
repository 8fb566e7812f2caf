import type { AwardFigure, FigureRecord } from '#shared/modules/awards/overview'
import { FigureButton, moveAmongFigures } from '../../../components'
import { figuresText as text } from './overview.text'

/** The number whose records are in sight. */
export type OpenFigure = { label: string; of: FigureRecord['of'] }

type FigureTableProps = {
  feature: string
  bars: readonly AwardFigure[]
  open: OpenFigure | null
  onOpen: (figure: OpenFigure) => void
}

const KINDS: readonly FigureRecord['of'][] = ['nominations', 'honours']

/** One line a kind; arrows walk among the numbers. */
export function FigureTable({ feature, bars, open, onOpen }: FigureTableProps) {
  return (
    <table aria-label={text.list} onKeyDown={moveAmongFigures}>
      <thead>
        <tr>
          <th scope="col">{feature}</th>
          {KINDS.map((of) => (
            <th key={of} scope="col" data-align="right">
              {text[of]}
            </th>
          ))}
          <th scope="col" data-align="right">
            {text.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            {KINDS.map((of, column) => (
              <td key={of} data-align="right">
                <FigureButton
                  title={text.figure(bar.label, text[of])}
                  count={bar[of]}
                  column={column}
                  current={open?.label === bar.label && open.of === of}
                  onOpen={() => onOpen({ label: bar.label, of })}
                />
              </td>
            ))}
            <td data-align="right">
              {bar.nominations === 0 || bar.honours === 0
                ? text.none
                : text.percent(bar.honours / bar.nominations)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
