import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { parsePartialDate, sortKey } from '#shared/values/partial-date'
import { insertStep, putAudit, putDecision, putJudgement } from '../audit.repository'
import { keepFigures } from '../audit-figures'
import { insertMissing } from '../missing.repository'
import { insertStatement } from '../statement.repository'
import type { RecordedMissing, RecordedStatement, RecordedWork } from './recorded-work'

/** A material as it was put, in the order of the record. */
export type PutMaterial = { id: MaterialId; pageIds: readonly PageId[] }

/** Writes what was worked out about a dossier elsewhere; it is counted anew by the rules of this installation. */
export async function putWork(
  context: Context,
  dossierId: DossierId,
  { work, materials }: { work: RecordedWork; materials: readonly PutMaterial[] },
): Promise<void> {
  const { trx } = context
  const { audit, steps, statements, decisions, judgements, missing } = work
  if (audit.version > 0) await putAudit(trx, dossierId, audit)
  for (const [at, { state, at: when, byName, on, opinion }] of steps.entries())
    await insertStep(trx, {
      dossier_id: dossierId,
      seq: at + 1,
      state,
      at: when,
      by_name: byName,
      on_day: on,
      opinion,
    })
  for (const it of statements) {
    const material = materials[it.material]
    if (material) await insertStatement(trx, statementRow(context, dossierId, { it, material }))
  }
  for (const { decidedOn, decidedBy, byName, ...it } of decisions)
    await putDecision(trx, {
      ...it,
      dossier_id: dossierId,
      decided_on: decidedOn,
      decided_by: decidedBy,
      by_name: byName,
    })
  for (const { byName, ...it } of judgements)
    await putJudgement(trx, { ...it, dossier_id: dossierId, by_name: byName })
  await insertMissing(
    trx,
    missing.map((it) => missingRow(context, dossierId, it)),
  )
  await keepFigures(context, [dossierId])
}

function statementRow(
  context: Context,
  dossierId: DossierId,
  { it, material }: { it: RecordedStatement; material: PutMaterial },
) {
  const page = it.page === null ? null : (material.pageIds[it.page] ?? null)
  return {
    ...keptNow(context),
    dossier_id: dossierId,
    item: it.item,
    about: it.about,
    value: it.value,
    material_id: material.id,
    page_id: page,
    spot: it.spot && page ? JSON.stringify(it.spot) : '',
    altered: it.altered ? 1 : 0,
    remark: it.remark,
  }
}

function missingRow(context: Context, dossierId: DossierId, it: RecordedMissing) {
  const { classCode, chasedUnit, letterNo, letterOn, dueOn, ...content } = it
  const due = parsePartialDate(dueOn)
  return {
    ...content,
    ...keptNow(context),
    dossier_id: dossierId,
    class_code: classCode,
    organization_id: null,
    chased_unit: chasedUnit,
    letter_no: letterNo,
    letter_on: letterOn,
    due_on: dueOn,
    due_sort: due ? sortKey(due) : 0,
  }
}

function keptNow({ now, caller }: Context) {
  return {
    id: newId(),
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
  }
}
