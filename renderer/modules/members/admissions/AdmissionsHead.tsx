import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { PageHead, Segmented } from '../../../components'
import { text } from './admissions.text'

const ROOMS = { desk: '/ledgers/admissions', villages: '/ledgers/admissions/villages' } as const
type Room = keyof typeof ROOMS

/** The head of both looks at admissions. */
export function AdmissionsHead({ room, actions }: { room: Room; actions?: ReactNode }) {
  return (
    <PageHead
      title={text.title}
      facts={
        <Segmented
          label={text.room}
          value={room}
          options={(Object.keys(ROOMS) as Room[]).map((value) => ({ value, label: text.rooms[value] }))}
          onChange={(it) => navigate(ROOMS[it])}
        />
      }
      actions={actions}
    />
  )
}
