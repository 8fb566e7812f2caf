import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { DOSSIER_STATES, isReadOnly } from '#shared/modules/dossiers/dossier'
import { MISSING_STATES, type Missing } from '#shared/modules/dossiers/loose'
import { missingChanges } from '#shared/modules/dossiers/loose-changes'
import type { MissingId } from '#shared/values/id'
import { sortKey, todayPartial } from '#shared/values/partial-date'
import { dossierOfMaterial } from './material.repository'
import {
  closeByMaterial,
  dossiersLacking,
  insertMissing,
  type Lacking,
  listMissing,
  missingById,
  updateMissing,
} from './missing.repository'
import { chaseMissing } from './missing-chase'

export const missingService: Pick<
  Handlers<typeof dossiers>,
  'missing' | 'addMissing' | 'saveMissing' | 'chaseMissing' | 'closeMissing'
> = {
  missing: ({ trx, now }, asked) =>
    listMissing(trx, { ...asked, today: sortKey(todayPartial(new Date(now))) }),

  async addMissing(context, { dossierIds, content }) {
    const { trx, now, caller } = context
    const lacking = await dossiersLacking(trx, [...new Set(dossierIds)], content)
    const due = dueAmong(lacking, content.title)
    const rows = due.map(({ id, unitName }) => ({
      id: newId() as MissingId,
      version: 1,
      created_at: now,
      created_by: caller.accountId,
      changed_at: now,
      changed_by: caller.accountId,
      removed_at: null,
      dossier_id: id,
      class_code: content.classCode,
      title: content.title,
      time: content.time,
      copies: content.copies,
      remark: content.remark,
      organization_id: content.organizationId,
      chased_unit: content.chasedUnit || unitName,
      state: 'open' as const,
    }))
    await insertMissing(trx, rows)
    for (const [at, { name }] of due.entries()) {
      const row = rows[at]
      if (row) context.note(noteOf({ ...row, name }))
    }
    return rows.map((it) => it.id)
  },

  async saveMissing(context, { id, version, content }) {
    const before = await current(context, id, version)
    const { classCode, organizationId, chasedUnit, ...rest } = content
    const row = {
      ...rest,
      class_code: classCode,
      organization_id: organizationId,
      chased_unit: chasedUnit,
    }
    await updateMissing(context.trx, id, { ...row, ...changedBy(context, version) })
    return changed(context, before)
  },

  chaseMissing,

  async closeMissing(context, { id, version, materialId, reason }) {
    const before = await current(context, id, version)
    if (materialId === null) {
      if (reason === '')
        throw refuse('invalid-input', '不再补的原因未填。', {
          field: 'reason',
          remedy: '写明原因，或选已归档的材料销号。',
        })
      const row = { state: 'waived' as const, state_reason: reason }
      await updateMissing(context.trx, id, { ...row, ...changedBy(context, version) })
      return changed(context, before)
    }
    if ((await dossierOfMaterial(context.trx, materialId)) !== before.dossierId)
      throw refuse('invalid-input', `这份材料不在${before.name}的档案里。`, {
        field: 'materialId',
        remedy: '先归档，再选它销号。',
      })
    await closeByMaterial(context, before, materialId)
    return changed(context, before)
  },
}

/** Those to be added to: refuses where a dossier can only be read, and where all have it listed already. */
function dueAmong(lacking: readonly Lacking[], title: string): Lacking[] {
  const closed = lacking.find((it) => isReadOnly(it.state))
  if (closed)
    throw refuse('conflict', `${closed.name}的档案${DOSSIER_STATES[closed.state]}，不再登记欠缺材料。`, {
      field: 'dossierIds',
      remedy: '从所选中去掉。',
    })
  const due = lacking.filter((it) => it.has === 0)
  if (due.length === 0)
    throw refuse('conflict', `欠缺“${title}”已经登记过。`, {
      field: 'content.title',
      remedy: '在欠缺材料里查看。',
    })
  return due
}

/** One still to be answered, that nobody changed since. */
async function current({ trx }: Context, id: string, version: number): Promise<Missing> {
  const [record] = await missingById(trx, [id])
  if (!record) throw refuse('not-found', '找不到这条欠缺材料。', { remedy: '刷新后再看。' })
  if (record.state === 'closed' || record.state === 'waived')
    throw refuse('conflict', `${record.name}的“${record.title}”${MISSING_STATES[record.state]}。`, {
      remedy: '仍然欠缺的，另行登记。',
    })
  if (record.version !== version)
    throw refuse('conflict', `${record.name}的“${record.title}”已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      current: record,
    })
  return record
}

async function changed(context: Context, before: Missing): Promise<Missing> {
  const [after] = await missingById(context.trx, [before.id])
  if (!after) throw new Error(`a missing material vanished: ${before.id}`)
  context.note({ ...noteOf(after), changes: missingChanges(before, after) })
  return after
}

function changedBy({ now, caller }: Context, version: number) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}

function noteOf({ id, name, title, version }: Pick<Missing, 'id' | 'name' | 'title' | 'version'>) {
  return {
    targetKind: 'missing',
    targetId: id,
    targetName: `${name}欠缺“${title}”`,
    recordVersion: version,
  }
}
