import { findAccountByName, insertAccount } from '#electron/platform/accounts/accounts.repository'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'

const NAME = '演示复核'

/**
 * The account that confirmed what the officer asked for. It is one that was taken away since: the county is opened by
 * its one officer, and the list of accounts stays so.
 */
export async function secondOf({ trx, author }: Stage): Promise<string> {
  const there = await findAccountByName(trx, NAME)
  if (there) return there.id
  const at = author.now.toISOString()
  const id = newId()
  await insertAccount(trx, {
    id,
    version: 1,
    created_at: at,
    created_by: author.accountId,
    changed_at: at,
    changed_by: author.accountId,
    removed_at: at,
    name: NAME,
    section: '',
    roles: '[]',
    disabled: 1,
    last_sign_in_at: null,
  })
  return id
}

/** A call of the second account on a day. */
export async function bySecond(stage: Stage, day: string): Promise<Context> {
  const context = on(stage, day)
  return { ...context, caller: { ...context.caller, accountId: await secondOf(stage), name: NAME } }
}
