import { listAccounts } from '#electron/platform/accounts/accounts.repository'
import type { Context } from '#electron/platform/ipc/context'
import { daysOf, inOrderOfWork, shareKey, sharesOf } from '#shared/modules/reports/rules-workbench'
import type { Whose, WorkItem } from '#shared/modules/reports/workbench'
import type { DueItem } from '#shared/values/due'
import type { ReminderId } from '#shared/values/id'
import { type DueSpan, everythingDue } from './due-sources'
import { keptDue, lastKept, type Showing } from './kept-due'
import { lettersAbout } from './letter.repository'
import { remindersDue } from './reminder.service'
import { listCharges, restingOf } from './rest.repository'

type Asking = Pick<Context, 'trx' | 'caller'>

/**
 * Everything due by a day, overdue or waited for, in order of work, each with who is in charge of it. What the caller
 * put off is left out. For commands: worked out from the records as they stand in the transaction.
 */
export async function workList(asking: Asking, asked: DueSpan, whose: Whose): Promise<WorkItem[]> {
  return listed(asking, asked, { whose, due: await everythingDue(asking, asked) })
}

/** The same for queries, which ask for it again and again. */
export async function shownWork(context: Showing, asked: DueSpan, whose: Whose): Promise<WorkItem[]> {
  return listed(context, asked, { whose, due: await keptDue(context, asked) })
}

/** Matters by their keys as they were last shown; worked out anew where one of them was not. For what only names them. */
export async function knownWork(
  context: Pick<Context, 'trx' | 'caller' | 'session'>,
  asked: DueSpan,
  keys: readonly string[],
): Promise<WorkItem[]> {
  const wanted = new Set(keys)
  const ofThem = (items: WorkItem[]) =>
    items.flatMap((it) => (it.shares ? [it, ...sharesOf(it)] : [it])).filter((it) => wanted.has(it.key))
  const known = ofThem(await listed(context, asked, { whose: 'all', due: await lastKept(context) }))
  return known.length === wanted.size ? known : ofThem(await workList(context, asked, 'all'))
}

type Given = { whose: Whose; due: readonly DueItem[] }

async function listed(asking: Asking, asked: DueSpan, { whose, due }: Given): Promise<WorkItem[]> {
  const { trx, caller } = asking
  const found: Found[] = [...due, ...(await remindersDue(trx, asked))]
  const resting = new Set((await restingOf(trx, caller.accountId, asked.today)).map((it) => it.key))
  const people = await inCharge(asking)
  const concerned = found
    .filter((it) => !resting.has(it.key))
    .flatMap((it) => withoutResting(it, resting))
    .map((it) => ({ ...it, ...people.of(it) }))
    .filter((it) => people.concerns(whose, it.accountId))
  return withLetters(asking, concerned.toSorted(inOrderOfWork), asked.today)
}

type Found = DueItem & { reminderId?: ReminderId }

/** Units that were put off alone are left out; the line goes with the last of them. */
function withoutResting(item: Found, resting: ReadonlySet<string>): Found[] {
  if (!item.shares) return [item]
  const shares = item.shares.filter((it) => !resting.has(shareKey(item, it)))
  return shares.length > 0 ? [{ ...item, shares }] : []
}

/** Who acts on what: the account that the record names, else the one in charge of the system. */
async function inCharge({ trx, caller }: Asking) {
  const accounts = new Map((await listAccounts(trx)).map((it) => [it.id as string, it]))
  const charges = new Map((await listCharges(trx)).map((it) => [it.system, it.accountId as string]))
  return {
    of({ accountId, accountName, system }: DueItem) {
      if (accountId !== null || accountName !== '') return { accountId, accountName }
      const account = accounts.get(charges.get(system) ?? '')
      return { accountId: account?.id ?? null, accountName: account?.name ?? '' }
    },
    /** What nobody is in charge of concerns everybody, so that it is not lost between desks. */
    concerns(whose: Whose, accountId: string | null): boolean {
      if (whose === 'all' || accountId === null || accountId === caller.accountId) return true
      const section = accounts.get(accountId)?.section ?? ''
      return whose === 'section' && section !== '' && section === caller.section
    },
  }
}

async function withLetters({ trx }: Asking, items: readonly Found[], today: string): Promise<WorkItem[]> {
  const letters = new Map((await lettersAbout(trx)).map((it) => [it.key, it]))
  const lettered = (key: string) => {
    const letter = letters.get(key)
    return { letterNo: letter?.number ?? '', letterOn: letter?.on ?? '' }
  }
  return items.map(({ shares: found, ...it }) => {
    const shares = found?.map((share) => ({ ...share, ...lettered(shareKey(it, share)) }))
    return {
      ...it,
      ...(shares ? { shares, ...lastOf(shares) } : lettered(it.key)),
      days: daysOf(it, today),
      reminderId: it.reminderId ?? null,
    }
  })
}

/** The last letter, where each of several units has one. */
function lastOf(shares: NonNullable<WorkItem['shares']>): Pick<WorkItem, 'letterNo' | 'letterOn'> {
  const asked = shares
    .filter((it) => it.clause !== '')
    .toSorted((a, b) => b.letterOn.localeCompare(a.letterOn))
  const { letterNo = '', letterOn = '' } = asked.at(-1)?.letterOn === '' ? {} : (asked[0] ?? {})
  return { letterNo, letterOn }
}
