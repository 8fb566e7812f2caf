import { dossierMaterials, setDossierDue } from '#electron/modules/awards/index'
import type { Context } from '#electron/platform/ipc/context'
import type { MaterialContent } from '#shared/modules/dossiers/material'
import { readMaterialDate } from '#shared/modules/dossiers/rules-catalogue'
import { answersAward } from '#shared/modules/dossiers/rules-loose'
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

/**
 * Awards whose material is among what arrived for the person are owed no longer; answers which. Each settles one award,
 * the one it names most exactly.
 */
export async function settleHonours(
  context: Context,
  personId: string,
  arrived: readonly Pick<MaterialContent, 'classCode' | 'title' | 'year'>[],
): Promise<string[]> {
  if (arrived.every((it) => it.classCode !== '7')) return []
  const owed = (await dossierMaterials(context.trx, [personId])).filter((it) => it.due)
  const ids: string[] = []
  for (const material of arrived) {
    const open = owed.filter((it) => !ids.includes(it.honourId) && answersAward(material, it))
    const named = open.find((it) => material.title.includes(it.award)) ?? open[0]
    if (named) ids.push(named.honourId)
  }
  await setDossierDue(context, { personIds: [personId], ids, due: false })
  return ids
}

function titlesOfSeven(lines: readonly Pick<MaterialContent, 'classCode' | 'title'>[]): Set<string> {
  return new Set(lines.filter((it) => it.classCode === '7').map((it) => titleKey(it.title)))
}
