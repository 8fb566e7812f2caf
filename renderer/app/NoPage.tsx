import { navigate, useHashLocation } from 'wouter/use-hash-location'
import { Button, Page, PageHead, PageScroll } from '../components'
import { roomAround } from './address'
import { text } from './app.text'
import { roomsFor } from './rooms'
import { useSession } from './session'

/** An address that leads nowhere, with the way back to the room it lies in. */
export function NoPage() {
  const { caller } = useSession()
  const [location] = useHashLocation()
  const room = roomAround(roomsFor(caller.rights), location)
  return (
    <Page head={<PageHead title={text.noPage} />}>
      <PageScroll>
        <p>{text.noPageReason}</p>
        {room && <Button onClick={() => navigate(room.path)}>{text.backTo(room.label)}</Button>}
      </PageScroll>
    </Page>
  )
}
