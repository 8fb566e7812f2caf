import { createHash } from 'node:crypto'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import { Procedure } from '#shared/modules/procedures/procedure'

/** A procedure as it stood, by the id that cases hold. The same content is kept once. */
export async function keepVersion(trx: Trx, system: string, procedure: Procedure): Promise<string> {
  const content = JSON.stringify(procedure)
  const print = createHash('sha256').update(content).digest('hex')
  const known = await trx
    .selectFrom('procedure_version')
    .select('id')
    .where('system_key', '=', system)
    .where('kind', '=', procedure.key)
    .where('print', '=', print)
    .executeTakeFirst()
  if (known) return known.id
  const id = newId()
  const { key: kind, title, rule } = procedure
  await trx
    .insertInto('procedure_version')
    .values({ id, system_key: system, kind, title, rule, content, print })
    .execute()
  return id
}

/** The procedures that these versions hold, by id. */
export async function loadVersions(trx: Trx, ids: readonly string[]): Promise<Map<string, Procedure>> {
  const rows = await trx
    .selectFrom('procedure_version')
    .select(['id', 'content'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((it) => [it.id, Procedure.parse(JSON.parse(it.content))]))
}
