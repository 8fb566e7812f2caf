import type { Trx } from '#electron/platform/database/schema'
import { type Author, on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { LedgerId } from '#shared/values/id'
import { ledgersService } from '../ledgers.service'
import { CENTRE_LEDGER, centreRows } from './centres'

/** A ledger of the demonstration county's own, as its department would have kept it in a workbook until now. */
export async function makeLedgers(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const context = on(stage, `${stage.year}-03-02`)
  const ledger = await ledgersService.create(context, { content: CENTRE_LEDGER })
  for (const cells of centreRows(stage.year))
    await ledgersService.addRow(context, { id: LedgerId.parse(ledger.id), cells })
  await record(stage)
}
