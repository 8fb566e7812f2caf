import type { Participant, TrainingClass } from '#shared/modules/training/training-class'
import { type EditColumn, LinkButton } from '../../../components'
import { numberTyped, shownNumber } from '../fields'
import classes from '../training.module.css'
import { text } from '../training.text'

const words = text.oneClass
const titles = words.columns
type Columns = EditColumn<Participant>[]

const same = (row: Participant) => row
const presence = ({ absent }: Participant) => (absent ? words.missed : words.came)

/** A list of names with hours and results. `onRemove` null: nothing can be changed. */
export function participantColumns(
  { hours }: TrainingClass,
  onRemove: ((row: Participant) => void) | null,
): Columns {
  return [
    { key: 'name', title: titles.name, width: 96, readOnly: true, value: (row) => row.name, set: same },
    { key: 'unit', title: titles.unit, readOnly: true, value: (row) => row.unitName, set: same },
    ...figureColumns(hours),
    presenceColumn(onRemove === null),
    {
      key: 'note',
      title: titles.note,
      value: (row) => row.note,
      set: (row, note) => ({ ...row, note }),
      limit: 200,
    },
    ...(onRemove ? [removeColumn(onRemove)] : []),
  ]
}

function figureColumns(most: number | null): Columns {
  return [
    {
      key: 'hours',
      title: titles.hours,
      width: 72,
      align: 'right',
      value: (row) => shownNumber(row.hours),
      set: (row, typed) => ({ ...row, hours: numberTyped(typed, row.hours) }),
      placeholder: (row) => (row.absent ? '' : shownNumber(most)),
    },
    {
      key: 'score',
      title: titles.score,
      width: 72,
      align: 'right',
      value: (row) => shownNumber(row.score),
      set: (row, typed) => ({ ...row, score: numberTyped(typed, row.score) }),
    },
    {
      key: 'result',
      title: titles.result,
      width: 112,
      value: (row) => row.result,
      set: (row, result) => ({ ...row, result }),
      limit: 20,
    },
  ]
}

function presenceColumn(readOnly: boolean): Columns[number] {
  return {
    key: 'absent',
    title: titles.absent,
    width: 72,
    value: presence,
    set: same,
    render: (row, change) => (
      <span className={classes.cell}>
        {readOnly ? (
          presence(row)
        ) : (
          <LinkButton onClick={() => change({ ...row, absent: !row.absent })}>{presence(row)}</LinkButton>
        )}
      </span>
    ),
  }
}

function removeColumn(onRemove: (row: Participant) => void): Columns[number] {
  return {
    key: 'remove',
    title: '',
    width: 72,
    value: () => '',
    set: same,
    render: (row) => (
      <span className={classes.cell}>
        <LinkButton onClick={() => onRemove(row)}>{words.take1}</LinkButton>
      </span>
    ),
  }
}
