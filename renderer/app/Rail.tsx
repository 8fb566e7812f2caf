import type { KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { text } from './app.text'
import classes from './frame.module.css'
import { AWARD_PAGES, AwardLists } from './RailAwards'
import { DOSSIER_PAGES, DossierLists } from './RailDossiers'
import { EvaluationLists } from './RailEvaluations'
import { LEDGER_PAGES, LedgerLists, ORGANIZATION_PAGES, OrganizationLists } from './RailLedgers'
import { PeopleLists } from './RailPeople'
import { type RoomCount, useRoomCounts } from './room-counts'
import { isOpen, ROOMS, type Room, SETTINGS_ROOM } from './rooms'
import { useSession } from './session'

/** The rooms at the left; below 干部 and 考核 what they list, with counts. ↑ ↓ walk along it. */
export function Rail() {
  const { caller } = useSession()
  const [location] = useHashLocation()
  const counts = useRoomCounts()
  return (
    <nav className={classes.rail} aria-label={text.mainNavigation} onKeyDown={walk}>
      <div className={classes.wordMark}>{text.wordMark}</div>
      <div className={classes.rooms}>
        {ROOMS.filter((room) => isOpen(room, caller.rights)).map((room) => (
          <div key={room.path}>
            <RoomLink room={room} current={isRoomCurrent(room, location)} count={counts.get(room.path)} />
            {room.path === '/people' && <PeopleLists location={location} />}
            {room.path === '/evaluations' && <EvaluationLists location={location} />}
            {room.path === '/awards' && <AwardLists location={location} />}
            {room.path === '/dossiers' && <DossierLists location={location} />}
            {room.path === '/organizations' && <OrganizationLists location={location} />}
            {room.path === '/ledgers' && <LedgerLists location={location} />}
          </div>
        ))}
      </div>
      <RoomLink room={SETTINGS_ROOM} current={location.startsWith(SETTINGS_ROOM.path)} />
    </nav>
  )
}

/** Moves the focus to the next or previous row of the rail. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const row = event.target instanceof HTMLElement && event.target.closest<HTMLElement>('a, button')
  if (!step || !row || event.altKey || event.ctrlKey || event.defaultPrevented) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')]
  rows[rows.indexOf(row) + step]?.focus()
  event.preventDefault()
}

/** A room is lit on the pages of its records; what it lists below lights its own row. */
function isRoomCurrent(room: Room, location: string): boolean {
  if (room.path === '/people') return location.startsWith('/people/') && !PEOPLE_LISTS.includes(location)
  return location.startsWith(room.path) && !hasOwnRow(location)
}

function hasOwnRow(location: string): boolean {
  const listed = [...AWARD_PAGES, ...DOSSIER_PAGES, ...LEDGER_PAGES, ...ORGANIZATION_PAGES]
  return [...EVALUATION_PAGES, ...listed.map((it) => it.href)].some(
    (it) => location === it || location.startsWith(`${it}/`),
  )
}

const PEOPLE_LISTS = [
  '/people/import',
  '/people/assessments',
  '/people/batches',
  '/people/duplicates',
  '/people/recycled',
]

const EVALUATION_PAGES = ['/evaluations/schemes', '/evaluations/cases', '/evaluations/eligibility']

type RoomLinkProps = { room: Room; current: boolean; count?: RoomCount | undefined }

function RoomLink({ room, current, count }: RoomLinkProps) {
  const Icon = room.icon
  return (
    <Link href={room.path} className={classes.room} data-current={current}>
      <Icon size={16} stroke={1.5} className={classes.roomIcon} />
      {room.label}
      {count && (
        <span
          className={classes.count}
          data-overdue={count.overdue > 0}
          title={text.roomCount(count.overdue, count.dueThisWeek)}
        >
          {(count.overdue + count.dueThisWeek).toLocaleString('zh-CN')}
        </span>
      )}
    </Link>
  )
}
