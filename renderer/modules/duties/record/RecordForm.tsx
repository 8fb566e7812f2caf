import type { DutyKind } from '#shared/modules/duties/content'
import type { DutyEventId } from '#shared/values/id'
import { ErrorNotice } from '../../../components'
import { RecordFields } from './RecordFields'
import { RecordSide } from './RecordSide'
import classes from './record.module.css'
import type { useRecord } from './use-record'

type Props = {
  id: DutyEventId | null
  kind: DutyKind
  record: ReturnType<typeof useRecord>
  readOnly: boolean
}

/** One record: its fields at the left; who was there, files and basis at the right. */
export function RecordForm({ id, kind, record, readOnly }: Props) {
  const { draft, change, parts, usualDay, failure } = record
  return (
    <div className={classes.body}>
      <div className={classes.main}>
        <ErrorNotice error={failure} />
        <RecordFields {...{ draft, kind, parts, usualDay, failure, readOnly }} onChange={change} />
      </div>
      <RecordSide {...{ id, draft, kind, failure, readOnly }} onChange={change} />
    </div>
  )
}
