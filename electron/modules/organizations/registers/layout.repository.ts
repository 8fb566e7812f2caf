import { z } from 'zod'
import type { Trx } from '#electron/platform/database/schema'
import { LayoutColumn, type Register } from '#shared/modules/organizations/register-layout'

/** The department's own columns of a register in their order; none where it keeps the usual ones. */
export async function readLayout(trx: Trx, register: Register): Promise<LayoutColumn[]> {
  const row = await trx
    .selectFrom('register_layout')
    .select('columns')
    .where('register', '=', register)
    .executeTakeFirst()
  return row ? z.array(LayoutColumn).parse(JSON.parse(row.columns)) : []
}

export async function putLayout(
  trx: Trx,
  register: Register,
  layout: readonly LayoutColumn[],
): Promise<void> {
  const columns = JSON.stringify(layout)
  await trx
    .insertInto('register_layout')
    .values({ register, columns })
    .onConflict((conflict) => conflict.column('register').doUpdateSet({ columns }))
    .execute()
}
