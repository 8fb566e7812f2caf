import type { Context, TaskContext } from '#electron/platform/ipc/context'
import { recordStep } from '#electron/platform/steps/record-step'
import type { Stored } from '#electron/platform/store/page-store'
import { keepObjects } from '#electron/platform/store/store.repository'
import type { MaterialContent } from '#shared/modules/dossiers/material'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { dossierBriefs, loadDossier, touchDossier } from '../dossiers'
import { addMaterials } from '../materials'
import { type IncomingPage, insertSealed, type PagePlace, sealPages } from '../page-intake'
import { dossierToChange, type LayoutPatch } from '../page-layout'
import { layoutOf } from '../page-layout.repository'
import { placeWords } from '../page-words'
import type { ScanEntry } from './scan-session'

/** Seals these pages, with the TIFF or PDF they were taken from, and writes their rows and the line of the audit. */
export async function writePages(
  context: TaskContext,
  place: PagePlace,
  ready: readonly { page: IncomingPage; source: Uint8Array | null }[],
): Promise<PageId[]> {
  if (ready.length === 0) return []
  const sources = [...new Set(ready.map((it) => it.source).filter((it) => it !== null))]
  const kept = await context.store.putMany(sources)
  const hashes = new Map(sources.map((source, index) => [source, kept[index] as Stored]))
  const pages = ready.map(({ page, source }) => ({
    ...page,
    sourceHash: source ? (hashes.get(source)?.hash ?? null) : null,
  }))
  const sealed = await sealPages(context.store, pages)
  return context.write(async (trx) => {
    const writing = { ...context, trx }
    await dossierToChange(writing, place.dossierId)
    await keepObjects(trx, kept, context.now)
    const written = await insertSealed(writing, place, sealed)
    await touchDossier(writing, place.dossierId)
    await noteIntake(writing, place, pages)
    return written
  })
}

/** Stated within the transaction: no page without its line in the audit. */
async function noteIntake(
  context: Context,
  { dossierId, materialId }: PagePlace,
  pages: readonly IncomingPage[],
): Promise<void> {
  const names = [...new Set(pages.map((it) => it.sourceName))]
  const brief = (await dossierBriefs(context.trx, [dossierId])).get(dossierId)
  const where = await placeWords(context.trx, materialId)
  context.note({
    targetKind: 'dossier',
    targetId: dossierId,
    targetName: `${brief?.name ?? ''}的档案`,
    changes: [{ field: '页面', before: '', after: `${where}：加 ${pages.length} 页（${names.join('、')}）` }],
  })
}

/** Lays the step that takes the pages of one dossier out again. */
export function keepIntakeStep(
  context: TaskContext,
  dossierId: DossierId,
  ids: readonly PageId[],
): Promise<void> {
  return context.write(async (trx) => {
    const taken = new Set<string>(ids)
    const dossier = await loadDossier(trx, dossierId)
    const { pages } = await layoutOf(trx, dossierId)
    const is = pages.filter((it) => taken.has(it.id))
    const patch: LayoutPatch = {
      dossierId,
      name: dossier.name,
      was: { pages: is.map((it) => ({ ...it, removed: true })), materials: [] },
      is: { pages: is, materials: [] },
    }
    const named = `${dossier.name}的档案`
    await recordStep(
      { ...context, trx },
      {
        module: 'dossiers',
        title: `${named}：扫描入库 ${ids.length} 页`,
        records: [{ key: `${dossierId}/pages`, name: named }],
        payload: patch,
      },
    )
  })
}

/**
 * Adds the materials that names give and the catalogue lacks, and assigns their pages. One that no folder names is
 * called by its class and number until somebody has looked at it.
 */
export async function createMissing(
  context: TaskContext,
  dossierId: DossierId,
  entries: readonly ScanEntry[],
): Promise<void> {
  const lacking = entries.filter((it) => it.materialId === null && it.classCode !== null)
  const keyOf = ({ classCode, materialNo, title }: ScanEntry) => `${classCode}/${materialNo}/${title}`
  const groups = new Map(lacking.map((it) => [keyOf(it), it]))
  if (groups.size === 0) return
  const wanted = [...groups].toSorted(([, a], [, b]) => a.materialNo - b.materialNo)
  const ids = await context.write(async (trx) => {
    const writing = { ...context, trx }
    await dossierToChange(writing, dossierId)
    return addMaterials(
      writing,
      dossierId,
      wanted.map(([, entry]) => contentOf(entry)),
    )
  })
  const byKey = new Map(wanted.map(([key], index) => [key, ids[index] as MaterialId]))
  for (const entry of lacking) entry.materialId = byKey.get(keyOf(entry)) ?? null
}

function contentOf({ classCode, materialNo, title }: ScanEntry): MaterialContent {
  return {
    classCode: classCode as MaterialContent['classCode'],
    title: title || `（待补材料名称${materialNo > 0 ? ` ${classCode}-${materialNo}` : ''}）`,
    year: null,
    month: null,
    day: null,
    copies: 1,
    pages: null,
    remark: '',
  }
}
