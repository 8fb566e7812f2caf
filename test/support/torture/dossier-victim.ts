import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Material } from '#shared/modules/dossiers/material'
import type { ScanPreview } from '#shared/modules/dossiers/scan'
import { materialContent } from '#test/builders/dossier'
import { pageJpeg } from '#test/builders/dossier-pages'
import { buildPersonContent } from '#test/builders/person'
import { makeVictimDatabase } from '#test/torture/kill-setup'
import { type VictimRecords, victimRecords } from './victim-records'

const DOSSIERS = 3
const MATERIALS = 4
const PAGES = 6

export type DossierVictim = { path: string; dossierIds: string[] }

/** A database with some dossiers, their catalogues typed and the first material of each scanned. */
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
  for (const [at, dossierId] of made.entries()) {
    const [first] = (await call('dossiers.saveMaterials', { dossierId, lines })) as Material[]
    const images = Array.from({ length: PAGES }, (_, page) => pageJpeg(at * PAGES + page + 1))
    if (first) await takeInto(call, { folder: join(home, 'scans'), dossierId, materialId: first.id, images })
  }
  await call('vault.signOut', {})
  return { path, dossierIds: made }
}

type Intake = { folder: string; dossierId: string; materialId: string; images: readonly Uint8Array[] }

/** Scans as files of a folder, looked at and taken into one material; answers how many were taken. */
export async function takeInto(
  call: VictimRecords['call'],
  { folder, dossierId, materialId, images }: Intake,
): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  images.forEach((bytes, at) => {
    writeFileSync(join(folder, `${String(at + 1).padStart(3, '0')}.jpg`), bytes)
  })
  const grants = [{ id: folder, name: 'scans' }]
  const asked = { dossierId, materialId, grants, rule: 'none' }
  const { previewId } = (await call('dossiers.previewScans', asked)) as ScanPreview
  return ((await call('dossiers.takeScans', { previewId })) as { taken: number }).taken
}
