import type { Context } from '#electron/platform/ipc/context'
import type { Reading } from '#shared/modules/dossiers/custody'
import { countedSeconds } from '#shared/modules/dossiers/rules-reading'
import { addReadings, lengthenReading, pagesToLog } from './reading.repository'
import { terminal } from './watermark'

type Writing = Pick<Context, 'trx' | 'caller' | 'session' | 'now'>
type Entry = { act: Reading['act']; seconds: number; permitId: string | null; copyId?: string }
/** The line of the page looked at last, and when it was last told of (steady milliseconds). */
type InSight = { pageId: string; lineId: string; told: number }

const KEY = 'dossier-page-in-sight'

/** One line a page on the reading log; the last page seen is the one that later beats lengthen. */
export async function logPages(context: Writing, pageIds: readonly string[], entry: Entry): Promise<void> {
  const { trx, caller, session, now } = context
  const pages = await pagesToLog(trx, pageIds)
  const lines = await addReadings(trx, pages, {
    at: now,
    accountId: caller.accountId,
    readerName: caller.name,
    terminal: terminal(),
    ...entry,
    copyId: entry.copyId ?? null,
  })
  if (entry.act !== 'view') return
  const inSight = linesOf(session)
  pages.forEach((page, at) => {
    inSight.set(page.pageId, { pageId: page.pageId, lineId: lines[at] ?? '', told: performance.now() })
  })
}

/** A page stayed in sight for so many seconds more, as the window says; never longer than went by. */
export async function lengthenPage({ trx, session }: Writing, pageId: string, said: number): Promise<void> {
  const seen = linesOf(session).get(pageId)
  if (!seen) return
  const present = performance.now()
  const seconds = countedSeconds(said, (present - seen.told) / 1000)
  seen.told = present
  await lengthenReading(trx, seen.lineId, seconds)
}

function linesOf(session: Context['session']): Map<string, InSight> {
  const known = session.get(KEY) as Map<string, InSight> | undefined
  if (known) return known
  const made = new Map<string, InSight>()
  session.set(KEY, made)
  return made
}
