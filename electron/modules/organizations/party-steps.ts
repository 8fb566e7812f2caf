import type { Context } from '#electron/platform/ipc/context'
import type { StepKeeper } from '#electron/platform/steps/keeper'
import { rowSteps } from '#electron/platform/steps/row-steps'
import type { StepRow } from '#electron/platform/steps/steps.repository'
import { refuse } from '#shared/ipc/reply'
import { findParty } from './party.repository'
import { requireAbove, requireSoleName } from './party-rules'
import { renumberParties } from './party-tree.repository'
import { lettersOfTerms } from './term.repository'

type Changed = { table: string; key: { id?: string }; was: object | null; is: object | null }

/** Steps of party organizations: rows, and on the way back the rules that hold for any change of one. */
export const partySteps: StepKeeper = {
  topics: ['parties', 'terms', 'members'],
  rightsOf: rowSteps.rightsOf,
  async undo(context, step) {
    await requireUnwritten(context, step, 'was')
    const payload = await rowSteps.undo(context, step)
    await settle(context, step)
    return payload
  },
  async redo(context, step) {
    await requireUnwritten(context, step, 'is')
    const payload = await rowSteps.redo(context, step)
    await settle(context, step)
    return payload
  },
}

const rowsOf = ({ payload }: StepRow, table: string) =>
  (JSON.parse(payload) as { rows: Changed[] }).rows.filter((it) => it.table === table)

/** A term that was reminded of by letter does not go: the letter went out. */
async function requireUnwritten({ trx }: Context, step: StepRow, to: 'was' | 'is'): Promise<void> {
  const gone = rowsOf(step, 'party_term').filter((it) => it[to] === null)
  const [letter] = await lettersOfTerms(
    trx,
    gone.map((it) => it.key.id ?? ''),
  )
  if (letter)
    throw refuse('conflict', `这一届已发提醒函（${letter}），不能撤销登记。`, {
      remedy: '日期有误的，直接更正。',
    })
}

async function settle({ trx }: Context, step: StepRow): Promise<void> {
  await renumberParties(trx)
  for (const { key } of rowsOf(step, 'party_organization')) {
    const row = await findParty(trx, key.id ?? '')
    if (row?.ended_on !== '') continue
    await requireSoleName(trx, row.name, row.id)
    await requireAbove(trx, row.parent_id, null)
  }
}
