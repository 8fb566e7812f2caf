import type { Trx } from '#electron/platform/database/schema'
import type { ScanPage } from '#shared/modules/dossiers/scan'
import { groupBy } from '#shared/values/group-by'
import type { DossierId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import { placeWords } from '../page-words'
import { pagesWithHash } from '../scan.repository'
import type { ScanEntry } from './scan-session'

/** Rows of the preview, each with where the same picture is already: in its dossier, or earlier in the preview. */
export async function scanRows(
  trx: Trx,
  entries: readonly ScanEntry[],
  { offset, limit }: Slice,
): Promise<ScanPage[]> {
  const shown = entries.slice(offset, offset + limit)
  const places = await placesOfSame(trx, shown)
  const first = new Map<string, ScanEntry>()
  for (const entry of entries) if (!first.has(sameness(entry))) first.set(sameness(entry), entry)
  return shown.map((entry) => {
    const earlier = first.get(sameness(entry))
    const again = entry.hash !== '' && earlier && earlier !== entry ? `本次的 ${earlier.fileName}` : ''
    return { ...entry, duplicateOf: places.get(sameness(entry)) ?? again }
  })
}

function sameness({ dossierId, hash, key }: ScanEntry): string {
  return hash === '' ? key : `${dossierId}/${hash}`
}

async function placesOfSame(trx: Trx, shown: readonly ScanEntry[]): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  const known = shown.filter((it) => it.dossierId !== null && it.hash !== '')
  for (const [dossierId, rows] of groupBy(known, (it) => it.dossierId as DossierId)) {
    const found = await pagesWithHash(trx, dossierId, [...new Set(rows.map((it) => it.hash))])
    for (const { hash, materialId, no } of found)
      if (!places.has(`${dossierId}/${hash}`))
        places.set(`${dossierId}/${hash}`, `${await placeWords(trx, materialId)}第 ${no} 页`)
  }
  return places
}
