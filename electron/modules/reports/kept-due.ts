import { dataVersion } from '#electron/platform/database/data-version'
import type { Context } from '#electron/platform/ipc/context'
import type { DueItem } from '#shared/values/due'
import { plusDays } from '#shared/values/iso-day'
import { type DueSpan, everythingDue } from './due-sources'

const KEPT = 'reports.due'
/** Days ahead that are worked out at once: the list's thirty, and the months that the calendar shows first. */
const AHEAD = 62

type Kept = DueSpan & { version: number; items: DueItem[] }

/**
 * What is due, for a query: worked out anew only when anything in the database has changed since. The workbench, its
 * list and the rail ask the same within one moment. Not for commands, whose own changes the version does not show.
 */
export async function keptDue(
  context: Pick<Context, 'trx' | 'caller' | 'session'>,
  { today, until }: DueSpan,
): Promise<DueItem[]> {
  const version = await dataVersion(context.trx)
  const kept = context.session.get(KEPT) as Kept | undefined
  const fits = kept?.version === version && kept.today === today && kept.until >= until
  const found = fits ? kept : { ...(await workedOut(context, { today, until })), version }
  context.session.set(KEPT, found)
  return found.items.filter((it) => it.state !== 'due' || it.on <= until)
}

async function workedOut(context: Pick<Context, 'trx' | 'caller'>, { today, until }: DueSpan) {
  const usual = plusDays(today, AHEAD)
  const asked = { today, until: until > usual ? until : usual }
  return { ...asked, items: await everythingDue(context, asked) }
}
