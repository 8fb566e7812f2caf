import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { changeFilter, useListState } from '../modules/people/list/list-state'
import { text } from './app.text'
import classes from './frame.module.css'
import { useApiQuery } from './queries'
import { ROOMS, type Room, SETTINGS_ROOM } from './rooms'
import { useRight, useSession } from './session'

/** The rooms at the left; below 干部 its lists with their counts. */
export function Rail() {
  const { caller } = useSession()
  const [location] = useHashLocation()
  return (
    <nav className={classes.rail} aria-label={text.mainNavigation}>
      <div className={classes.wordMark}>{text.wordMark}</div>
      <div className={classes.rooms}>
        {ROOMS.filter((room) => caller.rights.includes(room.right)).map((room) => (
          <div key={room.path}>
            <RoomLink room={room} current={isRoomCurrent(room, location)} />
            {room.path === '/people' && <PeopleLinks location={location} />}
          </div>
        ))}
      </div>
      <RoomLink room={SETTINGS_ROOM} current={location.startsWith(SETTINGS_ROOM.path)} />
    </nav>
  )
}

/** 干部 itself is lit on a person's page; its lists light their own row. */
function isRoomCurrent(room: Room, location: string): boolean {
  if (room.path !== '/people') return location.startsWith(room.path)
  return location.startsWith('/people/') && !PEOPLE_LISTS.includes(location)
}

const PEOPLE_LISTS = ['/people/import', '/people/batches', '/people/recycled']

function RoomLink({ room, current }: { room: Room; current: boolean }) {
  const Icon = room.icon
  return (
    <Link href={room.path} className={classes.room} data-current={current}>
      <Icon size={16} stroke={1.5} className={classes.roomIcon} />
      {room.label}
    </Link>
  )
}

function PeopleLinks({ location }: { location: string }) {
  const canImport = useRight('people.import')
  const { filter } = useListState()
  const { data } = useApiQuery('people.list', { limit: 1 })
  const { data: removed } = useApiQuery('people.list', { limit: 1, removed: true })
  const groups = useUnitGroups()
  const inList = location === '/people'
  const [, navigate] = useLocation()
  const show = (organizationId: typeof filter.organizationId) => {
    changeFilter({ organizationId, ...(organizationId === null ? { text: '' } : {}) })
    navigate('/people')
  }
  return (
    <>
      <ListButton
        label={text.allPeople}
        count={data?.total}
        current={inList && !groups.some((it) => it.id === filter.organizationId)}
        onClick={() => show(null)}
      />
      {groups.map((unit) => (
        <ListButton
          key={unit.id}
          label={unit.shortName || unit.name}
          count={unit.people}
          current={inList && filter.organizationId === unit.id}
          onClick={() => show(unit.id)}
        />
      ))}
      {canImport && <ListLink href="/people/import" label={text.import} location={location} />}
      <ListLink href="/people/batches" label={text.batches} location={location} />
      <ListLink href="/people/recycled" label={text.recycled} location={location} count={removed?.total} />
    </>
  )
}

const MOST_GROUPS = 8

/** The groups at the top of the tree, below a single root (乡镇, 县直部门): what lists by unit begin with. */
function useUnitGroups() {
  const { data } = useApiQuery('organizations.tree', {})
  return useMemo(() => {
    const units = data ?? []
    const roots = units.filter((it) => it.parentId === null)
    const top = roots.length === 1 ? roots[0] : undefined
    return units
      .filter((it) => it.kind === 'group' && it.parentId === (top?.id ?? null))
      .slice(0, MOST_GROUPS)
  }, [data])
}

type ListProps = { label: string; count?: number | undefined }

function ListButton({
  label,
  count,
  current,
  onClick,
}: ListProps & { current: boolean; onClick: () => void }) {
  return (
    <button type="button" className={classes.list} data-current={current} onClick={onClick}>
      <ListWords label={label} count={count} />
    </button>
  )
}

function ListLink({ href, location, ...words }: ListProps & { href: string; location: string }) {
  return (
    <Link href={href} className={classes.list} data-current={location === href}>
      <ListWords {...words} />
    </Link>
  )
}

function ListWords({ label, count }: ListProps) {
  return (
    <>
      <span className={classes.listLabel}>{label}</span>
      {count !== undefined && <span className={classes.count}>{count.toLocaleString('zh-CN')}</span>}
    </>
  )
}
