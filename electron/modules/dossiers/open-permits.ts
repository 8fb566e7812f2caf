import { lastEntryAt } from '#electron/platform/audit/audit.repository'
import type { Context } from '#electron/platform/ipc/context'
import type { PermitContent } from '#shared/modules/dossiers/custody'
import type { PermitId } from '#shared/values/id'
import { parsePartialDate, sortKey, todayPartial } from '#shared/values/partial-date'
import { permitsOpenFor } from './permit.repository'

/** A permit by which the caller reads now. */
export type OpenPermit = { id: PermitId; content: PermitContent; secondsUsed: number }

/**
 * Permits that are open, name the caller's account and have not run out by their last day. A computer whose clock was
 * set back does not bring an old one to life: the day is never before the last one on record.
 */
export async function openPermitsOf(
  { trx, caller, now }: Pick<Context, 'trx' | 'caller' | 'now'>,
  permitId: PermitId | null = null,
): Promise<OpenPermit[]> {
  const recorded = await lastEntryAt(trx)
  const latest = recorded !== null && recorded > now ? recorded : now
  const today = sortKey(todayPartial(new Date(latest)))
  const permits = await permitsOpenFor(trx, caller.accountId, permitId)
  return permits.filter(({ content }) => {
    const until = parsePartialDate(content.until)
    return until === null || sortKey(until) >= today
  })
}

/** A permit covers a page of its dossiers: of all their materials, or of those it names. */
export function covers(
  { content }: Pick<OpenPermit, 'content'>,
  page: { dossierId: string; materialId: string | null },
): boolean {
  const { dossierIds, materialIds } = content
  if (!dossierIds.some((it) => it === page.dossierId)) return false
  return materialIds.length === 0
    ? page.materialId !== null
    : materialIds.some((it) => it === page.materialId)
}
