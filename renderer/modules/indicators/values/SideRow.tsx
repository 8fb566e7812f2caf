import type { IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import { numberWords } from '#shared/modules/indicators/rules-figures'
import { useRight } from '../../../app/session'
import { Button, FigureButton } from '../../../components'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'

type Props = {
  value: IndicatorValue
  side: Side
  current: boolean
  onOpen: () => void
  /** Opens the records typed for the side; left out where they are only looked at. */
  onType?: () => void
}

/** One side: its number opens its records, and what of a past day was not on record stands under it. */
export function SideRow({ value, side, current, onOpen, onType }: Props) {
  const mayEdit = useRight('ledgers.edit')
  const told = value[side]
  if (!told) return null
  // What both sides say alike stands under the first.
  const note = side === 'denominator' && told.note === value.numerator.note ? '' : told.note
  return (
    <>
      <tr>
        <th scope="row">{text.sideOf[side](told.label)}</th>
        <td>
          {told.records ? (
            <FigureButton
              title={told.label}
              count={told.value}
              column={0}
              current={current}
              onOpen={onOpen}
            />
          ) : (
            numberWords(told.value)
          )}{' '}
          {told.unit}
        </td>
        {onType && mayEdit && value.entries.includes(side) && (
          <td>
            <Button small onClick={onType}>
              {text.entries}
            </Button>
          </td>
        )}
      </tr>
      {note !== '' && (
        <tr>
          <td colSpan={3} className={classes.note}>
            {note}
          </td>
        </tr>
      )}
    </>
  )
}
