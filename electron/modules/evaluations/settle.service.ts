import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import { type Difference, VOID_REASONS, type VoidReason } from '#shared/modules/evaluations/ballot'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { leavesOf, markWords } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { type BallotRecord, findBallotRow } from './ballot.repository'
import { ballotWords, refuseProblems, rewriteBallot } from './ballot-keep'
import { deskTarget, loadDesk, openDesk } from './box-desk'
import { type DifferenceRow, listDifferences, loadEntryChecks } from './difference.repository'

/** Two entries of one box compared, and the paper looked at again. */
export const settleService: Pick<
  Handlers<typeof evaluations>,
  'entryChecks' | 'differences' | 'settleBallot'
> = {
  entryChecks: ({ trx }, { roundId }) => loadEntryChecks(trx, roundId),

  async differences({ trx }, { roundId, box, offset, limit }) {
    const { round } = await loadDesk(trx, roundId, box)
    const { total, rows } = await listDifferences(trx, { roundId, box }, { offset, limit })
    return { total, rows: rows.map((row) => inWords(round.scheme, row)) }
  },

  /** Who entered the ballot stays on it: whoever settles looks at the paper and enters nothing anew. */
  async settleBallot(context, { roundId, box, ballot, versions }) {
    const desk = await openDesk(context.trx, { roundId, box, entry: 2 })
    refuseProblems(desk, ballot)
    const pair = [
      { entry: 1, version: versions.first },
      { entry: 2, version: versions.second },
    ] as const
    for (const { entry, version } of pair) {
      const place = { roundId, box, entry }
      const stored = await findBallotRow(context.trx, place, ballot.number)
      if (stored?.version !== version) throw movedOn(ballot.number)
      await rewriteBallot(context, place, { stored, content: ballot, entered: enteredOf(stored) })
    }
    context.note({ ...deskTarget(desk, ballotWords(null, ballot.number)), recordVersion: versions.first + 1 })
    const checks = await loadEntryChecks(context.trx, roundId)
    return { differences: checks.find((it) => it.box === box)?.cells ?? 0 }
  },
}

function movedOn(number: number) {
  return refuse('conflict', `第 ${number} 张在核对期间被改过或删去。`, {
    field: 'ballot.number',
    remedy: '重新打开这张票，核对后再存。',
  })
}

function enteredOf(row: BallotRecord) {
  return { by: row.entered_by, byName: row.entered_by_name, at: row.entered_at }
}

function inWords(scheme: SchemeContent, row: DifferenceRow): Difference {
  const place = { number: row.number, subject: row.subject, leaf: row.leaf }
  if (row.kind === 'lack')
    return { ...place, first: row.held === 1 ? '已录' : '未录', second: row.held === 2 ? '已录' : '未录' }
  if (row.kind === 'void')
    return { ...place, first: voidWords(row.firstVoid), second: voidWords(row.secondVoid) }
  const leaf = leavesOf(scheme).find((it) => it.key === row.leaf)
  const words = (value: number | null) => (leaf && markWords(scheme, leaf, value)) || '未填'
  return { ...place, first: words(row.first), second: words(row.second) }
}

function voidWords(reason: string | null): string {
  return reason === null ? '有效' : `无效（${VOID_REASONS[reason as VoidReason]}）`
}
