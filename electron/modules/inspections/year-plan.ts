import type { Context } from '#electron/platform/ipc/context'
import type { PlanMark, PlanSubject } from '#shared/modules/inspections/coverage'
import { frequencyWords } from '#shared/modules/inspections/rules-periods'
import { lackingVisits, type ToVisit } from '#shared/modules/inspections/rules-plan'
import { fulfilledBy, isOver } from '#shared/modules/inspections/rules-planned'
import type { Programme } from '#shared/modules/inspections/system'
import { groupBy } from '#shared/values/group-by'
import type { InspectionGroupId, OrganizationId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { unitsInAreas } from './group.repository'
import { yearDay } from './group.service'
import { programmeOn } from './inspections-systems'
import {
  type PlanRecord,
  plannedOf,
  type Visited,
  visitedIn,
  type YearSubject,
  yearSubjects,
} from './plan.repository'

/** A year of an inspection: whom its rules ask for, what is planned, what was done. */
export type YearPlan = {
  programme: Programme
  year: number
  /** The day of the call. */
  today: string
  subjects: YearSubject[]
  planned: PlanRecord[]
  visits: Visited[]
  /** Names of units in several areas. */
  overlaps: string[]
  plannedOf: ReadonlyMap<string, PlanRecord[]>
  visitsOf: ReadonlyMap<string, Visited[]>
}

/** Four queries, however many villages there are. */
export async function loadYear(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  asked: { programme: string; year: number },
): Promise<YearPlan> {
  const on = yearDay(asked.year, now)
  const programme = await programmeOn(trx, asked.programme, on)
  const planned = await plannedOf(trx, asked)
  const visits = await visitedIn(trx, asked)
  const units = programme.areas ? await unitsInAreas(trx, programme.areas, asked, on) : []
  return {
    programme,
    year: asked.year,
    today: dayOf(now),
    subjects: await yearSubjects(trx, programme.frequencies, asked, on),
    planned,
    visits,
    overlaps: units.filter((it) => it.groups.length > 1).map((it) => it.name),
    plannedOf: groupBy(planned, keyOf),
    visitsOf: groupBy(visits, keyOf),
  }
}

export const keyOf = (it: { subject_kind: string; subject_id: string }) =>
  `${it.subject_kind}:${it.subject_id}`
const monthOf = (day: string) => Number(day.slice(5, 7))

/**
 * The subject as planning sees it. A visit takes the place of the plan of its own month, or of the earliest plan that
 * stands before it; what was planned for a month that is over and was not made does not count.
 */
export function toVisit(plan: YearPlan, it: YearSubject): ToVisit {
  const key = `${it.kind}:${it.id}`
  const rules = plan.programme.frequencies.filter((rule) => it.rules.includes(rule.key))
  return { id: key, bearer: it.group_id, frequencies: rules, held: heldMonths(plan, key) }
}

function heldMonths(plan: YearPlan, key: string): number[] {
  const planned = plan.plannedOf.get(key) ?? []
  const visits = plan.visitsOf.get(key) ?? []
  const fulfilled = fulfilledBy(planned, visits)
  const open = planned.filter((it) => !fulfilled.has(it.id)).map((it) => monthOf(it.month))
  return [...visits.map((it) => monthOf(it.visited_on)), ...open]
}

export function shownSubject(plan: YearPlan, it: YearSubject): PlanSubject {
  const key = `${it.kind}:${it.id}`
  const { frequencies, held } = toVisit(plan, it)
  return {
    subjectKind: it.kind,
    subjectId: it.id,
    name: it.name,
    unitId: it.unit_id as OrganizationId | null,
    unitName: it.kind === 'unit' ? '' : it.unit_name,
    groupId: (it.group_id || null) as InspectionGroupId | null,
    groupName: it.group_name,
    rules: frequencies.map(frequencyWords).join('、'),
    planned: marksOf(plan, key),
    visits: (plan.visitsOf.get(key) ?? []).map(({ id, visited_on }) => ({ id, on: visited_on })),
    lacking: lackingVisits(frequencies, held),
  }
}

/** What is planned for a subject, and which visit each became. */
export function marksOf(plan: YearPlan, key: string): PlanMark[] {
  const planned = plan.plannedOf.get(key) ?? []
  const fulfilled = fulfilledBy(planned, plan.visitsOf.get(key) ?? [])
  return planned.map((it) => {
    const visit = fulfilled.get(it.id)
    return {
      id: it.id,
      version: it.version,
      month: it.month,
      when: it.planned_on || it.month,
      inspectors: it.inspectors,
      fixed: it.fixed === 1,
      visit: visit ? { id: visit.id, on: visit.visited_on } : null,
      state: visit ? 'done' : isOver(it.planned_on || it.month, plan.today) ? 'late' : 'open',
    }
  })
}

/** 2026 年 3 月, 2026 年 3 月 18 日 */
export function planWords(when: string): string {
  const [year, month, day] = when.split('-')
  return `${year} 年 ${Number(month)} 月${day ? ` ${Number(day)} 日` : ''}`
}
