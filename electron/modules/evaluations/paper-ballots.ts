import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import { type Box, ROUND_STATES, type Round } from '#shared/modules/evaluations/round'
import { subjectsOf } from '#shared/modules/evaluations/rules'
import { blankBallot, serialNumbers } from '#shared/modules/evaluations/sheets/ballot'
import type { MadePapers, PaperAsk } from './paper-ask'
import { loadRecusals, loadRound, loadSubjects } from './round.repository'
import { isOpen } from './tally'

type BlankAsk = Extract<EvaluationPaper, { paper: 'blank' }>

/** Numbered ballots of the boxes asked for, from 1 in each: as many as should take part, or as asked. */
export async function blankPapers(
  trx: Trx,
  { roundId, boxes: wanted, copies }: BlankAsk,
  { from }: PaperAsk,
): Promise<MadePapers> {
  const round = requireUnsealed(await loadRound(trx, roundId))
  const subjects = await loadSubjects(trx, roundId)
  const recusals = await loadRecusals(trx, roundId)
  const made = boxesOf(round, wanted).flatMap((box) => {
    const listed = subjectsOf(box, subjects, recusals)
    if (listed.length === 0) return []
    const serials = serialNumbers(1, copiesOf(box, copies))
    return [{ form: blankBallot(round, box, listed, from), serials, name: box.name }]
  })
  if (made.length === 0)
    throw refuse('not-found', `“${round.title}”的票箱里没有考核对象，印不出测评票。`, {
      remedy: '在“对象”里选定考核对象，核对回避和不参加的人。',
    })
  return {
    runs: made.map(({ form, serials }) => ({ form, serials })),
    papers: made.reduce((sum, it) => sum + it.serials.length, 0),
    about: made.map(({ name, serials }) => `${name} ${serials.length} 张`).join('，'),
    title: round.title,
  }
}

function requireUnsealed(round: Round): Round {
  if (isOpen(round.state)) return round
  throw refuse('conflict', `“${round.title}”已到“${ROUND_STATES[round.state]}”，不再印测评票。`, {
    remedy: '要补印，先退回“录票”并写明原因。',
  })
}

function boxesOf(round: Round, wanted: readonly number[]): Box[] {
  if (round.boxes.length === 0)
    throw refuse('not-found', `“${round.title}”还没有票箱，印不出测评票。`, {
      remedy: '先选定考核对象，再在“票箱”里填应到人数。',
    })
  if (wanted.length === 0) return round.boxes
  const found = round.boxes.filter((it) => wanted.includes(it.no))
  if (found.length === new Set(wanted).size) return found
  throw refuse('not-found', '所选的票箱有的已经不在这个轮次里。', { remedy: '重新选择票箱。' })
}

function copiesOf({ name, expected }: Box, asked: number | null): number {
  const copies = asked ?? expected ?? 0
  if (copies > 0) return copies
  throw refuse('invalid-input', `“${name}”的应到${expected === 0 ? '是 0' : '还没有填'}，不知道印几张。`, {
    field: 'copies',
    remedy: '在“票箱”里填应到，或写明每箱印几张。',
  })
}
