import { sql } from 'kysely'
import type { Context } from '#electron/platform/ipc/context'

/** Loose materials in a catalogue and what each of them ended; `stands` false: as they were before. */
export type Filing = {
  stands: boolean
  loose: { id: string; materialId: string }[]
  missing: { id: string; materialId: string; was: string }[]
}

/** Lets a filing stand, or takes it back; false where one of the rows was changed since. */
export async function setFiling(context: Context, { stands, loose, missing }: Filing): Promise<boolean> {
  const looseRows = loose.map((it) => ({ ...it, was: 'due', ended: 'filed' }))
  const missingRows = missing.map((it) => ({ ...it, ended: 'closed' }))
  const changed = [
    await setRows(context, 'dossier_loose', stands, looseRows),
    await setRows(context, 'dossier_missing', stands, missingRows),
  ]
  return changed[0] === loose.length && changed[1] === missing.length
}

type Row = { id: string; materialId: string; was: string; ended: string }

/** Answers how many rows were as the filing left them, or as it found them. */
async function setRows(
  { trx, now, caller }: Context,
  table: 'dossier_loose' | 'dossier_missing',
  stands: boolean,
  rows: readonly Row[],
): Promise<number> {
  const [from, to] = stands ? ['was', 'ended'] : ['ended', 'was']
  const result = await sql`update ${sql.table(table)} set state = it.value ->> ${to},
      material_id = ${stands ? sql`it.value ->> 'materialId'` : sql`null`},
      version = version + 1, changed_at = ${now}, changed_by = ${caller.accountId}
    from json_each(${JSON.stringify(rows)}) as it
    where ${sql.table(table)}.id = it.value ->> 'id' and state = it.value ->> ${from} and removed_at is null
      and material_id is ${stands ? sql`null` : sql`it.value ->> 'materialId'`}`.execute(trx)
  return Number(result.numAffectedRows ?? 0)
}
