import { writeXlsx } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import type { matters } from '#shared/modules/matters/contract'
import type { LedgerFilter } from '#shared/modules/matters/contract-matters'
import { columnText } from '#shared/modules/matters/rules-columns'
import type { MatterSystem } from '#shared/modules/matters/system'
import { dayOf } from '#shared/values/iso-day'
import { ledgerFacts } from './ledger-facts'
import { countLines } from './matter-list.repository'
import { mattersSystems } from './matters-systems'

/** Lines read at a time on their way out. */
const SLICE = 500

/** The ledger as Excel, in the department's own columns and their order. */
export const ledgerOutService: Pick<Handlers<typeof matters>, 'saveLedger'> = {
  async saveLedger(context, { grant, ...filter }) {
    const today = dayOf(context.now)
    const found = await loadSystem(context.trx, mattersSystems, filter.system)
    const rules = contentOn(found, today)
    const total = await countLines(context.trx, filter, today)
    const path = await context.host.pathOf(grant.id)
    const targetName = `${found.title}（${total} 条）`
    context.note({ targetKind: 'matters', targetId: filter.system, targetName, changes: [] })
    await context.record()
    const columns = rules.columns.map(({ label, width }) => ({ header: label, width: width + 2 }))
    const sheet = { name: found.title, title: `${found.title}台账`, columns }
    const rows = await writeXlsx(path, sheet, linesInSlices(context, { filter, rules, total, today }))
    return { rows }
  },
}

type Wanted = { filter: LedgerFilter; rules: MatterSystem; total: number; today: string }

async function* linesInSlices(
  context: TaskContext,
  { filter, rules, total, today }: Wanted,
): AsyncGenerator<string[]> {
  for (let offset = 0; offset < total; offset += SLICE) {
    const lines = await ledgerFacts(context.trx, { filter, today }, { offset, limit: SLICE })
    yield* lines.map((it) => rules.columns.map((column) => columnText(rules, column, it)))
    context.progress({ done: Math.min(total, offset + SLICE), total, message: '写出台账' })
    await context.step()
  }
}
