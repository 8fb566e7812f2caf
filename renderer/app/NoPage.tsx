import { navigate, useHashLocation } from 'wouter/use-hash-location'
import { Button, Page, PageHead, PageScroll } from '../components'
import { roomAround } from './address'
import { text } from './app.text'
import classes from './no-page.module.css'
import { roomsFor } from './rooms'
import { useSession } from './session'

type NoPageProps = { title?: string; reason?: string }

/** An address that leads nowhere, with the way back to the room it lies in. */
export function NoPage({ title = text.noPage, reason = text.noPageReason }: NoPageProps) {
  const { caller } = useSession()
  const [location] = useHashLocation()
  const room = roomAround(roomsFor(caller.rights), location)
  return (
    <Page head={<PageHead title={title} />}>
      <PageScroll>
        <p className={classes.reason}>{reason}</p>
        {room && <Button onClick={() => navigate(room.path)}>{text.backTo(room.label)}</Button>}
      </PageScroll>
    </Page>
  )
}
