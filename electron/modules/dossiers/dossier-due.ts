import type { Trx } from '#electron/platform/database/schema'
import type { DueItem } from '#shared/values/due'
import { OrganizationId } from '#shared/values/id'
import { lastDayOf, shownDay } from '#shared/values/iso-day'
import {
  type DueLoan,
  type DueMissing,
  type DueReceipt,
  dueLoans,
  dueMissing,
  dueReceipts,
} from './dossier-due.repository'

const MOST_OF_A_KIND = 160

/** Loans due back, receipts that are waited for, materials that units were asked for; by a day (ISO). */
export async function dueItems(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const last = Number(until.replaceAll('-', ''))
  const loans = await dueLoans(trx, last, MOST_OF_A_KIND)
  const receipts = await dueReceipts(trx, MOST_OF_A_KIND)
  const missing = await dueMissing(trx, last, MOST_OF_A_KIND)
  return [
    ...loans.map((it) => loanItem(it, today)),
    ...receipts.map((it) => receiptItem(it, today)),
    ...missing.map((it) => missingItem(it, today)),
  ]
}

function loanItem({ id, names, unit, until, count }: DueLoan, today: string): DueItem {
  const on = lastDayOf(until)
  return {
    ...nobody(unit),
    key: `dossiers:loan:${id}`,
    system: '借阅到期',
    title: `${whose(names, count)}借出未还`,
    on,
    state: on < today ? 'overdue' : 'due',
    href: `/dossiers/permits/${id}`,
    act: '催还',
    letter: { to: unit, clause: `借阅的${whose(names, count)}应于${shownDay(on)}前归还` },
  }
}

function receiptItem({ id, names, unit, on, dueSort, count }: DueReceipt, today: string): DueItem {
  const due = dueSort === 0 ? '' : isoOf(dueSort)
  const late = due !== '' && due < today
  return {
    ...nobody(unit),
    key: `dossiers:receipt:${id}`,
    system: '档案转递',
    title: `${whose(names, count)}转出，回执未收到`,
    on: late ? due : lastDayOf(on),
    state: late ? 'overdue' : 'waiting',
    href: `/dossiers/transfers/${id}`,
    act: '催回执',
    letter: { to: unit, clause: `${whose(names, count)}已于${on}转出，请退回回执` },
  }
}

function missingItem({ unit, unitId, due, count, people }: DueMissing, today: string): DueItem {
  const on = lastDayOf(due)
  return {
    ...nobody(unit),
    unitId: unitId === null ? null : OrganizationId.parse(unitId),
    key: `dossiers:missing:${unit}:${due}`,
    system: '欠缺材料',
    title: `${people} 人欠缺材料 ${count} 份未补送`,
    on,
    state: on < today ? 'overdue' : 'due',
    href: '/dossiers/missing',
    act: '催缴',
    letter: { to: unit, clause: `补送 ${people} 人的干部人事档案材料 ${count} 份` },
  }
}

/** The archivist who happens to sign in deals with it: the records name no account. */
function nobody(unitName: string): Pick<DueItem, 'unitId' | 'unitName' | 'accountId' | 'accountName'> {
  return { unitId: null, unitName, accountId: null, accountName: '' }
}

function whose(name: string, count: number): string {
  return count > 1 ? `${name}等 ${count} 人的档案` : `${name}的档案`
}

/** 2026-11-20 of 20261120 */
function isoOf(sort: number): string {
  const text = String(sort)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
