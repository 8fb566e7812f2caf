import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { minutesLeft } from '#shared/modules/dossiers/rules-reading'
import type { PermitId } from '#shared/values/id'
import { barsOf } from './kinship'
import { personOfAccount } from './kinship.repository'
import { covers, type OpenPermit, openPermitsOf } from './open-permits'
import { runningSeconds, startClock } from './reading-clock'
import { logPages } from './reading-log'

/** A page as far as the gate needs to know it. */
export type GatedPage = { id: string; dossierId: string; materialId: string | null }

/** By what somebody reads; `permitId` null for whoever keeps the dossiers. */
export type ReadingPass = {
  permitId: PermitId | null
  minutesLeft: number | null
  mayPrint: boolean
  mayExport: boolean
}

/** What the gate takes of a call's context. */
type Caller = Pick<Context, 'trx' | 'caller' | 'session' | 'now'>

/**
 * Refuses unless the caller may see these pages at this moment: keeps the dossiers, or reads by a permit that is open,
 * names the account, covers every page and has time left; never the own dossier or that of kin. Without `permitId` any
 * such permit does. Starts the permit's clock. Only reads, so that it also serves a plain query.
 */
export async function requireReadable(
  context: Caller,
  pages: GatedPage | readonly GatedPage[],
  permitId: PermitId | null = null,
): Promise<ReadingPass> {
  const asked = [pages].flat() as GatedPage[]
  const keeps = context.caller.rights.has('dossiers.read')
  if (!keeps && !context.caller.rights.has('dossiers.consult')) throw notAllowed()
  await requireForeign(
    context,
    asked.map((it) => it.dossierId),
  )
  if (keeps && permitId === null)
    return { permitId: null, minutesLeft: null, mayPrint: true, mayExport: true }
  const permit = await permitFor(context, asked, permitId)
  startClock(context, permit.id)
  return {
    permitId: permit.id,
    minutesLeft: minutesOf(context, permit),
    mayPrint: permit.content.mayPrint,
    mayExport: permit.content.mayExport,
  }
}

/** Refuses where one of these dossiers is the caller's own or that of kin, whatever rights the caller has (R1.18). */
export async function requireForeign(
  { trx, caller }: Pick<Context, 'trx' | 'caller'>,
  dossierIds: readonly string[],
): Promise<void> {
  const personId = (await personOfAccount(trx, caller.accountId)) as never
  const reader = { name: caller.name, identityNumber: '', personId, accountId: null, relatives: '' }
  const [bar] = await barsOf(trx, [reader], dossierIds)
  if (bar)
    throw refuse('forbidden', `${bar.message}，不得查阅这份档案。`, {
      remedy: personId
        ? '确非同一人的，先补登家庭成员的出生年月。'
        : '同名而非同一人的，由系统管理员在“设置－账号”中选定账号对应的人员。',
    })
}

/** Puts pages that left for the screen, a printer or a file on the reading log. Needs a call that writes. */
export async function logReading(
  context: Pick<Context, 'trx' | 'caller' | 'session' | 'now'>,
  pages: readonly { id: string }[],
  act: 'view' | 'print' | 'export',
  seconds = 0,
  permitId: PermitId | null = null,
): Promise<void> {
  await logPages(
    context,
    pages.map((it) => it.id),
    { act, seconds, permitId },
  )
}

/** Minutes the permit has left at this moment, what runs now included; null without a limit. */
export function minutesOf(
  context: Pick<Context, 'session' | 'now'>,
  permit: Pick<OpenPermit, 'id' | 'content' | 'secondsUsed'>,
): number | null {
  return minutesLeft(permit.content.minutes, permit.secondsUsed + runningSeconds(context, permit.id))
}

async function permitFor(
  context: Caller,
  pages: readonly GatedPage[],
  permitId: PermitId | null,
): Promise<OpenPermit> {
  const open = await openPermitsOf(context, permitId)
  const covering = open.filter((permit) => pages.every((page) => covers(permit, page)))
  if (covering.length === 0) throw notAllowed()
  const [first] = covering.filter((it) => minutesOf(context, it) !== 0)
  if (!first) throw timeIsUp()
  return first
}

function notAllowed() {
  return refuse('forbidden', '没有查阅这一页的批准，或批准已结束。', {
    remedy: '由档案管理人员登记查阅申请，经批准并开始查阅后再看。',
  })
}

/** The reading time of the permit is used up. */
export function timeIsUp() {
  return refuse('forbidden', '批准的查阅时间已用完。', { remedy: '需要继续查阅的，重新申请。' })
}
