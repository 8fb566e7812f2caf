import { dossierMaterials } from '#electron/modules/awards/index'
import type { Context } from '#electron/platform/ipc/context'
import type { MaterialContent } from '#shared/modules/dossiers/material'
import { readMaterialDate } from '#shared/modules/dossiers/rules-catalogue'
import type { DossierId } from '#shared/values/id'
import { loadDossier } from './dossiers'
import { loadMaterials, titleKey } from './materials'

/** Awards of the person that class 7 is owed and the catalogue does not list, as lines to be added. */
export async function dueHonours(
  { trx }: Pick<Context, 'trx'>,
  { dossierId }: { dossierId: DossierId },
): Promise<MaterialContent[]> {
  const { personId } = await loadDossier(trx, dossierId)
  const listed = new Set((await loadMaterials(trx, dossierId)).map((it) => titleKey(it.title)))
  const owed = await dossierMaterials(trx, [personId])
  return owed
    .filter((it) => it.due && !listed.has(titleKey(it.title)))
    .map(({ title, on, copies }) => ({
      classCode: '7' as const,
      title,
      ...(readMaterialDate(on) ?? { year: null, month: null, day: null }),
      copies,
      pages: null,
      remark: '',
    }))
}
