import { existsSync } from 'node:fs'
import type { OpenDatabase } from '#electron/platform/database/open-database'
import { tidyStore } from '#electron/platform/store/tidy'
import { type Findings, lookOver } from './kill-check'

/** @file What the screen had confirmed when the archivist was killed, and whether it is all there. */

export type DossierDeed =
  | { did: 'scans'; dossierId: string; hashes: string[] }
  | { did: 'correct'; id: string; version: number; hash: string }
  | { did: 'move'; ids: string[]; materialId: string }
  | { did: 'export'; id: string; path: string }
  | { did: 'backup'; path: string }

/** Sentences that must find nothing, by what it means when they do. */
const FAULTS: Record<string, string> = {
  'page numbers with gaps or twice': `select material_id from dossier_page where removed_at is null
    group by dossier_id, material_id having min(position) <> 1 or max(position) <> count(*)
      or count(distinct position) <> count(*)`,
  'a correction without its image or an image without its correction': `select id from dossier_page
    where (corrected_hash is null) <> (edits = '')`,
  'a page changed without a trace': `select id from dossier_page where version > 1 and version <>
    (select max(record_version) from audit_entry where target_id = dossier_page.id and outcome = 'done')`,
}

/** Opens the database as the next start of the program would, brings files and rows together and looks at both. */
export async function checkDossiers(
  path: string,
  confirmed: readonly DossierDeed[],
): Promise<Findings & { orphans: number }> {
  let orphans = 0
  const found = await lookOver(
    path,
    FAULTS,
    (database) => lostFrom(database, confirmed),
    async (database) => {
      const store = await disagreements(database)
      orphans = store.orphans
      return store.findings
    },
  )
  const backup = confirmed.findLast((it) => it.did === 'backup')
  if (!backup) return { ...found, orphans }
  const copy = await lookOver(backup.path, FAULTS, async () => [], unreadable)
  return {
    lost: found.lost,
    corrupt: [...found.corrupt, ...copy.corrupt.map((it) => `backup: ${it}`)],
    orphans,
  }
}

/** After tidying every row has its file whole, and every file its row. */
async function disagreements(database: OpenDatabase): Promise<{ findings: string[]; orphans: number }> {
  const hourLater = new Date(Date.now() + 3_600_000)
  const { orphans, missing } = await tidyStore(database, hourLater)
  const findings = missing > 0 ? [`${missing} rows without a file`] : []
  findings.push(...(await unreadable(database)))
  const { names, halves } = await database.store.files.list()
  const rows = await database.reader.selectFrom('store_object').select('hash').execute()
  for (const { hash } of rows) names.delete(database.store.nameOf(hash))
  if (names.size > 0) findings.push(`${names.size} files without a row are still there`)
  if (halves.length > 0) findings.push(`${halves.length} half written files are still there`)
  return { findings, orphans }
}

async function unreadable({ reader, store }: OpenDatabase): Promise<string[]> {
  const findings: string[] = []
  const rows = await reader.selectFrom('store_object').select('hash').execute()
  for (const { hash } of rows) {
    const damage = await store.verify(hash)
    if (damage) findings.push(`${hash.slice(0, 8)} is ${damage}`)
  }
  return findings
}

async function lostFrom(database: OpenDatabase, confirmed: readonly DossierDeed[]): Promise<string[]> {
  const lost: string[] = []
  for (const deed of confirmed) if (!(await isThere(database, deed))) lost.push(JSON.stringify(deed))
  return lost
}

async function isThere({ reader }: OpenDatabase, deed: DossierDeed): Promise<boolean> {
  if (deed.did === 'backup') return existsSync(deed.path)
  if (deed.did === 'export') {
    const row = await reader
      .selectFrom('dossier_export')
      .select('state')
      .where('id', '=', deed.id)
      .executeTakeFirst()
    return row?.state === 'done' && existsSync(deed.path)
  }
  if (deed.did === 'scans') {
    const rows = await reader
      .selectFrom('dossier_page')
      .select('original_hash')
      .where('dossier_id', '=', deed.dossierId)
      .where('original_hash', 'in', deed.hashes)
      .execute()
    return new Set(rows.map((it) => it.original_hash)).size === new Set(deed.hashes).size
  }
  const ids = deed.did === 'move' ? deed.ids : [deed.id]
  const pages = await reader.selectFrom('dossier_page').selectAll().where('id', 'in', ids).execute()
  if (deed.did === 'move') return pages.length === ids.length
  const [page] = pages
  if (!page || page.version < deed.version) return false
  return page.version > deed.version || page.corrected_hash === deed.hash
}
