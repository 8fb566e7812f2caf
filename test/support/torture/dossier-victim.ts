import { materialContent } from '#test/builders/dossier'
import { buildPersonContent } from '#test/builders/person'
import { makeVictimDatabase } from '#test/torture/kill-setup'
import { victimRecords } from './victim-records'

const DOSSIERS = 3
const MATERIALS = 4

export type DossierVictim = { path: string; dossierIds: string[] }

/** A database with some dossiers, their catalogues typed, nothing scanned yet. */
export async function makeDossierVictim(home: string, folder: string): Promise<DossierVictim> {
  const path = await makeVictimDatabase(folder)
  const { call, signIn } = victimRecords(home)
  await signIn(path)
  const personIds: string[] = []
  for (let at = 0; at < DOSSIERS; at += 1) {
    const content = buildPersonContent({ name: `受试${at + 1}`, identityNumber: '' })
    personIds.push(((await call('people.create', content)) as { id: string }).id)
  }
  const { made } = (await call('dossiers.createDossiers', { personIds })) as { made: string[] }
  const lines = Array.from({ length: MATERIALS }, (_, at) => ({
    ...materialContent({ title: `第 ${at + 1} 件材料` }),
    id: null,
    version: null,
  }))
  for (const dossierId of made) await call('dossiers.saveMaterials', { dossierId, lines })
  await call('vault.signOut', {})
  return { path, dossierIds: made }
}
