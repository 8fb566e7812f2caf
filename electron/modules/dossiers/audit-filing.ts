import type { Context } from '#electron/platform/ipc/context'
import { DOSSIER_PAPERS } from '#shared/modules/dossiers/papers'
import { dateText } from '#shared/modules/dossiers/rules-catalogue'
import type { DossierId } from '#shared/values/id'
import { addMaterials, loadMaterials } from './materials'

/** The signed 专项审核认定表 is material of class 5 itself: its line is added unless the catalogue has it under that day. */
export async function fileAuditForm(context: Context, dossierId: DossierId, on: string): Promise<void> {
  const title = DOSSIER_PAPERS.audit
  const materials = await loadMaterials(context.trx, dossierId)
  if (materials.some((it) => it.classCode === '5' && it.title === title && dateText(it) === on)) return
  const [year = null, month = null, day = null] = on.split('.').map(Number)
  await addMaterials(context, dossierId, [
    { classCode: '5', title, year, month, day, copies: 1, pages: null, remark: '' },
  ])
}
