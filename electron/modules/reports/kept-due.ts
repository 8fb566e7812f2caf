import type { Context } from '#electron/platform/ipc/context'
import type { Topic } from '#shared/ipc/method'
import type { DueItem } from '#shared/values/due'
import { plusDays } from '#shared/values/iso-day'
import { type DueSpan, everythingDue } from './due-sources'

const KEPT = 'reports.due'
/** Days ahead that are worked out at once: the list's thirty, and the months that the calendar shows first. */
const AHEAD = 62
/** What may change without any module having more or less due. */
const ASIDE: ReadonlySet<Topic> = new Set<Topic>([
  'accounts',
  'audit',
  'drafts',
  'imports',
  'letters',
  'readings',
  'reminders',
  'templates',
  'views',
])

/** What a query brings that shows what is due. */
export type Showing = Pick<Context, 'trx' | 'caller' | 'session' | 'changes'>

type Kept = DueSpan & { version: number; items: Promise<DueItem[]> }

/**
 * What is due, for a query: worked out anew only when something that it is made of has changed since. The workbench,
 * its list and the rail ask the same within one moment, the second while the first is still at work. Not for commands,
 * whose own changes are not counted yet.
 */
export async function keptDue(context: Showing, { today, until }: DueSpan): Promise<DueItem[]> {
  const version = versionOf(context.changes)
  const kept = context.session.get(KEPT) as Kept | undefined
  const fits = kept?.version === version && kept.today === today && kept.until >= until
  const found = fits ? kept : { ...workedOut(context, { today, until }), version }
  context.session.set(KEPT, found)
  return (await found.items).filter((it) => it.state !== 'due' || it.on <= until)
}

/** What was worked out last, whether or not anything has changed since; none before the first time. */
export async function lastKept({ session }: Pick<Context, 'session'>): Promise<readonly DueItem[]> {
  const kept = session.get(KEPT) as Kept | undefined
  return (await kept?.items) ?? []
}

function versionOf(changes: Showing['changes']): number {
  return [...changes].reduce((sum, [topic, times]) => (ASIDE.has(topic) ? sum : sum + times), 0)
}

function workedOut(context: Showing, { today, until }: DueSpan) {
  const usual = plusDays(today, AHEAD)
  const asked = { today, until: until > usual ? until : usual }
  const items = everythingDue(context, asked)
  items.catch(() => context.session.delete(KEPT))
  return { ...asked, items }
}
