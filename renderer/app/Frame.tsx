import { navigate, useHashLocation } from 'wouter/use-hash-location'
import { api } from '../api/client'
import { focusedRule, useShortcut } from '../components'
import { text } from './app.text'
import { changeAppearance, useAppearance } from './appearance'
import { CrashBoundary } from './CrashBoundary'
import classes from './frame.module.css'
import { MissingPages } from './MissingPages'
import { Rail } from './Rail'
import { RecordTabs } from './RecordTabs'
import { Routes } from './Routes'
import { RuleCard, toggleRuleCard } from './RuleCard'
import { type Room, roomsFor } from './rooms'
import { StatusBar } from './StatusBar'
import { lockNow, signOut, useSession } from './session'
import { TopBar } from './TopBar'
import { useIdleLock } from './use-idle-lock'

/** The window around every page: rail, search, opened records, status bar. */
export function Frame() {
  const { state } = useSession()
  const [location] = useHashLocation()
  useIdleLock(state.idleLockMinutes)
  useWindowKeys()
  return (
    <div className={classes.frame}>
      <Rail />
      <TopBar />
      <main className={classes.main}>
        <RecordTabs />
        <MissingPages />
        <div className={classes.page}>
          <CrashBoundary place={location}>
            <Routes />
          </CrashBoundary>
        </div>
      </main>
      <StatusBar />
      <RuleCard />
      <RoomKeys />
    </div>
  )
}

/** Keys that mean the same in every room. */
function useWindowKeys(): void {
  const { scheme, type } = useAppearance()
  useShortcut('ctrl+l', () => void lockNow('asked'), { label: text.lock })
  useShortcut('ctrl+alt+l', () => void lockNow('asked'))
  useShortcut('f1', () => (focusedRule() ? toggleRuleCard() : navigate('/help')), { label: text.help })
  useShortcut('alt+h', () => focusedRule()?.openHistory?.())
  useShortcut('f11', () => void api.shell.toggleFullScreen({}), { label: text.fullScreen })
  useShortcut('ctrl+alt+d', () => changeAppearance({ scheme: scheme === 'dark' ? 'light' : 'dark' }), {
    label: text.switchScheme,
  })
  useShortcut('ctrl+alt+b', () => changeAppearance({ type: type === 'big' ? 'normal' : 'big' }), {
    label: text.switchType,
  })
  useShortcut('ctrl+alt+q', () => void signOut(), { label: text.signOut })
}

/** Alt 1 to Alt 9 lead to the rooms of the rail, from the top. */
function RoomKeys() {
  const { caller } = useSession()
  return roomsFor(caller.rights)
    .slice(0, 9)
    .map((room, at) => <RoomKey key={room.path} place={at + 1} room={room} />)
}

function RoomKey({ place, room }: { place: number; room: Room }) {
  useShortcut(`alt+${place}`, () => navigate(room.path), { label: text.toRoom(room.label) })
  return null
}
