import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import { type ClassCode, classLabel } from '#shared/modules/dossiers/classes'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import type { Material } from '#shared/modules/dossiers/material'
import { byClass, inClassOrder } from '#shared/modules/dossiers/rules-catalogue'
import { catalogueDraft, dropCatalogueDraft, keepCatalogueDraft } from './catalogue-draft'
import { addMaterialToMany } from './catalogue-many'
import { saveCatalogue } from './catalogue-save'
import { requireOpenDossier, touchDossier } from './dossiers'
import { dueHonours } from './due-honours'
import { markPlaced, renumberMaterials, updateMaterial } from './material.repository'
import { contentColumns, loadMaterials } from './materials'
import { recordLayout } from './page-layout'
import { layoutOf } from './page-layout.repository'
import { readCatalogue } from './read-catalogue'
import { readDossierStandards } from './standards'

type Job =
  | 'materials'
  | 'saveMaterials'
  | 'catalogueDraft'
  | 'keepCatalogueDraft'
  | 'dropCatalogueDraft'
  | 'placeMaterial'
  | 'orderMaterials'
  | 'addMaterialToMany'
  | 'readCatalogue'
  | 'dueHonours'

/** 干部人事档案目录: the lines of each dossier, their classes and their order. */
export const catalogueService: Pick<Handlers<typeof dossiers>, Job> = {
  materials: ({ trx }, { dossierId }) => loadMaterials(trx, dossierId),
  saveMaterials: saveCatalogue,
  catalogueDraft,
  keepCatalogueDraft,
  dropCatalogueDraft,

  async placeMaterial(context, { dossierId, id, classCode, before }) {
    const dossier = await requireOpenDossier(context.trx, dossierId)
    const layout = await layoutOf(context.trx, dossierId)
    const lines = await loadMaterials(context.trx, dossierId)
    const line = requireLine(dossier, lines, id)
    const others = lines.filter((it) => it.id !== id)
    const at = others.findIndex((it) => it.id === before && it.classCode === classCode)
    const order = others.toSpliced(at < 0 ? behindClass(others, classCode) : at, 0, { ...line, classCode })
    if (line.classCode !== classCode) await reclass(context, line, classCode)
    await reordered(context, dossierId, order)
    await markPlaced(context.trx, [id], true)
    const after = await loadMaterials(context.trx, dossierId)
    await recordLayout(context, dossier, { title: `移动《${line.title}》`, before: layout })
    noteOrder(context, dossier, [
      { field: line.title, before: placeText(line), after: placeText(requireLine(dossier, after, id)) },
    ])
    return after
  },

  async orderMaterials(context, { dossierId, classCode }) {
    const dossier = await requireOpenDossier(context.trx, dossierId)
    const layout = await layoutOf(context.trx, dossierId)
    const lines = await loadMaterials(context.trx, dossierId)
    const { classes } = await readDossierStandards(context.trx)
    const asked = [...byClass(lines)].filter(([code]) => classCode === null || code === classCode)
    const sorted = asked.map(([code, own]) => {
      const standard = classes.find((it) => it.code === code)
      return { code, own, ids: (standard ? inClassOrder(own, standard) : own).map((it) => it.id) }
    })
    const ids = sorted.flatMap((it) => it.ids)
    await renumberMaterials(context.trx, ids)
    await markPlaced(context.trx, ids, false)
    await touchDossier(context, dossierId)
    await recordLayout(context, dossier, { title: '按规则排序', before: layout })
    noteOrder(
      context,
      dossier,
      sorted
        .filter(({ own, ids: now }) => own.some((it, index) => it.id !== now[index]))
        .map(({ code }) => ({ field: `${classLabel(code)}类顺序`, before: '手工', after: '按规则' })),
    )
    return loadMaterials(context.trx, dossierId)
  },

  addMaterialToMany,
  readCatalogue,
  dueHonours,
}

function requireLine(dossier: Dossier, lines: readonly Material[], id: string): Material {
  const line = lines.find((it) => it.id === id)
  if (!line) throw refuse('not-found', `${dossier.name}的目录里已没有这份材料。`, { remedy: '刷新后再选。' })
  return line
}

/** Behind the last line of the class or of those before it. */
function behindClass(lines: readonly Material[], classCode: ClassCode): number {
  const last = lines.findLastIndex((it) => it.classCode === classCode)
  return last < 0 ? lines.length : last + 1
}

async function reclass({ trx, now, caller }: Context, line: Material, classCode: ClassCode): Promise<void> {
  const change = { changed_at: now, changed_by: caller.accountId, version: line.version + 1 }
  await updateMaterial(trx, line.id, { ...contentColumns({ ...line, classCode }), ...change })
}

async function reordered(context: Context, dossierId: string, order: readonly Material[]): Promise<void> {
  await renumberMaterials(
    context.trx,
    order.map((it) => it.id),
  )
  await touchDossier(context, dossierId)
}

function placeText({ classCode, no }: Material): string {
  return `${classLabel(classCode)}　${no}`
}

function noteOrder(
  { note }: Pick<Context, 'note'>,
  { id, name }: Dossier,
  changes: { field: string; before: string; after: string }[],
): void {
  note({ targetKind: 'dossier', targetId: id, targetName: name, changes })
}
