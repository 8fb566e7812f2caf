import { branchMembers, type Membership } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import { groupBy } from '#shared/values/group-by'
import type { AttendanceRecord, EventRecord } from '../event.repository'
import type { Keeping } from './fill'
import { REASONS } from './words'

/** Branches whose meetings are kept by name; of the others numbers are. */
const NAMED = 8
/** Members of the smallest and the largest of them. */
const FEWEST = 4
const MOST = 60

/**
 * General meetings of some branches by name: one or two were away, and some of them have made it up. Sets on the events
 * themselves how many were there.
 */
export async function nameMeetings(
  trx: Trx,
  keeping: readonly Keeping[],
  events: readonly EventRecord[],
): Promise<AttendanceRecord[]> {
  const rows: AttendanceRecord[] = []
  const general = events.filter((it) => it.kind_key === 'general' && it.held_on !== '')
  const meetings = groupBy(general, (it) => it.subject_id)
  const branches = keeping.filter((it) => it.subject.kind === 'party' && meetings.has(it.subject.id))
  const members = groupBy(
    branches.length > 0
      ? await branchMembers(
          trx,
          branches.map((it) => it.subject.id),
          general[0]?.held_on ?? '',
        )
      : [],
    (it) => it.party_id,
  )
  const usual = [...members].filter(([, people]) => people.length >= FEWEST && people.length <= MOST)
  for (const [branch, people] of usual.slice(0, NAMED))
    for (const [turn, meeting] of (meetings.get(branch) ?? []).entries()) {
      const names = people.map((it, position) => nameAt(meeting, it, { position, turn }))
      meeting.due = names.length
      meeting.present = names.filter((it) => it.presence === 'present').length
      rows.push(...names)
    }
  return rows
}

function nameAt(
  { id, held_on }: EventRecord,
  { person_id, name, party_group }: Membership,
  { position, turn }: { position: number; turn: number },
): AttendanceRecord {
  const away = (position + turn * 3) % 9 === 0
  const asked = away && position % 2 === 0
  return {
    event_id: id,
    position,
    person_id,
    name,
    party_group,
    presence: away ? (asked ? 'leave' : 'absent') : 'present',
    reason: asked ? (REASONS[(position + turn) % REASONS.length] ?? '') : '',
    make_up_id: null,
    // The first meeting of the year has been made up for.
    made_up_on: away && turn === 0 ? held_on.replace(/-\d\d$/, '-28') : '',
  }
}
