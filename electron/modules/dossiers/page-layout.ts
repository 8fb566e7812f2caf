import type { Context } from '#electron/platform/ipc/context'
import { recordStep } from '#electron/platform/steps/record-step'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import type { DossierId, MaterialId } from '#shared/values/id'
import { requireOpenDossier, touchDossier } from './dossiers'
import type { Filing } from './filing.repository'
import { renumberMaterials } from './material.repository'
import { followPages, type Layout, layoutOf, type Referrer } from './page-layout.repository'
import { renumberPages } from './page-order'
import { requireForeign } from './reading-gate'

/** What one step did to where pages lie and to the lines of the catalogue. `referrers` named the material `from` and name `into` now. */
export type LayoutPatch = {
  dossierId: DossierId
  name: string
  was: Layout
  is: Layout
  referrers?: { rows: Referrer[]; was: string; is: string }
  /** Awards that the step filed, or owes again. */
  honours?: { personId: string; ids: readonly string[]; due: boolean }
  /** Loose materials that the step filed, or lets wait again. */
  filing?: Filing
}

/** A change of where pages lie, in words, with what names a material that is gone now. */
export type LayoutChange = {
  title: string
  changes: { field: string; before: string; after: string }[]
  referrers?: LayoutPatch['referrers']
}

/** The dossier whose pages are to be changed: open, and neither the caller's own nor kin's. */
export async function dossierToChange(context: Context, id: DossierId): Promise<Dossier> {
  const dossier = await requireOpenDossier(context.trx, id)
  await requireForeign(context, [id])
  return dossier
}

/**
 * Lets `work` move pages about and does what follows: numbers without gaps, statements that cite a page go with it, one
 * line in the audit, one step that can be taken back.
 */
export async function changeLayout(
  context: Context,
  dossierId: DossierId,
  work: (dossier: Dossier) => Promise<LayoutChange>,
): Promise<void> {
  const { trx } = context
  const dossier = await dossierToChange(context, dossierId)
  const before = await layoutOf(trx, dossierId)
  const { title, changes, referrers } = await work(dossier)
  await makeWhole(context, dossierId, before)
  await recordLayout(context, dossier, { title, before, ...(referrers && { referrers }) })
  context.note({ targetKind: 'dossier', targetId: dossierId, targetName: `${dossier.name}的档案`, changes })
}

type Recorded = Pick<LayoutPatch, 'referrers' | 'honours' | 'filing'> & { title: string; before: Layout }

/** Makes undoable what changed since `before`; nothing where nothing did. */
export async function recordLayout(
  context: Context,
  { id, name }: Dossier,
  { title, before, ...more }: Recorded,
): Promise<void> {
  const different = differences(before, await layoutOf(context.trx, id))
  if (different.is.pages.length + different.is.materials.length === 0) return
  const named = `${name}的档案`
  await recordStep(context, {
    module: 'dossiers',
    title: `${named}：${title}`,
    records: [{ key: `${id}/pages`, name: named }],
    payload: { dossierId: id, name, ...different, ...more } satisfies LayoutPatch,
  })
}

/** Numbers again whatever may have lost its order since `before`. */
export async function makeWhole(context: Context, dossierId: DossierId, before: Layout): Promise<void> {
  const { trx } = context
  const { was, is } = differences(before, await layoutOf(trx, dossierId))
  const moved = [...was.pages, ...is.pages].map((it) => it.materialId as MaterialId | null)
  await renumberPages(trx, dossierId, [...new Set(moved)])
  const { materials } = await layoutOf(trx, dossierId)
  await renumberMaterials(
    trx,
    materials.filter((it) => !it.removed).map((it) => it.id),
  )
  await followPages(trx, dossierId)
  await touchDossier(context, dossierId)
}

/** What is different between two layouts; what was not there before counts as removed then. */
export function differences(before: Layout, after: Layout): { was: Layout; is: Layout } {
  const pages = changed(before.pages, after.pages)
  const materials = changed(before.materials, after.materials)
  return {
    was: { pages: pages.was, materials: materials.was },
    is: { pages: pages.is, materials: materials.is },
  }
}

function changed<T extends { id: string; removed: boolean }>(
  before: readonly T[],
  after: readonly T[],
): { was: T[]; is: T[] } {
  const known = new Map(before.map((it) => [it.id, it]))
  const is = after.filter((it) => JSON.stringify(it) !== JSON.stringify(known.get(it.id)))
  return { is, was: is.map((it) => known.get(it.id) ?? { ...it, removed: true }) }
}
