import { createHash } from 'node:crypto'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import { Procedure } from '#shared/modules/procedures/procedure'

/** A procedure as it stood, by the id that cases hold. The same content is kept once. */
export async function keepVersion(trx: Trx, system: string, procedure: Procedure): Promise<string> {
  const content = JSON.stringify(procedure)
  const print = createHash('sha256').update(content).digest('hex')
  const same = await trx
    .selectFrom('procedure_version')
    .select('id')
    .where('system_key', '=', system)
    .where('kind', '=', procedure.key)
    .where('print', '=', print)
    .executeTakeFirst()
  if (same) return same.id
  const id = newId()
  const { key: kind, title, rule } = procedure
  await trx
    .insertInto('procedure_version')
    .values({ id, system_key: system, kind, title, rule, content, print })
    .execute()
  return id
}

/** Versions never change: each is read and checked once. */
const known = new Map<string, Procedure>()

/** The procedures that these versions hold, by id. */
export async function loadVersions(trx: Trx, ids: readonly string[]): Promise<Map<string, Procedure>> {
  const wanted = [...new Set(ids)]
  const unread = wanted.filter((id) => !known.has(id))
  const rows =
    unread.length === 0
      ? []
      : await trx
          .selectFrom('procedure_version')
          .select(['id', 'content'])
          .where('id', 'in', unread)
          .execute()
  for (const { id, content } of rows) known.set(id, Procedure.parse(JSON.parse(content)))
  return new Map(
    wanted.flatMap((id) => {
      const procedure = known.get(id)
      return procedure ? [[id, procedure]] : []
    }),
  )
}
