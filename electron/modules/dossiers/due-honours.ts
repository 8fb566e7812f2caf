import { dossierMaterials, setDossierDue } from '#electron/modules/awards/index'
import type { Context } from '#electron/platform/ipc/context'
import type { MaterialContent } from '#shared/modules/dossiers/material'
import { readMaterialDate } from '#shared/modules/dossiers/rules-catalogue'
import type { DossierId, PersonId } from '#shared/values/id'
import { loadDossier } from './dossiers'
import { loadMaterials, titleKey } from './materials'

/** Awards of the person that class 7 is owed and the catalogue does not list, as lines to be added. */
export async function dueHonours(
  { trx }: Pick<Context, 'trx'>,
  { dossierId }: { dossierId: DossierId },
): Promise<MaterialContent[]> {
  const { personId } = await loadDossier(trx, dossierId)
  const listed = titlesOfSeven(await loadMaterials(trx, dossierId))
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

/** Awards whose line stands in the catalogue now are owed no longer; answers which. */
export async function fileHonours(
  context: Context,
  personIds: readonly PersonId[],
  lines: readonly Pick<MaterialContent, 'classCode' | 'title'>[],
): Promise<string[]> {
  const listed = titlesOfSeven(lines)
  if (listed.size === 0) return []
  const owed = await dossierMaterials(context.trx, personIds)
  const ids = owed.filter((it) => it.due && listed.has(titleKey(it.title))).map((it) => it.honourId)
  await setDossierDue(context, { personIds, ids, due: false })
  return ids
}

function titlesOfSeven(lines: readonly Pick<MaterialContent, 'classCode' | 'title'>[]): Set<string> {
  return new Set(lines.filter((it) => it.classCode === '7').map((it) => titleKey(it.title)))
}
