import { useMemo } from 'react'
import type { Moment } from '#shared/modules/indicators/indicators'
import type { SnapshotId } from '#shared/values/id'
import { shownDay } from '#shared/values/iso-day'
import { useApiQuery } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { PlainPicker } from '../../../components'
import { DayBox } from '../DayBox'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'

type Props = { label: string; value: Moment; onChange: (moment: Moment) => void }

/** A moment to compare: a snapshot, or any day as the records stand for it. */
export function MomentBox({ label, value, onChange }: Props) {
  const { data } = useApiQuery('indicators.snapshots', {})
  const options = useMemo(
    () => [
      { value: '', label: text.byDay },
      ...(data ?? []).map(({ id, title, on }) => ({ value: id, label: text.momentOf(title, shownDay(on)) })),
    ],
    [data],
  )
  const today = localToday()
  return (
    <span className={classes.tool}>
      {label}
      <span className={classes.unit}>
        <PlainPicker
          label={label}
          value={'snapshotId' in value ? value.snapshotId : ''}
          onChange={(id) => onChange(id === '' ? { on: today } : { snapshotId: id as SnapshotId })}
          options={options}
        />
      </span>
      {'on' in value && (
        <DayBox label={text.on} value={value.on} onChange={(on) => onChange({ on: on || today })} />
      )}
    </span>
  )
}
