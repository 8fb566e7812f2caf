import { sql } from 'kysely'
import { verifyChain } from '#electron/platform/audit/chain'
import { type OpenDatabase, openDatabase } from '#electron/platform/database/open-database'
import type { Db } from '#electron/platform/database/schema'
import { KeyRing } from '#electron/platform/security/key-ring'
import type { Confirmed } from './kill-journal'
import { VICTIM } from './kill-setup'

/** What is wrong after a kill: `lost` names confirmed work that is missing, `corrupt` whatever does not hold together. */
export type Findings = { lost: string[]; corrupt: string[] }

/** Opens the database as the next start of the program would, and looks everything over. */
export function checkAfterKill(path: string, confirmed: readonly Confirmed[]): Promise<Findings> {
  return lookOver(path, FAULTS, ({ reader }) => lostFrom(reader, confirmed))
}

/**
 * The same for work of another kind: what its `faults` would find, what `lostIn` does not find, and what `beside`
 * finds that does not agree with the database.
 */
export async function lookOver(
  path: string,
  faults: Record<string, string>,
  lostIn: (database: OpenDatabase) => Promise<string[]>,
  beside: (database: OpenDatabase) => Promise<string[]> = async () => [],
): Promise<Findings> {
  const corrupt: string[] = []
  try {
    // A wrong try that the kill left counted may ask for a wait; an hour later it is over.
    const now = new Date(Date.now() + 3_600_000)
    const { dataKey } = await new KeyRing(path, VICTIM.cost).unlock(VICTIM.accountName, VICTIM.password, now)
    const database = await openDatabase(path, dataKey, { now, appVersion: '0.1.0' })
    dataKey.fill(0)
    try {
      corrupt.push(...(await brokenIn(database, faults)), ...(await beside(database)))
      return { lost: await lostIn(database), corrupt }
    } finally {
      await database.close()
    }
  } catch (error) {
    return { lost: [], corrupt: [...corrupt, `cannot be opened: ${error}`] }
  }
}

/** Sentences that must find nothing, by what it means when they do. */
const FAULTS: Record<string, string> = {
  'a batch with more or fewer entries than it says': `select batch.no from batch
    left join batch_entry as entry on entry.batch_id = batch.id
    group by batch.id having count(entry.record_id) <> batch.created_count + batch.changed_count`,
  'an entry of a batch without its person': `select record_id from batch_entry
    where record_id not in (select id from person)`,
  'a batch half undone': `select batch.no from batch join batch_entry as entry on entry.batch_id = batch.id
    where batch.undone_at is null and entry.undone_at is not null`,
  'an imported person without a career': `select id from person
    where id not in (select person_id from career_entry)`,
  'a person whose last change has no trace, or a trace whose change is not there': `select person.id from person
    where version <> (select max(record_version) from audit_entry where target_id = person.id and outcome = 'done')`,
  'a batch with more or fewer traces than entries': `select batch.no from batch where
    (select count(*) from audit_entry where batch_id = batch.id and method = 'people.commitPreview')
    <> batch.created_count + batch.changed_count + 1`,
}

async function brokenIn(
  { reader, auditKey }: OpenDatabase,
  faults: Record<string, string>,
): Promise<string[]> {
  const broken: string[] = []
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(reader)
  for (const row of integrity.rows) if (row.integrity_check !== 'ok') broken.push(row.integrity_check)
  const keys = await sql`pragma foreign_key_check`.execute(reader)
  if (keys.rows.length > 0) broken.push(`${keys.rows.length} broken foreign keys`)
  const chain = await verifyChain(reader, auditKey)
  if (!chain.intact) broken.push(`the audit chain breaks at row ${chain.brokenAt}`)
  for (const [meaning, sentence] of Object.entries(faults)) {
    const { rows } = await sql.raw(sentence).execute(reader)
    if (rows.length > 0) broken.push(`${meaning}: ${JSON.stringify(rows.slice(0, 3))}`)
  }
  return broken
}

async function lostFrom(db: Db, confirmed: readonly Confirmed[]): Promise<string[]> {
  const lost: string[] = []
  for (const reply of confirmed) if (!(await isThere(db, reply))) lost.push(JSON.stringify(reply))
  return lost
}

async function isThere(db: Db, reply: Confirmed): Promise<boolean> {
  if (reply.did === 'edit') return editIsThere(db, reply)
  if (reply.did === 'create') {
    const row = await db.selectFrom('person').select('id').where('id', '=', reply.id).executeTakeFirst()
    return row !== undefined
  }
  if (reply.did === 'undo') {
    const row = await db
      .selectFrom('batch')
      .select('undone_at')
      .where('id', '=', reply.batchId)
      .executeTakeFirst()
    return Boolean(row?.undone_at)
  }
  const batch = await db.selectFrom('batch').selectAll().where('no', '=', reply.batchNo).executeTakeFirst()
  return batch?.created_count === reply.created && batch.changed_count === reply.changed
}

/** The edit's trace is in the chain; the record has its value, or a later version. */
async function editIsThere(db: Db, edit: Extract<Confirmed, { did: 'edit' }>): Promise<boolean> {
  const trace = await db
    .selectFrom('audit_entry')
    .select('changes')
    .where('target_id', '=', edit.id)
    .where('record_version', '=', edit.version)
    .where('method', '=', 'people.save')
    .executeTakeFirst()
  const person = await db
    .selectFrom('person')
    .select(['version', 'specialty'])
    .where('id', '=', edit.id)
    .executeTakeFirst()
  if (!trace?.changes.includes(edit.text) || !person) return false
  return person.version === edit.version ? person.specialty === edit.text : person.version > edit.version
}
