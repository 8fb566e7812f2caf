import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { PageHead, Segmented } from '../../../components'
import { text } from '../members.text'

export const ROOMS = {
  roll: '/ledgers/members',
  transfers: '/ledgers/members/transfers',
  mobile: '/ledgers/members/mobile',
  dues: '/ledgers/members/dues',
  stars: '/ledgers/members/stars',
  conduct: '/ledgers/members/conduct',
} as const
export type MembersRoom = keyof typeof ROOMS

type Props = { room: MembersRoom; facts?: ReactNode; actions?: ReactNode }

/** The head of every ledger of members, with the way to the others. */
export function MembersHead({ room, facts, actions }: Props) {
  const options = (Object.keys(ROOMS) as MembersRoom[]).map((value) => ({ value, label: text.rooms[value] }))
  return (
    <PageHead
      title={text.title}
      facts={
        <>
          <Segmented
            label={text.room}
            value={room}
            options={options}
            onChange={(it) => navigate(ROOMS[it])}
          />
          {facts}
        </>
      }
      actions={actions}
    />
  )
}
