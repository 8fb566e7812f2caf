import {
  IconArchive,
  IconAward,
  IconClipboardCheck,
  IconLayoutList,
  IconNotebook,
  IconSettings,
  IconSitemap,
  IconUsers,
} from '@tabler/icons-react'
import type { Right } from '#shared/security/rights'
import { text } from './app.text'

/** A room of the rail. Rooms that do not exist yet are not listed. */
export type Room = { path: string; label: string; right: Right; or?: Right; icon: typeof IconUsers }

export const ROOMS: readonly Room[] = [
  {
    path: '/workbench',
    label: text.rooms.workbench,
    right: 'ledgers.read',
    or: 'dossiers.see',
    icon: IconLayoutList,
  },
  { path: '/people', label: text.rooms.people, right: 'people.read', icon: IconUsers },
  { path: '/organizations', label: text.rooms.organizations, right: 'organizations.read', icon: IconSitemap },
  { path: '/evaluations', label: text.rooms.evaluations, right: 'evaluations.see', icon: IconClipboardCheck },
  { path: '/awards', label: text.rooms.awards, right: 'awards.read', or: 'awards.review', icon: IconAward },
  {
    path: '/dossiers',
    label: text.rooms.dossiers,
    right: 'dossiers.see',
    or: 'dossiers.consult',
    icon: IconArchive,
  },
  { path: '/ledgers', label: text.rooms.ledgers, right: 'ledgers.read', icon: IconNotebook },
]
export const SETTINGS_ROOM: Room = {
  path: '/settings',
  label: text.rooms.settings,
  right: 'session',
  icon: IconSettings,
}

/** The rooms that these rights open, in the rail's order, 设置 last. */
export function roomsFor(rights: readonly string[]): readonly Room[] {
  return [...ROOMS, SETTINGS_ROOM].filter((room) => isOpen(room, rights))
}

/** Whether these rights open the room: by either of its two. */
export function isOpen({ right, or }: Room, rights: readonly string[]): boolean {
  return rights.includes(right) || (or !== undefined && rights.includes(or))
}

/** Where the window starts for someone with these rights. */
export function homeOf(rights: readonly string[]): string {
  return roomsFor(rights)[0]?.path ?? SETTINGS_ROOM.path
}
