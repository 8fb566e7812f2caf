import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { type Box, ROUND_STATES } from '#shared/modules/evaluations/round'
import { boxCountFaults, totalsProblems, validBallots } from '#shared/modules/evaluations/rules'
import { highestNumber } from './ballot.repository'
import { loadBoxes } from './box.repository'
import { type BoxDesk, deskTarget, loadDesk, refuseClosed } from './box-desk'
import { loadBoxCounts, replaceBoxCounts } from './count.repository'
import { saveBoxRow } from './turnout.repository'

const COUNTS = {
  expected: '应到',
  present: '实到',
  issued: '发出',
  returned: '收回',
  voidTotals: '无效',
} as const

/** 应到 实到 发出 收回 of boxes, and totals that were counted on paper. */
export const totalsService: Pick<Handlers<typeof evaluations>, 'totals' | 'saveTotals' | 'saveBox'> = {
  /**
   * What was typed from paper. How a box that is entered ballot by ballot stands is told by the result alone: not before
   * the seal, and never where too few ballots would say who voted how.
   */
  async totals({ trx }, { roundId, box: boxNo }) {
    const { box } = await loadDesk(trx, roundId, boxNo)
    if (box.counting === 'ballots')
      throw refuse('conflict', `“${box.name}”逐张录票，没有录入的合计。`, {
        remedy: '封票后在“结果”里看票数。',
      })
    return loadBoxCounts(trx, roundId, boxNo)
  },

  async saveTotals(context, { roundId, box: boxNo, version, counts }) {
    const { trx } = context
    const desk = await loadDesk(trx, roundId, boxNo)
    refuseClosed(desk.round)
    expectBox(desk.box, version)
    if (desk.box.counting !== 'totals')
      throw refuse('conflict', `“${desk.box.name}”逐张录票，不录合计。`, {
        remedy: '把计票方式改为按合计计票，或逐张录票。',
      })
    const [problem] = totalsProblems(desk.round.scheme, desk.box, desk.subjects, counts)
    if (problem) throw refuse('invalid-input', problem.message, { field: 'counts', remedy: problem.remedy })
    await replaceBoxCounts(
      trx,
      roundId,
      boxNo,
      counts.filter((it) => it.n > 0),
    )
    await saveBoxRow(trx, roundId, { ...desk.box, version: version + 1 })
    context.note({ ...deskTarget(desk, '合计'), recordVersion: version + 1 })
    return findBox(trx, roundId, boxNo)
  },

  async saveBox(context, { roundId, ...input }) {
    const desk = await loadDesk(context.trx, roundId, input.no)
    const { round, box } = desk
    if (round.state !== 'draft' && round.state !== 'open')
      throw refuse('conflict', `“${round.title}”在“${ROUND_STATES[round.state]}”，票数不能再改。`, {
        remedy: '确需改正的，先把轮次退回“录票”并写明原因。',
      })
    expectBox(box, input.version)
    const next: Box = { ...box, ...input, voidTotals: input.counting === 'totals' ? input.voidTotals : 0 }
    await refuseCounting(context.trx, desk, next)
    await refuseCounts(context.trx, desk, next)
    await saveBoxRow(context.trx, roundId, { ...next, version: box.version + 1 })
    context.note({
      ...deskTarget(desk, '票数'),
      changes: changesOf(box, next),
      recordVersion: box.version + 1,
    })
    return findBox(context.trx, roundId, box.no)
  },
}

function expectBox(box: Box, version: number): void {
  if (box.version === version) return
  throw refuse('conflict', `“${box.name}”的票数已被别人改过。`, {
    field: 'version',
    remedy: '重新打开，核对后再存。',
    current: box,
  })
}

/** Another way of counting must not leave behind what was counted the first way. */
async function refuseCounting(trx: Trx, { round, box }: BoxDesk, next: Box): Promise<void> {
  if (next.counting === box.counting) return
  const entered = box.counting === 'ballots' ? box.first + box.second : 0
  if (entered > 0)
    throw refuse('conflict', `“${box.name}”已逐张录了 ${entered} 张，不能改为按合计计票。`, {
      field: 'counting',
      remedy: '先删去已录的票。',
    })
  const counts = await loadBoxCounts(trx, round.id, box.no)
  if (counts.length > 0)
    throw refuse('conflict', `“${box.name}”已录了合计，不能改为逐张录票。`, {
      field: 'counting',
      remedy: '先清空合计再改。',
    })
}

async function refuseCounts(trx: Trx, { round, subjects }: BoxDesk, next: Box): Promise<void> {
  const counts = next.counting === 'totals' ? await loadBoxCounts(trx, round.id, next.no) : []
  const highest = next.counting === 'ballots' ? await highestNumber(trx, round.id, next.no) : 0
  const [fault] = [
    ...boxCountFaults(next, highest),
    ...(counts.length > 0 && validBallots(next) !== null
      ? totalsProblems(round.scheme, next, subjects, counts)
      : []),
  ]
  if (fault) throw refuse('invalid-input', fault.message, { field: fault.field, remedy: fault.remedy })
}

function changesOf(before: Box, after: Box) {
  const keys = Object.keys(COUNTS) as (keyof typeof COUNTS)[]
  const counted = keys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      field: COUNTS[key],
      before: String(before[key] ?? ''),
      after: String(after[key] ?? ''),
    }))
  if (before.counting === after.counting) return counted
  const way = { ballots: '逐张录票', totals: '按合计计票' } as const
  return [...counted, { field: '计票方式', before: way[before.counting], after: way[after.counting] }]
}

async function findBox(trx: Trx, roundId: string, no: number): Promise<Box> {
  const boxes = await loadBoxes(trx, roundId)
  return boxes.find((it) => it.no === no) as Box
}
