import { newId } from '#electron/platform/database/id'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { ruleOfNames } from '#shared/modules/dossiers/rules-scan'
import { requireOpenDossier } from './dossiers'
import { dossierToChange } from './page-layout'
import { takeAll } from './scans/scan-commit'
import { scanRows } from './scans/scan-duplicates'
import { chosenScans, sortOut } from './scans/scan-files'
import { lookThrough } from './scans/scan-look'
import { placeEntries, requireMaterialOf } from './scans/scan-places'
import { keepScans, scansOf } from './scans/scan-session'

const MOST_REFUSED = 2_000

/** Scans on their way in: looked at first, taken in once somebody has seen where each page goes. */
export const scanService: Pick<
  Handlers<typeof dossiers>,
  'previewScans' | 'scanPages' | 'scanThumbnail' | 'assignScans' | 'takeScans'
> = {
  async previewScans(context, { dossierId, materialId, grants, rule }) {
    if (dossierId) await dossierToChange(context, dossierId)
    const chosen = await chosenScans(context, grants)
    try {
      const { scans, refused } = sortOut(chosen.sources)
      const used = rule ?? (materialId ? 'none' : ruleOfNames(scans.map((it) => it.name)))
      const looked = await lookThrough(context, scans, used)
      const folders = await placeEntries(context.trx, looked.entries, { dossierId, materialId })
      const { entries, thumbnails } = looked
      const summary = {
        rule: used,
        files: scans.length,
        pages: entries.length,
        refused: [...looked.refused, ...refused].slice(0, MOST_REFUSED),
        dossiers: folders,
      }
      const previewId = newId()
      const files = scans.map(({ name, bytes }) => ({ name, bytes }))
      keepScans(context, { previewId, grants, files, entries, thumbnails, summary })
      return { previewId, ...summary }
    } finally {
      chosen.close()
    }
  },

  async scanPages(context, { previewId, offset, limit }) {
    const { entries } = scansOf(context, previewId)
    const rows = await scanRows(context.trx, entries, { offset, limit })
    return { total: entries.length, rows }
  },

  async scanThumbnail(context, { previewId, key }) {
    const bytes = scansOf(context, previewId).thumbnails.get(key)
    if (!bytes) throw refuse('not-found', '这次预览里没有这一页。', { remedy: '重新选择扫描件。' })
    return { mime: 'image/jpeg', bytes: new Uint8Array(bytes) }
  },

  async assignScans(context, { previewId, keys, dossierId, materialId }) {
    const { entries } = scansOf(context, previewId)
    await requireOpenDossier(context.trx, dossierId)
    if (materialId) await requireMaterialOf(context.trx, materialId, dossierId)
    const chosen = new Set(keys)
    for (const entry of entries)
      if (chosen.has(entry.key))
        Object.assign(entry, { dossierId, materialId, classCode: null, materialNo: 0, title: '' })
    return {}
  },

  takeScans: takeAll,
}
