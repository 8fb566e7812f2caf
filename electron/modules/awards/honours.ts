import type { Insertable } from 'kysely'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import { obstaclesOf, termEnd } from '#shared/modules/awards/rules'
import { type CycleId, NominationId } from '#shared/values/id'
import { strokeKey } from '#shared/values/name-order'
import { candidatesOf } from './candidates'
import { loadCycle } from './cycle.repository'
import { updateHonours } from './honour.repository'
import type { HonourTable } from './honour.table'
import {
  type GivenHonour,
  givenHonours,
  insertHonours,
  removeHonours,
  type Winner,
  winnersOf,
} from './honour-give.repository'

/**
 * Puts everybody whom the last confirmed stage let through on the award list. What stands in somebody's way is asked
 * anew and refuses the whole; who was withdrawn once never comes back. Honours that were taken back and are given again
 * keep their number of the certificate and their document.
 */
export async function giveHonours(context: Context, cycleId: CycleId): Promise<void> {
  const { trx } = context
  const cycle = await loadCycle(trx, cycleId)
  const stage = lastConfirmed(cycle)
  const winners = await winnersOf(trx, cycleId, stage.key)
  await requireFree(context, cycle, stage, winners)
  const given = new Map((await givenHonours(trx, cycleId)).map((it) => [it.nomination_id, it]))
  const fresh = winners.filter((it) => !given.has(it.id))
  await insertHonours(
    trx,
    fresh.map((it) => honourOf(context, cycle, stage, it)),
  )
  await giveAgain(context, cycle, winners, given)
  const standing = winners.filter((it) => given.get(it.id)?.state !== 'withdrawn')
  note(context, cycle, `${standing.length} 个`, '列入表彰名单')
}

/**
 * Takes the award list back. Refused, with what to undo first, once money was paid, the files say so, or the years after
 * have begun. Those withdrawn stay: their history is not taken back with the stage.
 */
export async function takeBackHonours(context: Context, cycleId: CycleId): Promise<void> {
  const { trx, now, caller } = context
  const cycle = await loadCycle(trx, cycleId)
  const standing = (await givenHonours(trx, cycleId)).filter(
    (it) => it.removed_at === null && it.state !== 'withdrawn',
  )
  for (const { stands, remedy, what } of HOLDS) refuseHeld(cycle, standing.filter(stands), what, remedy)
  await removeHonours(trx, cycleId, { at: now, by: caller.accountId })
  note(context, cycle, `${standing.length} 个`, '收回表彰名单')
}

/** What keeps a list from being taken back, in the order in which it has to be undone. */
const HOLDS: { stands: (it: GivenHonour) => boolean; what: string; remedy: string }[] = [
  { stands: (it) => it.paid > 0, what: '奖金已发', remedy: '先在“奖金”里追回。' },
  {
    stands: (it) => it.batch_id !== null,
    what: '表彰已记入个人档案',
    remedy: '先到“批次”里撤销那一批“表彰归档”。',
  },
  {
    stands: (it) => it.reviews > 0,
    what: '管理期考核已登记',
    remedy: '这一届已进入管理期，请改用撤销表彰。',
  },
  {
    stands: (it) => it.state === 'ended',
    what: '已退出管理期',
    remedy: '这一届已进入管理期，请改用撤销表彰。',
  },
]

function refuseHeld(cycle: Cycle, held: readonly GivenHonour[], what: string, remedy: string): void {
  if (held.length === 0) return
  throw refuse('conflict', `“${cycle.title}”的${named(held)}${what}，表彰名单不能收回。`, { remedy })
}

function named(held: readonly { name: string }[]): string {
  const names = held.slice(0, 3).map((it) => it.name)
  return held.length > 3 ? `${names.join('、')}等 ${held.length} 个` : names.join('、')
}

function lastConfirmed({ title, stages }: Cycle): CycleStage {
  const last = stages.findLast((it) => it.state === 'confirmed')
  if (!last)
    throw refuse('conflict', `“${title}”还没有确认的阶段，列不出表彰名单。`, {
      remedy: '先确认最后一个阶段。',
    })
  return last
}

async function requireFree(
  { trx }: Context,
  cycle: Cycle,
  stage: CycleStage,
  winners: readonly Winner[],
): Promise<void> {
  const candidates = await candidatesOf(trx, cycle, stage.key)
  for (const { id, name, number } of winners) {
    const candidate = candidates.get(NominationId.parse(id))
    const [first] = candidate ? obstaclesOf(candidate, stage.kind) : ['前一阶段没有通过。']
    if (first !== undefined)
      throw refuse('conflict', `${name}（${number} 号）不能列入表彰名单：${first}`, {
        remedy: '退回相应的阶段处理后再确认。',
      })
  }
}

function honourOf(
  { now, caller }: Context,
  cycle: Cycle,
  stage: CycleStage,
  winner: Winner,
): Insertable<HonourTable> {
  const awardedOn = stage.kind === 'honour' ? stage.endsOn : ''
  return {
    ...factsOf(cycle, winner),
    id: newId(),
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    cycle_id: cycle.id,
    nomination_id: winner.id,
    awarded_on: awardedOn,
    document: '',
    certificate_no: '',
    term_from: cycle.content.term ? awardedOn : '',
    term_to: termEnd(awardedOn, cycle.content.term),
    state: 'held',
    batch_id: null,
  }
}

/** What an honour says as its nomination and its cycle do. */
function factsOf(cycle: Cycle, winner: Winner) {
  const at = cycle.content.categories.findIndex((it) => it.key === winner.category)
  const person = winner.subject === 'person'
  return {
    programme_id: cycle.programmeId,
    programme_title: cycle.programmeTitle,
    cycle_title: cycle.title,
    cycle_no: cycle.no,
    year: cycle.year,
    category: winner.category,
    category_label: cycle.content.categories[at]?.label ?? winner.category,
    position: Math.max(0, at),
    subject: winner.subject,
    name: winner.name,
    name_key: winner.name_key,
    stroke_key: person ? strokeKey(winner.name) : placeKey(winner),
    unit_name: winner.unit_name,
    person_id: winner.person_id,
    organization_id: winner.organization_id,
    identity_key: winner.identity_key,
    birth: winner.birth,
    dossier_due: person && winner.person_id !== null ? (1 as const) : (0 as const),
  }
}

/** Teams, organizations and works stand in the order they were chosen in. */
function placeKey({ place, number }: Winner): string {
  return [place ?? 999_999, number].map((it) => String(it).padStart(6, '0')).join('')
}

/** Those taken back since come back with what was decided about them: document, certificate, day and term. */
async function giveAgain(
  { trx, now, caller }: Context,
  cycle: Cycle,
  winners: readonly Winner[],
  given: ReadonlyMap<string | null, GivenHonour>,
): Promise<void> {
  for (const winner of winners) {
    const back = given.get(winner.id)
    if (!back || back.removed_at === null) continue
    const stamp = { removed_at: null, changed_at: now, changed_by: caller.accountId }
    await updateHonours(trx, [back.id], { ...factsOf(cycle, winner), ...stamp })
  }
}

function note(context: Context, { id, title, version }: Cycle, after: string, field: string): void {
  context.note({
    targetKind: 'cycle',
    targetId: id,
    targetName: title,
    recordVersion: version,
    changes: [{ field, before: '', after }],
  })
}
