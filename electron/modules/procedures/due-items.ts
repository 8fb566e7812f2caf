import type { Trx } from '#electron/platform/database/schema'
import type { DueItem } from '#shared/values/due'
import type { OrganizationId } from '#shared/values/id'
import { shownDay } from '#shared/values/iso-day'
import { type DueGroup, dueSteps, type WaitingGroup, waitingReplies } from './due.repository'

const MOST_STEPS = 400
const MOST_REPLIES = 100

/** Steps of cases that fall due, and organs whose replies are out. */
export async function dueItems(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const steps = await dueSteps(trx, until, MOST_STEPS)
  const replies = await waitingReplies(trx, until, MOST_REPLIES)
  return [...steps.map((it) => stepItem(it, today)), ...replies.map((it) => replyItem(it, today))]
}

function stepItem(group: DueGroup, today: string): DueItem {
  const { system, kind, step, stepTitle, unitId, on, n, name } = group
  return {
    key: `procedures:${system}:${kind}:${step}:${unitId ?? ''}:${on.slice(0, 7)}`,
    system: group.title,
    unitId: unitId as OrganizationId | null,
    unitName: group.unitName,
    title: n === 1 ? `${name}：${stepTitle}` : `${n} 项待“${stepTitle}”`,
    on,
    state: on < today ? 'overdue' : 'due',
    accountId: group.managerId,
    accountName: group.manager,
    href: n === 1 ? caseAddress(group.id) : listAddress(group, on < today ? 'overdue' : 'all'),
    act: '办理',
    letter: null,
  }
}

function replyItem(group: WaitingGroup, today: string): DueItem {
  const { system, kind, organ, on, n, name } = group
  const whom = n === 1 ? name : `${name}等 ${n} 人`
  return {
    key: `procedures:reply:${system}:${kind}:${organ}:${on.slice(0, 7)}`,
    system: group.title,
    unitId: null,
    unitName: organ,
    title: `${whom}的意见未回复`,
    on,
    state: on < today ? 'overdue' : 'waiting',
    accountId: null,
    accountName: '',
    href: n === 1 ? caseAddress(group.id) : listAddress(group, 'waiting'),
    act: '登记回复',
    letter: {
      to: organ,
      clause: `${whom}“${group.title}”征求意见，应于 ${shownDay(on)} 前回复，至今未收到。`,
    },
  }
}

const caseAddress = (id: string) => `/ledgers/procedures/case/${id}`

function listAddress({ system, kind }: { system: string; kind: string }, only: string): string {
  return `/ledgers/procedures?system=${system}&kind=${kind}&only=${only}`
}
