import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { COPY_ENDS, type Permit } from '#shared/modules/dossiers/custody'
import { minutesLeft } from '#shared/modules/dossiers/rules-reading'
import type { AccountId, PermitId } from '#shared/values/id'
import { endCopy, listCopies } from './copy.repository'
import { dossierRows } from './dossier.repository'
import { loadMaterials } from './materials'
import { covers, openPermitsOf } from './open-permits'
import { pagesOut } from './pages-out'
import { addSeconds, permitsOfReader } from './permit.repository'
import { permitsOf } from './permits'
import { listReadings } from './reading.repository'
import { runningSeconds, startClock, stopClock, takeSeconds } from './reading-clock'
import { minutesOf, requireForeign, timeIsUp } from './reading-gate'
import { lengthenPage } from './reading-log'
import { markOf } from './watermark'

/** 查阅: what a reader may see by a permit, how long still, and the log of what was seen. */
export const readingService: Pick<
  Handlers<typeof dossiers>,
  | 'myPermits'
  | 'permittedMaterials'
  | 'readingBeat'
  | 'readings'
  | 'watermark'
  | 'pagesOut'
  | 'copies'
  | 'endCopy'
> = {
  async myPermits(context) {
    const { trx, caller } = context
    const permits = await permitsOf(context, await permitsOfReader(trx, caller.accountId))
    return permits.map((it) => ({ ...withoutOthers(it, caller.accountId), minutesLeft: leftOf(context, it) }))
  },

  async permittedMaterials(context, { permitId, dossierId }) {
    await requireForeign(context, [dossierId])
    const [permit] = await openPermitsOf(context, permitId)
    if (!permit?.content.dossierIds.includes(dossierId)) throw readingOver()
    if (minutesOf(context, permit) === 0) throw timeIsUp()
    const [dossier] = await dossierRows(context.trx, [dossierId])
    if (!dossier) throw readingOver()
    startClock(context, permitId)
    const materials = await loadMaterials(context.trx, dossierId)
    const named = materials.filter((it) => covers(permit, { dossierId, materialId: it.id }))
    context.note({ targetKind: 'dossier', targetId: dossierId, targetName: dossier.name })
    return { dossier: { ...dossier, note: '' }, materials: named, watermark: markOf(context) }
  },

  async readingBeat(context, { pageId, permitId, seconds, leaving }) {
    const left = permitId === null ? null : await countPermit(context, permitId, leaving)
    if (pageId !== null) await lengthenPage(context, pageId, seconds)
    return { minutesLeft: left }
  },

  readings: ({ trx }, asked) => listReadings(trx, asked, asked),

  watermark: async (context) => ({ text: markOf(context) }),

  pagesOut,

  copies: ({ trx }, asked) => listCopies(trx, asked),

  async endCopy(context, { id, ...end }) {
    const number = await endCopy(context.trx, { id, ...end })
    if (number === null)
      throw refuse('conflict', '这份复制件已登记去向，或已被他人改过。', { remedy: '刷新后再看。' })
    const changes = [
      { field: '去向', before: COPY_ENDS[''], after: `${COPY_ENDS[end.ended]} ${end.on} ${end.by}` },
    ]
    context.note({
      targetKind: 'copy',
      targetId: id,
      targetName: number,
      changes,
      recordVersion: end.version + 1,
    })
    return {}
  },
}

function readingOver() {
  return refuse('forbidden', '没有查阅这份档案的批准，或查阅已结束。', {
    remedy: '由档案管理人员登记查阅申请，经批准并开始查阅后再看。',
  })
}

/** A reader sees who reads along by name, not what the form says of them. */
function withoutOthers(permit: Permit, accountId: string): Permit {
  return {
    ...permit,
    readers: permit.readers.map((it) =>
      it.accountId === (accountId as AccountId)
        ? it
        : { ...it, phone: '', identityNumber: '', relatives: '', personId: null, accountId: null },
    ),
    subjects: permit.subjects.map((it) => ({ ...it, identityNumber: '' })),
  }
}

function leftOf(context: Context, { id, minutes, minutesUsed }: Permit): number | null {
  return minutesLeft(minutes, minutesUsed * 60 + runningSeconds(context, id))
}

/** Adds what has run to the permit; 0 once nothing is left. */
async function countPermit(context: Context, permitId: PermitId, leaving: boolean): Promise<number | null> {
  const [permit] = await openPermitsOf(context, permitId)
  if (!permit) {
    stopClock(context, permitId)
    throw readingOver()
  }
  const ran = takeSeconds(context, permitId)
  await addSeconds(context.trx, permitId, ran)
  if (leaving) stopClock(context, permitId)
  return minutesLeft(permit.content.minutes, permit.secondsUsed + ran)
}
