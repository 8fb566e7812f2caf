import { subjectRows } from '#electron/modules/organizations/index'
import { fullName, makeRandom, type Random, surname } from '#electron/modules/people/index'
import { keptNew } from '#electron/platform/database/kept'
import type { Trx } from '#electron/platform/database/schema'
import { type Author, on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { levelOf, pointsFor, scoreOf } from '#shared/modules/inspections/rules-check'
import type { Programme } from '#shared/modules/inspections/system'
import type { AnswerMark, Answers } from '#shared/modules/inspections/visit'
import type { OrganizationId } from '#shared/values/id'
import { groupService, groupsOf } from '../group.service'
import { programmesOn } from '../inspections-systems'
import { planService } from '../plan.service'
import { insertVisits, type VisitRecord } from '../visit.repository'
import { loadYear, type YearPlan } from '../year-plan'
import { tellFindings } from './findings'

const GROUP_NAMES = ['第一检查组', '第二检查组', '第三检查组', '第四检查组', '第五检查组']

/** An inspection year: groups over all towns, a plan from January, most of its past visits made, what they found. */
export async function makeInspections(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const today = author.now.toISOString().slice(0, 10)
  const programme = (await programmesOn(trx, today)).find((it) => it.areas !== null)
  if (!programme?.areas) return
  const units = await subjectRows(trx, programme.areas.of, today)
  if (units.length === 0) return
  const random = makeRandom('inspections')
  await makeGroups(
    stage,
    programme,
    units.map((it) => it.id as OrganizationId),
    random,
  )
  const asked = { programme: programme.key, year: stage.year }
  await planService.makePlan(on(stage, `${stage.year}-01-08`), {
    ...asked,
    from: `${stage.year}-01`,
    anew: false,
  })
  const plan = await loadYear({ trx, now: author.now.toISOString() }, asked)
  const { groups } = await groupsOf(on(stage, today), asked)
  const people = new Map<string, string>(
    groups.map((it) => [
      it.id,
      it.members
        .slice(0, 3)
        .map((one) => one.name)
        .join('、'),
    ]),
  )
  const visits = pastVisits(stage, plan, people, { random, today })
  await insertVisits(trx, visits)
  await tellFindings(stage, visits, random)
  await record(stage)
}

async function makeGroups(
  stage: Stage,
  { key, areas }: Programme,
  unitIds: OrganizationId[],
  random: Random,
): Promise<void> {
  const count = Math.min(areas?.groups ?? 3, GROUP_NAMES.length, unitIds.length)
  for (let at = 0; at < count; at += 1) {
    const members = Array.from({ length: 4 }, (_, place) => ({
      personId: null,
      name: fullName(random, surname(random), place === 2 ? '女' : '男', 1976),
      post: ['县委党建办', '县纪委监委', '县委组织部', '县直机关工委'][place] ?? '',
      leads: place === 0,
    }))
    await groupService.saveGroup(on(stage, `${stage.year}-01-05`), {
      id: null,
      version: 0,
      content: {
        programme: key,
        year: stage.year,
        kind: 'group',
        name: GROUP_NAMES[at] ?? '',
        note: '',
        members,
        unitIds: unitIds.slice(
          Math.floor((at * unitIds.length) / count),
          Math.floor(((at + 1) * unitIds.length) / count),
        ),
      },
    })
  }
}

/** What was planned before this month and was done: one in twelve was not. */
function pastVisits(
  stage: Stage,
  plan: YearPlan,
  people: ReadonlyMap<string, string>,
  { random, today }: { random: Random; today: string },
): VisitRecord[] {
  const kinds = new Map(plan.subjects.map((it) => [`${it.kind}:${it.id}`, it]))
  return plan.planned
    .filter((it, at) => it.month < today.slice(0, 7) && at % 12 !== 5)
    .map((planned) => {
      const subject = kinds.get(`${planned.subject_kind}:${planned.subject_id}`)
      const kind = planned.subject_kind === 'unit' ? 'town' : 'village'
      const day = `${planned.month}-${String(random.int(3, 26)).padStart(2, '0')}`
      const points = pointsFor(plan.programme.items, kind)
      const answers: Answers = Object.fromEntries(
        points.map((it) => [it.key, { mark: drawn(random.float()), note: '' }]),
      )
      const score = scoreOf(points, answers)
      return {
        ...keptNew(on(stage, day)),
        programme: plan.programme.key,
        round_id: null,
        group_id: subject?.group_id || null,
        subject_kind: planned.subject_kind as VisitRecord['subject_kind'],
        subject_id: planned.subject_id,
        visited_on: day,
        inspectors: people.get(subject?.group_id ?? '') ?? '',
        manner: plan.programme.manners.length > 0 ? random.pick(plan.programme.manners) : '',
        answers: JSON.stringify(answers),
        score,
        level: levelOf(plan.programme.levels, score),
        summary: '',
      }
    })
}

function drawn(at: number): AnswerMark {
  if (at < 0.72) return 'well'
  if (at < 0.92) return 'partly'
  return at < 0.97 ? 'not' : 'none'
}
