import type { IndicatorValue } from '#shared/modules/indicators/indicators'
import { numberWords } from '#shared/modules/indicators/rules-figures'
import { useApiQuery } from '../../../app/queries'
import { PanelBlock } from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'

type Props = { value: IndicatorValue; on: string }

/** The same indicator town by town, what misses the target in red. */
export function UnitsBlock({ value, on }: Props) {
  const { data } = useApiQuery('indicators.byUnit', { system: value.system, key: value.key, on })
  const rows = (data ?? []).filter(
    (it) => it.value.numerator.value > 0 || (it.value.denominator?.value ?? 0) > 0,
  )
  if (rows.length === 0) return null
  return (
    <PanelBlock title={text.byUnit}>
      <table className={classes.sides} aria-label={text.byUnit}>
        <thead>
          <tr>
            <th scope="col">{text.byUnitColumns.unit}</th>
            <th scope="col">{text.byUnitColumns.sides}</th>
            <th scope="col">{text.byUnitColumns.value}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, unitName, value: own }) => (
            <tr key={unitId}>
              <th scope="row">{unitName}</th>
              <td>{sidesOf(own)}</td>
              <td className={own.met === false ? classes.red : ''}>{own.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelBlock>
  )
}

export function sidesOf({ numerator, denominator }: IndicatorValue): string {
  const top = numberWords(numerator.value)
  return denominator ? text.sides(top, numberWords(denominator.value)) : top
}
