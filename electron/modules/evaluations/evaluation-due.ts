import type { Trx } from '#electron/platform/database/schema'
import type { DueItem } from '#shared/values/due'
import { lastDayOf } from '#shared/values/iso-day'
import { type DueRound, dueRounds, type EndingCase, endingCases } from './evaluation-due.repository'
import { readEvaluationStandards } from './standard.service'

const MOST_OF_A_KIND = 200

const ROUND_ACTS = {
  draft: { words: '测评尚未开始', act: '开始' },
  open: { words: '测评票未录完', act: '录票' },
  closed: { words: '结果未确认', act: '确认' },
} as const

/** Rounds held by a day (ISO) that are not confirmed, and effects of cases that end by it. */
export async function dueItems(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const { kinds } = await readEvaluationStandards(trx)
  const labels = new Map(kinds.map((it) => [it.key, it.label]))
  const rounds = await dueRounds(trx, until, MOST_OF_A_KIND)
  const cases = await endingCases(trx, [today, until], MOST_OF_A_KIND)
  return [
    ...rounds.map((it) => roundItem(it, today)),
    ...cases.map((it) => caseItem(it, labels.get(it.kind) ?? it.kind)),
  ]
}

const NOBODY = { unitId: null, unitName: '', accountId: null, accountName: '', letter: null }

function roundItem({ id, title, heldOn, state }: DueRound, today: string): DueItem {
  const on = lastDayOf(heldOn)
  const { words, act } = ROUND_ACTS[state]
  return {
    ...NOBODY,
    key: `evaluations:round:${id}:${state}`,
    system: '考核测评',
    title: `${title}，${words}`,
    on,
    state: on < today ? 'overdue' : 'due',
    href: `/evaluations/rounds/${id}`,
    act,
  }
}

function caseItem({ kind, ends, count, name }: EndingCase, label: string): DueItem {
  const who = count > 1 ? `${name}等 ${count} 人` : name
  return {
    ...NOBODY,
    key: `evaluations:case:${kind}:${ends}`,
    system: '影响期满',
    title: `${who}${label}的影响期届满`,
    on: lastDayOf(ends),
    state: 'due',
    href: '/evaluations/cases',
    act: '查看',
  }
}
