import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import { ProgrammeContent } from '#shared/modules/awards/programme'
import type { CycleId, ProgrammeId } from '#shared/values/id'
import type { CycleTable } from './awards.table'
import { loadStages } from './stage.repository'

export type CycleRecord = Selectable<CycleTable>

/** The cycle's own row; refuses one that is not there. */
export async function findCycle(trx: Trx, id: string): Promise<CycleRecord> {
  const row = await trx
    .selectFrom('award_cycle')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', '找不到这一届评选。', { remedy: '回到评选列表再选。' })
  return row
}

/** A cycle with its own rules and its stages in order; refuses one that is not there. */
export async function loadCycle(trx: Trx, id: string): Promise<Cycle> {
  const row = await findCycle(trx, id)
  const programme = await trx
    .selectFrom('award_programme')
    .select('title')
    .where('id', '=', row.programme_id)
    .executeTakeFirst()
  const content = ProgrammeContent.parse(JSON.parse(row.content))
  const stages = await loadStages(trx, id, content)
  const current = stages.find((it) => it.state !== 'confirmed')
  return {
    id: row.id as CycleId,
    version: row.version,
    programmeId: row.programme_id as ProgrammeId,
    programmeTitle: programme?.title ?? content.title,
    state: row.state,
    title: row.title,
    year: row.year,
    no: row.no,
    referenceOn: row.reference_on,
    budget: row.budget,
    content,
    stages,
    current: current?.key ?? '',
    stoppedReason: row.stopped_reason,
  }
}

export async function insertCycleRow(trx: Trx, row: Insertable<CycleTable>): Promise<void> {
  await trx.insertInto('award_cycle').values(row).execute()
}

export async function updateCycleRow(trx: Trx, id: string, change: Updateable<CycleTable>): Promise<void> {
  await trx.updateTable('award_cycle').set(change).where('id', '=', id).execute()
}
