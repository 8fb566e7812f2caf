import type { Trx } from '#electron/platform/database/schema'
import type { BriefPerson } from '#shared/modules/cadres/schema'
import type { DueItem } from '#shared/values/due'
import { OrganizationId } from '#shared/values/id'
import { lastDayOf, plusMonths } from '#shared/values/iso-day'
import { monthsBetween, type PartialDate } from '#shared/values/partial-date'
import { briefPeople } from './brief-people.repository'
import { type ClockSetting, probationLines, retirementLines } from './clock-lines'
import { readStandards } from './standards.service'
import { loadCadreUnits } from './units.repository'

const MOST_ITEMS = 500
/** The file does not say that somebody was confirmed: an end so many months past is taken for dealt with. */
const RECENT_MONTHS = 3

/** Ends of 试用期 and of service by a day (ISO), and those past that nobody has dealt with. */
export async function dueItems(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const on = today.replaceAll('-', '.') as PartialDate
  const ahead = monthsBetween(on, until.replaceAll('-', '.') as PartialDate)
  const setting: ClockSetting = {
    trx,
    chosen: { unitIds: null, ids: null },
    on,
    units: await loadCadreUnits(trx),
    standards: await readStandards(trx),
  }
  const ends = await probationLines(setting, { ahead, ruleId: '' })
  const leaving = await retirementLines(setting, { ahead, ruleId: '' })
  const recent = plusMonths(today, -RECENT_MONTHS)
  const found: Found[] = [
    ...ends.map((it) => ({ id: it.person.id, kind: 'probation' as const, on: lastDayOf(it.own.endsOn) })),
    ...leaving.map((it) => ({ id: it.person.id, kind: 'retirement' as const, on: lastDayOf(it.own.due) })),
  ].filter((it) => it.on <= until && (it.kind === 'retirement' || it.on >= recent))
  const people = await briefPeople(trx, [...new Set(found.map((it) => it.id))])
  const byId = new Map(people.map((it) => [it.id as string, it]))
  return found
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .slice(0, MOST_ITEMS)
    .flatMap((it) => {
      const person = byId.get(it.id)
      return person ? [itemOf(it, person, today)] : []
    })
}

type Found = { id: string; kind: 'probation' | 'retirement'; on: string }

const KINDS = {
  probation: { system: '试用期满', words: '试用期满，应当考核', act: '看任职' },
  retirement: { system: '到龄退休', words: '达到退休年龄，应当办理手续', act: '看本人' },
} as const

function itemOf({ id, kind, on }: Found, person: BriefPerson, today: string): DueItem {
  const { system, words, act } = KINDS[kind]
  const { name, post, organizationId, organizationName } = person
  const title = `${[name, post].filter(Boolean).join('（')}${post === '' ? '' : '）'}${words}`
  return {
    key: `cadres:${kind}:${id}:${on}`,
    system,
    unitId: organizationId === null ? null : OrganizationId.parse(organizationId),
    unitName: organizationName,
    title,
    on,
    state: on < today ? 'overdue' : 'due',
    accountId: null,
    accountName: '',
    href: `/people/${id}`,
    act,
    letter: organizationName === '' ? null : { to: organizationName, clause: title },
  }
}
