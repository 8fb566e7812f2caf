import { hostname } from 'node:os'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { minutesLeft } from '#shared/modules/dossiers/rules-reading'
import { watermarkText } from '#shared/modules/dossiers/watermark'
import type { PermitId } from '#shared/values/id'
import { later } from './later'
import { openPermitsOf } from './open-permits'
import { addSeconds } from './permit.repository'
import { listReadings } from './reading.repository'
import { stopClock, takeSeconds } from './reading-clock'
import { lengthenPage } from './reading-log'

export const readingService: Pick<
  Handlers<typeof dossiers>,
  'myPermits' | 'permittedMaterials' | 'readingBeat' | 'readings' | 'watermark' | 'pagesOut'
> = {
  myPermits: async () => later(),
  permittedMaterials: async () => later(),

  async readingBeat(context, { pageId, permitId, seconds, leaving }) {
    const left = permitId === null ? null : await countPermit(context, permitId, leaving)
    if (pageId !== null) await lengthenPage(context, pageId, seconds)
    return { minutesLeft: left }
  },

  readings: ({ trx }, asked) => listReadings(trx, asked, asked),

  watermark: async ({ caller, now }) => ({ text: markOf({ caller, now }) }),

  pagesOut: async () => later(),
}

/** What is laid over every page that this caller sees now. */
export function markOf({ caller, now }: Pick<Context, 'caller' | 'now'>): string {
  return watermarkText({
    name: caller.name,
    section: caller.section,
    at: new Date(now),
    terminal: hostname(),
  })
}

/** Adds what has run to the permit; 0 once nothing is left or it is closed. */
async function countPermit(context: Context, permitId: PermitId, leaving: boolean): Promise<number | null> {
  const [permit] = await openPermitsOf(context, permitId)
  if (!permit) {
    stopClock(context, permitId)
    throw refuse('forbidden', '这次查阅已结束。', { remedy: '需要继续查阅的，重新申请。' })
  }
  const ran = takeSeconds(context, permitId)
  await addSeconds(context.trx, permitId, ran)
  if (leaving) stopClock(context, permitId)
  return minutesLeft(permit.content.minutes, permit.secondsUsed + ran)
}
