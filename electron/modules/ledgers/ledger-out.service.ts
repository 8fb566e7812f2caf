import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { LedgerAsk, ledgers } from '#shared/modules/ledgers/contract'
import type { LedgerRow } from '#shared/modules/ledgers/ledger'
import { findLedger, type LedgerRecord } from './ledger.repository'
import { writeLedgerBook } from './ledger-book'
import { listRows, sumRows } from './ledger-row.repository'
import { shownRow } from './ledger-rows'

/** Rows read at a time on their way out. */
const SLICE = 500

/** A ledger as the workbook that it came from lays it out. */
export const ledgerOutService: Pick<Handlers<typeof ledgers>, 'export'> = {
  async export(context, { grant, ...ask }) {
    const ledger = await findLedger(context.trx, ask.id)
    const wanted = { ask, content: ledger.content, today: context.now.slice(0, 10) }
    const path = await context.host.pathOf(grant.id)
    const { total } = await listRows(context.trx, wanted, { offset: 0, limit: 1 })
    const targetName = `${ledger.title}（${total} 条）`
    context.note({ targetKind: 'ledger', targetId: ask.id, targetName, changes: [] })
    await context.record()
    const totals = await sumRows(context.trx, wanted)
    const rows = await writeLedgerBook(path, ledger.content, {
      rows: rowsInSlices(context, ledger, ask),
      totals,
    })
    return { rows }
  },
}

async function* rowsInSlices(
  context: TaskContext,
  { content }: LedgerRecord,
  ask: LedgerAsk,
): AsyncGenerator<LedgerRow> {
  const wanted = { ask, content, today: context.now.slice(0, 10) }
  for (let offset = 0; ; offset += SLICE) {
    const { rows, total } = await listRows(context.trx, wanted, { offset, limit: SLICE })
    yield* rows.map((it) => shownRow(content, it))
    context.progress({ done: Math.min(total, offset + SLICE), total, message: `写出 ${content.title}` })
    await context.step()
    if (rows.length < SLICE) return
  }
}
