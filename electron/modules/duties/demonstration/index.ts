import { branchMembers, type Membership, subjectRows } from '#electron/modules/organizations/index'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Author, Stage } from '#electron/platform/vault/demonstration-stage'
import type { Subject } from '#shared/values/subject'
import { type DutySystem, systemsOn, yearOf } from '../boards'
import { type AttendanceRecord, type EventRecord, insertEvents } from '../event.repository'
import { type Led, ledBranches } from './demonstration.repository'
import { eventsIn } from './fill'
import { gapOf } from './gaps'
import { REASONS } from './words'

/** Branches whose meetings are kept by name; of the others numbers are. */
const NAMED = 21

/** A year and the one before of everything that recurs in the county, with the gaps that a real one has. */
export async function makeDuties(trx: Trx, author: Author): Promise<void> {
  const today = author.now.toISOString().slice(0, 10)
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const led = await ledBranches(trx, today)
  for (const system of await systemsOn(trx))
    for (const board of system.editions.at(-1)?.content.boards ?? [])
      if (!board.listed) await fillBoard(stage, { system, board: board.key, today, led })
}

type Board = { system: DutySystem; board: string; today: string; led: ReadonlyMap<string, Led> }

async function fillBoard(stage: Stage, { system, board, today, led }: Board): Promise<void> {
  const { trx, year } = stage
  const scope = yearOf(system, board, { year, today }).board.scope
  const subjects = await subjectRows(trx, scope, today)
  for (const of of [year - 1, year]) {
    const { periods } = yearOf(system, board, { year: of, today: `${of}-12-31` })
    const events = subjects.flatMap((subject, at) =>
      periods.flatMap((period) => {
        const about = led.get(subject.id)
        const gap = of === year ? gapAt(system.key, at, period.to, period.kind) : ''
        return partsOf(about, period.kind.counts === 'parts' ? period.kind.parts : null).flatMap((part) =>
          eventsIn(stage, today, {
            system: system.key,
            subject,
            at,
            period,
            gap,
            chair: about?.chair ?? '',
            people: peopleAt(about, period.kind.attendance, at),
            part,
          }),
        )
      }),
    )
    const named = of === year ? await nameMeetings(trx, subjects, events) : []
    await insertEvents(trx, events)
    await insertMany(trx, 'duty_attendance', named)
  }
}

function gapAt(system: string, at: number, to: string, kind: Parameters<typeof gapOf>[2]) {
  const month = Number(to.slice(5, 7))
  if (system === 'S02') return gapOf(at, month, kind)
  return (at * 7 + month * 3 + kind.key.length) % 19 === 0 ? 'n' : ''
}

/** The groups of a branch, the parts that a kind names, or the whole. */
function partsOf(about: Led | undefined, parts: readonly string[] | null): readonly string[] {
  if (parts === null) return ['']
  if (parts.length > 0) return parts
  return about && about.groups !== '' ? about.groups.split(',') : ['']
}

function peopleAt(about: Led | undefined, attendance: string, at: number): number {
  if (attendance === 'committee') return Math.max(3, Math.min(about?.committee ?? 3, 7))
  return about && about.people > 0 ? about.people : 12 + ((at * 7) % 23)
}

/** General meetings of the first branches by name: one or two were away, and some of them have made it up. */
async function nameMeetings(
  trx: Trx,
  subjects: readonly Subject[],
  events: readonly EventRecord[],
): Promise<AttendanceRecord[]> {
  const branches = subjects.slice(0, NAMED).filter((it) => it.kind === 'party')
  const rows: AttendanceRecord[] = []
  for (const { id } of branches) {
    const meetings = events.filter(
      (it) => it.subject_id === id && it.kind_key === 'general' && it.held_on !== '',
    )
    const members = await branchMembers(trx, [id], meetings[0]?.held_on ?? '')
    for (const [turn, meeting] of meetings.entries()) {
      const names = members.map((it, position) => nameAt(meeting, it, { position, turn }))
      if (names.length === 0) continue
      meeting.due = names.length
      meeting.present = names.filter((it) => it.presence === 'present').length
      rows.push(...names)
    }
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
    reason: asked ? (REASONS[position % REASONS.length] ?? '') : '',
    make_up_id: null,
    // The first meeting of the year has been made up for.
    made_up_on: away && turn === 0 ? held_on.replace(/-\d\d$/, '-28') : '',
  }
}
