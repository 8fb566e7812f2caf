import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import { setImageWorker } from '#electron/platform/images/image-desk'
import type { ExportLog } from '#shared/modules/dossiers/exchange'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import { pageJpeg } from '#test/builders/dossier-pages'
import { takeInto } from '#test/support/torture/dossier-victim'
import { victimRecords } from '#test/support/torture/victim-records'
import type { DossierDeed } from './dossier-kill-check'
import { confirm } from './kill-journal'

/**
 * @file The archivist who is killed: works through the gate as the application does, and writes each reply that says
 * “done” into a journal of its own before going on.
 */

const [home = '', database = '', journal = '', seed = '', ...dossierIds] = process.argv.slice(2)
const random = makeRandom(seed)
const { ask, call, signIn } = victimRecords(home)
setImageWorker(join(import.meta.dirname, 'dossier-kill-images.mjs'))

process.stdout.write('loaded\n')
createInterface(process.stdin).once('line', () => void work())

async function work(): Promise<void> {
  await signIn(database)
  process.stdout.write('ready\n')
  for (;;) {
    const done = await random.weighted(DEEDS)(random.pick(dossierIds))
    if (!done) continue
    confirm(journal, done)
    process.stdout.write('done\n')
  }
}

type Deed = (dossierId: string) => Promise<DossierDeed | null>

const DEEDS: readonly (readonly [Deed, number])[] = [
  [takeScans, 4],
  [correct, 6],
  [move, 4],
  [exportOne, 2],
  [backUp, 1],
]

const grantOf = (path: string) => ({ id: path, name: basename(path) })

/** Bytes that hardly any page had before. */
const newImage = () => pageJpeg(random.int(1, 65_535))

/** A folder of scans into one material. */
async function takeScans(dossierId: string): Promise<DossierDeed | null> {
  const material = await someMaterial(dossierId)
  const images = Array.from({ length: random.int(3, 12) }, newImage)
  const intake = { folder: join(home, 'scans'), dossierId, materialId: material.id, images }
  if ((await takeInto(call, intake)) < images.length) return null
  return { did: 'scans', dossierId, hashes: images.map(hashOf) }
}

async function correct(dossierId: string): Promise<DossierDeed | null> {
  const page = await somePage(dossierId)
  if (!page) return null
  const bytes = newImage()
  const corrected = { edits: { turns: random.int(0, 3) }, mime: 'image/jpeg', bytes }
  const given = { id: page.id, version: page.version, corrected }
  const { version } = (await call('dossiers.correctPage', given)) as Page
  return { did: 'correct', id: page.id, version, hash: hashOf(bytes) }
}

/** Some pages of one material to the front of another. */
async function move(dossierId: string): Promise<DossierDeed | null> {
  const pages = await pagesOf(dossierId, (await someMaterial(dossierId)).id)
  const ids = random.shuffle(pages.map((it) => it.id)).slice(0, 3)
  if (ids.length === 0) return null
  const materialId = (await someMaterial(dossierId)).id
  const there = (await pagesOf(dossierId, materialId)).map((it) => it.id).filter((it) => !ids.includes(it))
  await call('dossiers.placePages', { dossierId, ids, materialId, before: there[0] ?? null })
  return { did: 'move', ids, materialId }
}

/** Refused while a check of the package fails, as it is while a page is missing: then nothing is confirmed. */
async function exportOne(dossierId: string): Promise<DossierDeed | null> {
  const folder = join(home, 'exports', String(random.int(1, 1e9)))
  mkdirSync(folder, { recursive: true })
  const asked = { dossierIds: [dossierId], form: 'bagit', zipped: random.chance(0.5), purpose: '核对' }
  const reply = await ask('dossiers.exportDossiers', { ...asked, grant: grantOf(folder) })
  if (!reply.ok) return null
  const { id, target } = reply.value as ExportLog
  return { did: 'export', id, path: join(folder, target) }
}

async function backUp(): Promise<DossierDeed> {
  const path = join(home, 'backup.juanzong')
  await call('backups.make', { grant: grantOf(path) })
  return { did: 'backup', path }
}

async function someMaterial(dossierId: string): Promise<Material> {
  return random.pick((await call('dossiers.materials', { dossierId })) as Material[])
}

function pagesOf(dossierId: string, materialId: string): Promise<Page[]> {
  return call('dossiers.pages', { dossierId, materialId }) as Promise<Page[]>
}

async function somePage(dossierId: string): Promise<Page | null> {
  const pages = await pagesOf(dossierId, (await someMaterial(dossierId)).id)
  return pages.length > 0 ? random.pick(pages) : null
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
