import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { classLabel } from '#shared/modules/dossiers/classes'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import type { Material, MaterialContent, MaterialLine } from '#shared/modules/dossiers/material'
import { byClass, dateProblem, dateText, outOfOrder } from '#shared/modules/dossiers/rules-catalogue'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { DossierId, MaterialId } from '#shared/values/id'
import { dropCatalogueDraft } from './catalogue-draft'
import { requireOpenDossier, touchDossier } from './dossiers'
import { fileHonours } from './due-honours'
import {
  insertMaterials,
  markPlaced,
  renumberMaterials,
  statementsOf,
  updateMaterial,
} from './material.repository'
import { contentColumns, loadMaterials, newRow } from './materials'
import { recordLayout } from './page-layout'
import { layoutOf } from './page-layout.repository'
import { readDossierStandards } from './standards'

type Asked = {
  dossierId: DossierId
  lines: readonly MaterialLine[]
  removed: readonly { id: MaterialId; version: number }[]
}

/**
 * Writes a catalogue as typed. Lines that the typist had not seen (another added them meanwhile) stay, behind the others
 * of their class. The typed order wins; lines that stand against the rule of their class are kept as placed by hand.
 */
export async function saveCatalogue(
  context: Context,
  { dossierId, lines, removed }: Asked,
): Promise<Material[]> {
  const { trx } = context
  const dossier = await requireOpenDossier(trx, dossierId)
  const layout = await layoutOf(trx, dossierId)
  const before = new Map((await loadMaterials(trx, dossierId)).map((it) => [it.id, it]))
  for (const [index, line] of lines.entries()) requireSound(line, `lines.${index}`)
  for (const line of [...lines.filter((it) => it.id !== null), ...removed])
    requireCurrent(dossier, before.get(line.id as MaterialId), line.version)
  await removeLines(context, { dossier, before }, removed)
  const typed = lines.map((line) => ({
    ...line,
    id: line.id ?? (newId() as MaterialId),
    fresh: line.id === null,
  }))
  await insertMaterials(
    trx,
    typed.filter((it) => it.fresh).map((it) => newRow(context, dossierId, { id: it.id, content: it })),
  )
  const changed = typed.filter((it) => !it.fresh && differs(before.get(it.id), it))
  for (const line of changed) await updateLine(context, line)
  await putInOrder(context, { before, typed, removed })
  await touchDossier(context, dossierId)
  await dropCatalogueDraft(context, { dossierId })
  const after = await loadMaterials(trx, dossierId)
  const { personId } = dossier
  const ids = await fileHonours(context, [personId], after)
  await recordLayout(context, dossier, {
    title: '修改目录',
    before: layout,
    honours: { personId, ids, due: false },
  })
  context.note({
    targetKind: 'dossier',
    targetId: dossierId,
    targetName: dossier.name,
    changes: catalogueChanges(before, after),
  })
  return after
}

type Typed = MaterialContent & { id: MaterialId; version: number | null }

function requireSound(line: MaterialLine, field: string): void {
  const problem = dateProblem(line)
  if (problem !== '')
    throw refuse('invalid-input', `${classLabel(line.classCode)}“${line.title}”${problem}`, {
      field: `${field}.day`,
      remedy: '照材料上写的填，写了几级填几级。',
    })
}

function requireCurrent(dossier: Dossier, line: Material | undefined, version: number | null): void {
  if (!line)
    throw refuse('conflict', `${dossier.name}的目录里有的材料已被他人删去。`, {
      remedy: '刷新后看过现在的目录再改。',
    })
  if (line.version !== version)
    throw refuse('conflict', `${classLabel(line.classCode)}“${line.title}”已被他人改过。`, {
      remedy: '刷新后看过现在的目录再改。',
      current: line,
    })
}

type Before = ReadonlyMap<MaterialId, Material>

async function removeLines(
  { trx, now, caller }: Context,
  { dossier, before }: { dossier: Dossier; before: Before },
  removed: Asked['removed'],
): Promise<void> {
  const cited = await statementsOf(
    trx,
    removed.map((it) => it.id),
  )
  for (const { id, version } of removed) {
    const line = before.get(id)
    if (!line) continue
    if (line.scanned > 0)
      throw refuse('conflict', `${dossier.name}的“${line.title}”有 ${line.scanned} 页扫描件，不能删去。`, {
        remedy: '先把这些页移到别的材料或待归位，再删这一条。',
      })
    if (cited.has(id))
      throw refuse('conflict', `${dossier.name}的“${line.title}”是审核记载的出处，不能删去。`, {
        remedy: '先在“审核”里改掉引用它的记载。',
      })
    const change = { removed_at: now, changed_at: now, changed_by: caller.accountId, version: version + 1 }
    await updateMaterial(trx, id, change)
  }
}

async function updateLine({ trx, now, caller }: Context, line: Typed): Promise<void> {
  const change = { changed_at: now, changed_by: caller.accountId, version: (line.version ?? 0) + 1 }
  await updateMaterial(trx, line.id, { ...contentColumns(line), ...change })
}

async function putInOrder(
  { trx }: Context,
  { before, typed, removed }: { before: Before; typed: readonly Typed[]; removed: Asked['removed'] },
): Promise<void> {
  const seen = new Set([...typed, ...removed].map((it) => it.id))
  const unseen = [...before.values()].filter((it) => !seen.has(it.id))
  const { classes } = await readDossierStandards(trx)
  const groups = [...byClass<Typed>([...typed, ...unseen])]
  await renumberMaterials(
    trx,
    groups.flatMap(([, lines]) => lines.map((it) => it.id)),
  )
  const out = groups.flatMap(([code, lines]) => {
    const standard = classes.find((it) => it.code === code)
    return standard ? [...outOfOrder(lines, standard)] : []
  })
  const byHand = new Set(out.map((it) => it.id))
  const inOrder = typed.filter((it) => !byHand.has(it.id))
  await markPlaced(trx, [...byHand], true)
  await markPlaced(
    trx,
    inOrder.map((it) => it.id),
    false,
  )
}

function differs(before: Material | undefined, line: MaterialContent): boolean {
  return before === undefined || lineText(before) !== lineText(line) || before.classCode !== line.classCode
}

/** A line as the audit trail has it. */
export function lineText(line: MaterialContent): string {
  const { title, copies, pages, remark } = line
  const counts = [copies === 1 ? '' : `${copies} 份`, pages === null ? '' : `${pages} 页`]
  return [title, dateText(line) || '无日期', ...counts, remark].filter(Boolean).join('，')
}

function catalogueChanges(before: Before, after: readonly Material[]): FieldChange[] {
  const left = new Set(after.map((it) => it.id))
  const gone = [...before.values()].filter((it) => !left.has(it.id))
  const place = (it: Material) => `${classLabel(it.classCode)}　${it.no}`
  return [
    ...gone.map((it) => ({ field: place(it), before: lineText(it), after: '' })),
    ...after.flatMap((it) => {
      const was = before.get(it.id)
      const [old, now] = [was ? lineText(was) : '', lineText(it)]
      const moved = was && place(was) !== place(it) && was.classCode !== it.classCode
      if (moved) return [{ field: place(it), before: `${place(was)} ${old}`, after: now }]
      return old === now ? [] : [{ field: place(it), before: old, after: now }]
    }),
  ]
}
