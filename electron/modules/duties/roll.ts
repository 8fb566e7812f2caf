import { branchMembers } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { DutyKind } from '#shared/modules/duties/content'
import type { Attendee } from '#shared/modules/duties/event'
import { periodOn, usualDayIn } from '#shared/modules/duties/rules-periods'
import type { PersonId } from '#shared/values/id'
import type { SubjectRef } from '#shared/values/subject'
import { kindOfSystem, systemOf } from './boards'
import { committeeOf } from './event.repository'
import { settingsOf } from './setting.repository'

type Asked = { system: string; kind: string; subject: SubjectRef; part: string; on: string }

/** Who is to be there, the parts that can be chosen, and the day on which it usually is. */
export async function rollOf(trx: Trx, { system, kind, subject, part, on }: Asked) {
  const found = kindOfSystem(await systemOf(trx, system), kind, on)
  const everyone = await namesOf(trx, found.kind, subject, on)
  const groups = [...new Set(everyone.map((it) => it.group).filter(Boolean))]
  const parts = found.kind.counts !== 'parts' ? [] : found.kind.parts.length > 0 ? found.kind.parts : groups
  const settings = await settingsOf(trx, { system, board: found.board.key, subjectId: subject.id })
  const own = settings.find((it) => it.day !== null && (it.kind_key === '' || it.kind_key === kind))?.day
  const usual = own && found.kind.usual ? { ...found.kind.usual, day: own } : found.kind.usual
  return {
    attendees:
      part === '' || found.kind.parts.length > 0 ? everyone : everyone.filter((it) => it.group === part),
    parts,
    day: usualDayIn(usual, periodOn(found.kind.frequency, on)),
  }
}

async function namesOf(
  trx: Trx,
  { attendance }: DutyKind,
  subject: SubjectRef,
  on: string,
): Promise<Attendee[]> {
  if (subject.kind !== 'party' || attendance === 'none' || attendance === 'numbers') return []
  const people =
    attendance === 'members'
      ? await branchMembers(trx, [subject.id], on)
      : await committeeOf(trx, subject.id, on)
  return people.map(({ person_id, name, party_group }) => ({
    personId: person_id === '' ? null : (person_id as PersonId),
    name,
    group: party_group,
    presence: 'present',
    reason: '',
  }))
}
