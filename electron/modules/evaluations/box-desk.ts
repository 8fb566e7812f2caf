import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Entry } from '#shared/modules/evaluations/ballot'
import { type Box, ROUND_STATES, type Round, type RoundSubject } from '#shared/modules/evaluations/round'
import { subjectsOf } from '#shared/modules/evaluations/rules'
import { loadRecusals, loadRound, loadSubjects } from './round.repository'

/** What entries of a box are judged by: its round with the scheme, and the subjects on its ballots. */
export type BoxDesk = { round: Round; box: Box; subjects: RoundSubject[] }

/** Refuses a round or a box that is not there. */
export async function loadDesk(trx: Trx, roundId: string, boxNo: number): Promise<BoxDesk> {
  const round = await loadRound(trx, roundId)
  const box = round.boxes.find((it) => it.no === boxNo)
  if (!box) throw refuse('not-found', '找不到这个票箱。', { remedy: '回到轮次页面再选。' })
  const subjects = subjectsOf(box, await loadSubjects(trx, roundId), await loadRecusals(trx, roundId))
  return { round, box, subjects }
}

/** A desk at which ballots can be entered now: the round is open, and the box is counted ballot by ballot. */
export async function openDesk(
  trx: Trx,
  { roundId, box, entry }: { roundId: string; box: number; entry: Entry },
): Promise<BoxDesk> {
  const desk = await loadDesk(trx, roundId, box)
  refuseClosed(desk.round)
  if (desk.box.counting !== 'ballots')
    throw refuse('conflict', `“${desk.box.name}”按合计计票，不逐张录票。`, {
      remedy: '在“录票”里录入合计，或把计票方式改为逐张录票。',
    })
  if (entry === 2 && desk.round.entry === 'single')
    throw refuse('conflict', '本轮只录一遍，没有二录。', { remedy: '在一录中录入或改正。' })
  return desk
}

/** Ballots and counts change only while the round is open for entry. */
export function refuseClosed({ state, title }: Pick<Round, 'state' | 'title'>): void {
  if (state === 'open') return
  const remedy = state === 'draft' ? '轮次进入“录票”后再录。' : '确需改票的，先把轮次退回“录票”并写明原因。'
  throw refuse('conflict', `“${title}”在“${ROUND_STATES[state]}”，不能录票。`, { remedy })
}

/** A sealed ballot is not opened any more: one by one they would tell what a result of few ballots keeps closed. */
export function refuseSealed({ state, title }: Pick<Round, 'state' | 'title'>): void {
  if (state === 'draft' || state === 'open') return
  throw refuse('conflict', `“${title}”已封票，不再打开选票。`, {
    remedy: '在“结果”里看票数；要改票的，先把轮次退回“录票”并写明原因。',
  })
}

/** How the audit trail names a box of a round. */
export function deskTarget({ round, box }: BoxDesk, what: string) {
  return { targetKind: 'round', targetId: round.id, targetName: `${round.title}　${box.name}　${what}` }
}
