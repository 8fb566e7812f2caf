import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { AFTER_TRANSFER } from '#shared/modules/dossiers/standards'
import { briefRows } from './dossier.repository'
import { countContent, removeMaterials, removePages } from './dossier-leaving.repository'
import { readDossierStandards } from './standards'

/** @file What stays here of a dossier that another department keeps now (R1.16: a local decision). */

/** How many scanned pages and lines of catalogues the standards let go with these dossiers. */
export async function whatLeaves(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<{ pages: number; materials: number }> {
  const { afterTransfer } = await readDossierStandards(trx)
  if (afterTransfer === 'all') return { pages: 0, materials: 0 }
  const { pages, materials } = await countContent(trx, dossierIds)
  return { pages, materials: afterTransfer === 'register' ? materials : 0 }
}

/**
 * Removes what the standards do not let stay. Pages go for good, with their images at the next opening, so that
 * `confirmed` has to be their number; refuses any other.
 */
export async function removeWhatLeft(
  context: Context,
  dossierIds: readonly string[],
  confirmed: number,
): Promise<void> {
  const { trx, now } = context
  const { afterTransfer } = await readDossierStandards(trx)
  const { pages, materials } = await whatLeaves(trx, dossierIds)
  if (pages !== confirmed)
    throw refuse('conflict', `登记回执会从本库删除 ${pages} 页扫描页，确认的是 ${confirmed} 页。`, {
      field: 'removing',
      remedy: '核对页数，重新确认。',
    })
  if (pages + materials === 0) return
  await removePages(trx, dossierIds)
  if (afterTransfer === 'register') await removeMaterials(trx, dossierIds, now)
  for (const { id, name } of await briefRows(trx, dossierIds))
    context.note({
      targetKind: 'dossier',
      targetId: id,
      targetName: `${name}的档案`,
      action: '转出后清除',
      changes: [{ field: '留存', before: AFTER_TRANSFER.all, after: AFTER_TRANSFER[afterTransfer] }],
    })
}
