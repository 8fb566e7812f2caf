import { join } from 'node:path'
import { insertPages } from '#electron/modules/dossiers/page.repository'
import { newId } from '#electron/platform/database/id'
import type { Host } from '#electron/platform/ipc/host'
import { keepObjects } from '#electron/platform/store/store.repository'
import { RecentFiles } from '#electron/platform/vault/recent-files'
import { CLASS_CODES } from '#shared/modules/dossiers/classes'
import type { PersonContent } from '#shared/modules/people/schema'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { type BuiltDossier, buildDossier, writeRecords } from '#test/builders/dossier'
import { SCAN, ScannedPages } from '#test/support/dossier-pages'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** Pages sealed in one go. */
const BLOCK = 50

export type DossierSize = { dossiers: number; materials: number; pages: number }
/** What is known of the person of each dossier, what stands for the window, and whether the officer stays signed in. */
type SetOptions = { person?: (at: number) => Partial<PersonContent>; host?: Partial<Host>; stay?: boolean }

export type DossierSet = {
  vault: TestVault
  /** The data folder an application starts with to find this database on its list. */
  userData: string
  /** Dossiers, each with the first page of its first scanned material. */
  dossiers: { id: DossierId; first: PageId }[]
}

/**
 * A database with so many dossiers of so many materials and scanned pages of usual size, each with bytes of its own;
 * nobody is signed in. `said` is told after each dossier.
 */
export async function dossierSet(
  size: DossierSize,
  said: (done: number) => void,
  { person = () => ({}), host = {}, stay = false }: SetOptions = {},
): Promise<DossierSet> {
  const vault = await openTestVault({ host })
  const scans = new ScannedPages()
  const dossiers: DossierSet['dossiers'] = []
  for (let at = 0; at < size.dossiers; at += 1) {
    const built = await buildDossier(vault, { person: person(at), materials: linesOf(size.materials) })
    const first = await scanInto(vault, built, { scans, from: at * size.pages, pages: size.pages })
    dossiers.push({ id: built.id, first })
    said(at + 1)
  }
  if (!stay) await made(vault.api.vault.signOut({}))
  const userData = join(vault.folder, 'data')
  await new RecentFiles(userData).remember(join(vault.folder, '测试.juanzong'), '云泽县干部库')
  return { vault, userData, dossiers }
}

/** Lines spread over the classes in their order. */
function linesOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    classCode: CLASS_CODES[Math.floor((at * CLASS_CODES.length) / count)] ?? '1',
    title: `第 ${at + 1} 件材料`,
    pages: 3,
  }))
}

type Scanning = { scans: ScannedPages; from: number; pages: number }

/** Spreads the pages evenly over the materials; answers the first of all. */
async function scanInto(vault: TestVault, built: BuiltDossier, scanning: Scanning): Promise<PageId> {
  const lines = built.materials.length
  const lineOf = (at: number) => Math.floor((at * lines) / scanning.pages)
  const placed = Array.from({ length: scanning.pages }, (_, at) => ({
    id: newId() as PageId,
    number: scanning.from + at,
    materialId: built.materials[lineOf(at)]?.id as MaterialId,
    position: at - Math.ceil((lineOf(at) * scanning.pages) / lines) + 1,
  }))
  for (let from = 0; from < placed.length; from += BLOCK)
    await keepBlock(vault, built.id, { scans: scanning.scans, block: placed.slice(from, from + BLOCK) })
  return placed[0]?.id as PageId
}

type Placed = { id: PageId; number: number; materialId: MaterialId; position: number }

async function keepBlock(
  vault: TestVault,
  dossierId: DossierId,
  { scans, block }: { scans: ScannedPages; block: readonly Placed[] },
): Promise<void> {
  const store = vault.vault.session()?.database.store
  if (!store) throw new Error('locked')
  const stored = await store.putMany(block.map((it) => scans.page(it.number)))
  const at = new Date().toISOString()
  await writeRecords(vault, async (trx) => {
    await keepObjects(trx, stored, at)
    await insertPages(
      trx,
      block.map((it, index) => ({
        ...EMPTY,
        id: it.id,
        created_at: at,
        changed_at: at,
        dossier_id: dossierId,
        material_id: it.materialId,
        position: it.position,
        original_hash: stored[index]?.hash ?? '',
        size: stored[index]?.size ?? 0,
      })),
    )
  })
}

const EMPTY = {
  version: 1,
  created_by: '',
  changed_by: '',
  removed_at: null,
  mime: 'image/jpeg' as const,
  width: SCAN.width,
  height: SCAN.height,
  dpi: SCAN.dpi,
  blank: 0,
  corrected_hash: null,
  corrected_mime: '',
  corrected_width: 0,
  corrected_height: 0,
  edits: '',
  thumb_hash: null,
  source_hash: null,
  source_name: '',
  source_page: 1,
  batch_id: null,
}
