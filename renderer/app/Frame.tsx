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
import { roomsFor } from './rooms'
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
    </div>
  )
}

/** Keys that mean the same in every room. */
function useWindowKeys(): void {
  const { caller } = useSession()
  const { scheme, type } = useAppearance()
  const rooms = roomsFor(caller.rights)
  useRoomKey(1, rooms[0])
  useRoomKey(2, rooms[1])
  useRoomKey(3, rooms[2])
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

function useRoomKey(place: number, room: { path: string; label: string } | undefined): void {
  useShortcut(`alt+${place}`, () => room && navigate(room.path), {
    label: room ? text.toRoom(room.label) : '',
    enabled: room !== undefined,
  })
}
