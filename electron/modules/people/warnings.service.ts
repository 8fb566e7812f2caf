import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { findWarnings, openWarnings } from '#shared/modules/people/rules'
import { type AcceptanceRow, dropAcceptance, keepAcceptance, loadAcceptances } from './acceptance.repository'
import { touchPerson } from './people.repository'
import { type PersonState, stateOf, todayOf } from './person-state'
import { recordPeopleStep } from './undo-step'

/** Letting a warning stand, with who and why, and taking that back. The person's own values do not change. */
export const warningsService: Pick<Handlers<typeof people>, 'acceptWarning' | 'reopenWarning'> = {
  async acceptWarning(context, { id, key, reason }) {
    const state = await stateOf(context.trx, id)
    const warning = warningsOf(context, state).find((it) => it.key === key)
    if (!warning) throw refuse('not-found', '这条提醒已不存在，值可能已改过。', { remedy: '刷新后再看。' })
    await keepAcceptance(context.trx, {
      person_id: id,
      key,
      reason,
      account_name: context.caller.name,
      at: context.now,
    })
    await recount(context, state, `提醒：${warning.title}`, '待核', `已接受：${reason}`)
    return {}
  },

  async reopenWarning(context, { id, key }) {
    const state = await stateOf(context.trx, id)
    const accepted = state.accepted.find((it) => it.key === key)
    if (!accepted || !(await dropAcceptance(context.trx, id, key)))
      throw refuse('not-found', '这条提醒没有被接受过。', { remedy: '刷新后再看。' })
    const title = warningsOf(context, state).find((it) => it.key === key)?.title ?? '已改过的值'
    await recount(context, state, `提醒：${title}`, `已接受：${accepted.reason}`, '待核')
    return {}
  },
}

function warningsOf(context: Context, { content, texts }: PersonState) {
  return findWarnings(content, texts, todayOf(context))
}

async function recount(context: Context, state: PersonState, field: string, before: string, after: string) {
  const { row } = state
  const accepted = (await loadAcceptances(context.trx, [row.id])).get(row.id) ?? []
  const open_warnings = openWarnings(warningsOf(context, state), accepted).length
  await touchPerson(context.trx, row.id, { version: row.version, open_warnings })
  context.note({
    targetKind: 'person',
    targetId: row.id,
    targetName: row.name,
    changes: [{ field, before, after }],
    recordVersion: row.version,
  })
  const patch = {
    id: row.id,
    name: row.name,
    version: { was: row.version, is: row.version },
    accepted: { was: missingFrom(state.accepted, accepted), is: missingFrom(accepted, state.accepted) },
  }
  await recordPeopleStep(context, `${after === '待核' ? '撤回接受' : '接受'}${row.name}的提醒`, [patch])
}

function missingFrom(rows: readonly AcceptanceRow[], others: readonly AcceptanceRow[]): AcceptanceRow[] {
  return rows.filter((row) => !others.some((it) => isDeepStrictEqual(it, row)))
}
