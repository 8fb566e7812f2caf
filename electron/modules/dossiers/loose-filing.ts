import type { Context } from '#electron/platform/ipc/context'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import { DOSSIER_STATES, isReadOnly } from '#shared/modules/dossiers/dossier'
import type { MaterialContent } from '#shared/modules/dossiers/material'
import { answers } from '#shared/modules/dossiers/rules-loose'
import { groupBy } from '#shared/values/group-by'
import type { DossierId, LooseId, MaterialId } from '#shared/values/id'
import { requireOpenDossier } from './dossiers'
import { settleHonours } from './due-honours'
import type { Filing } from './filing.repository'
import { type LooseRecord, looseById, updateLoose } from './loose.repository'
import { addMaterials } from './materials'
import { closeByMaterial, missingOf } from './missing.repository'
import { recordLayout } from './page-layout'
import { layoutOf } from './page-layout.repository'

type Left = { id: LooseId; name: string; reason: string }
type Ready = LooseRecord & { dossierId: DossierId; classCode: ClassCode }

/**
 * Puts loose materials into the catalogues of those they belong to, closes the missing ones that they answer and settles
 * the awards whose material they are: one step of each dossier that can be taken back. What cannot be filed is left and
 * named with the reason; the rest goes on.
 */
export async function fileLoose(
  context: Context,
  { ids }: { ids: readonly LooseId[] },
): Promise<{ filed: number; left: Left[] }> {
  const records = await looseById(context.trx, ids)
  const left: Left[] = []
  const ready: Ready[] = []
  for (const record of records) {
    const { id, name, dossierId, classCode } = record
    const reason = hindrance(record)
    if (reason === '' && dossierId !== null && classCode !== null)
      ready.push({ ...record, dossierId, classCode })
    else left.push({ id, name, reason })
  }
  for (const [dossierId, these] of groupBy(ready, (it) => it.dossierId))
    await fileInto(context, dossierId, these)
  return { filed: ready.length, left }
}

function hindrance({ state, personId, dossierId, dossierState, classCode }: LooseRecord): string {
  if (state === 'filed') return '已归档。'
  if (state === 'returned') return '已退回。'
  if (personId === null) return '没有对应到在册人员。'
  if (dossierId === null || dossierState === null) return '本人还没有建档。'
  if (isReadOnly(dossierState)) return `档案${DOSSIER_STATES[dossierState]}，只能查看。`
  return classCode === null ? '类号未定。' : ''
}

async function fileInto(context: Context, dossierId: DossierId, records: readonly Ready[]): Promise<void> {
  const { trx, now, caller } = context
  const dossier = await requireOpenDossier(trx, dossierId)
  const before = await layoutOf(trx, dossierId)
  const materials = await addMaterials(context, dossierId, records.map(contentOf))
  const open = await missingOf(trx, dossierId)
  const filing: Filing = { stands: true, loose: [], missing: [] }
  for (const [at, record] of records.entries()) {
    const materialId = materials[at] as MaterialId
    const by = { changed_at: now, changed_by: caller.accountId, version: record.version + 1 }
    await updateLoose(trx, record.id, { ...by, state: 'filed', state_reason: '', material_id: materialId })
    const answered = open.findIndex((it) => answers(record, it))
    const [missing] = answered < 0 ? [] : open.splice(answered, 1)
    filing.loose.push({ id: record.id, materialId })
    if (missing) filing.missing.push({ id: missing.id, materialId, was: missing.state })
    if (missing) await closeByMaterial(context, missing, materialId)
    context.note({
      targetKind: 'loose',
      targetId: record.id,
      targetName: `${record.name}“${record.title}”`,
      changes: [
        { field: '处理状态', before: '待归档', after: '已归档' },
        ...(missing ? [{ field: '补齐欠缺材料', before: '', after: missing.title }] : []),
      ],
      recordVersion: record.version + 1,
    })
  }
  const { personId } = dossier
  const ids = await settleHonours(context, personId, records)
  const [first] = records
  const title =
    records.length === 1 && first ? `零散材料“${first.title}”归档` : `${records.length} 份零散材料归档`
  await recordLayout(context, dossier, { title, before, filing, honours: { personId, ids, due: false } })
}

function contentOf({ classCode, title, year, month, day, copies, pages, remark }: Ready): MaterialContent {
  return { classCode, title, year, month, day, copies, pages, remark }
}
