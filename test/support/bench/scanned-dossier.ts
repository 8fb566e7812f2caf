import { join } from 'node:path'
import { encode } from 'jpeg-js'
import { RecentFiles } from '#electron/platform/vault/recent-files'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { addPages, buildDossier, writeRecords } from '#test/builders/dossier'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** A4 at 300 dpi. */
const WIDTH = 2480
const HEIGHT = 3508
const TEMPLATES = 3
/** Pages written to the store in one go. */
const BLOCK = 50

export type ScannedDossier = {
  vault: TestVault
  /** The data folder an application starts with to find this database on its list. */
  userData: string
  dossierId: DossierId
  materialId: MaterialId
  pages: PageId[]
}

/** A database with one dossier whose only material has so many scanned pages of usual size; nobody is signed in. */
export async function scannedDossier(count: number): Promise<ScannedDossier> {
  const vault = await openTestVault()
  const built = await buildDossier(vault, {
    materials: [{ title: '干部履历表', classCode: '1', pages: count }],
  })
  const [material] = built.materials
  if (!material) throw new Error('no material')
  const templates = Array.from({ length: TEMPLATES }, (_, n) => scan(n))
  const pages: PageId[] = []
  while (pages.length < count) {
    const block = Array.from({ length: Math.min(BLOCK, count - pages.length) }, (_, n) =>
      marked(templates[(pages.length + n) % TEMPLATES] ?? new Uint8Array(), pages.length + n),
    )
    pages.push(...(await addPages(vault, built.id, material.id, block)))
  }
  await writeRecords(vault, async (trx) => {
    await trx.updateTable('dossier_page').set({ width: WIDTH, height: HEIGHT, dpi: 300 }).execute()
  })
  await made(vault.api.vault.signOut({}))
  const userData = join(vault.folder, 'data')
  await new RecentFiles(userData).remember(join(vault.folder, '测试.juanzong'), '云泽县干部库')
  return { vault, userData, dossierId: built.id, materialId: material.id, pages }
}

/** Lines of strokes on paper with the grain of a scanner, 300 to 500 KB. */
function scan(seed: number): Uint8Array {
  const data = Buffer.alloc(WIDTH * HEIGHT * 4)
  let random = seed * 7919 + 17
  for (let at = 0; at < data.length; at += 4) {
    random = (random * 1103515245 + 12345) & 0x7fffffff
    const [row, column] = [Math.floor(at / 4 / WIDTH), (at / 4) % WIDTH]
    const written = row % 90 < 44 && column > 250 && column < 2230 && (column * 7 + row * (3 + seed)) % 61 < 9
    const grey = (written ? 60 : 236) + ((random >> 16) % 4)
    data.fill(grey, at, at + 3)
  }
  return new Uint8Array(encode({ data, width: WIDTH, height: HEIGHT }, 50).data)
}

/** The same picture in other bytes: a comment behind the first marker. */
function marked(jpeg: Uint8Array, number: number): Uint8Array {
  const words = Buffer.from(`page ${number}`)
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, words.length + 2])
  return Buffer.concat([head, words, jpeg.subarray(2)])
}
