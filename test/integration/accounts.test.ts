import { expect, test } from 'vitest'
import { accountsServiceFor } from '#electron/platform/accounts/accounts.service'
import { pass } from '#electron/platform/ipc/gate'
import type { Host } from '#electron/platform/ipc/host'
import { backupsServiceFor } from '#electron/platform/vault/backups.service'
import type { Vault } from '#electron/platform/vault/vault.service'
import type { Method } from '#shared/ipc/method'
import type { Reply } from '#shared/ipc/reply'
import { type Account, accounts } from '#shared/platform/accounts/contract'
import { backups } from '#shared/platform/backups/contract'
import { logged } from '#test/support/logged'
import { createdVault, NEW, newVault, PASSWORD, RUN } from '../electron/platform/vault/support'

const ZHANG = { name: '罗砚秋', section: '档案室', roles: ['officer'], password: 'Shanshui-88' }

/** Calls a method through the gate, as the worker does. */
function through(vault: Vault, folder = '') {
  const host = { pathOf: async (id: string) => `${folder}/${id}` } as unknown as Host
  return async (name: string, raw: unknown): Promise<Reply<never>> => {
    const [module = '', key = ''] = name.split('.')
    const [contract, service] =
      module === 'accounts' ? [accounts, accountsServiceFor(vault)] : [backups, backupsServiceFor(vault)]
    const method = (contract as Record<string, Method>)[key]!
    const handler = (service as Record<string, (...args: never[]) => Promise<unknown>>)[key]!
    const now = '2026-11-20T02:00:00.000Z'
    const reply = await pass({
      name,
      method,
      handler,
      raw,
      session: vault.session(),
      host,
      now,
      run: RUN,
      touched: new Set(),
    })
    return reply as Reply<never>
  }
}

async function office() {
  const made = await createdVault()
  const call = through(made.vault, made.folder)
  const value = async <T>(name: string, raw: unknown): Promise<T> => {
    const reply = await call(name, raw)
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    return reply.value
  }
  const first = (await value<Account[]>('accounts.list', {}))[0]!
  return { ...made, call, value, first }
}

test('an added account signs in with its own password and its own rights', async () => {
  const { vault, value } = await office()
  const added = await value<Account>('accounts.add', { ...ZHANG, roles: ['reader'] })
  expect(added).toMatchObject({
    name: '罗砚秋',
    section: '档案室',
    roles: ['reader'],
    version: 1,
    lastSignInAt: null,
  })
  const locked = await vault.handlers.lock({ reason: 'asked' })
  expect(locked.accountNames).toEqual(['韩屿', '罗砚秋'])
  const state = await vault.handlers.signIn({ accountName: '罗砚秋', password: ZHANG.password })
  expect(state.caller).toMatchObject({ name: '罗砚秋', roles: ['reader'] })
  expect(await through(vault)('accounts.list', {})).toMatchObject({ ok: false, code: 'forbidden' })
})

test('an account whose row was never committed opens nothing and leaves the ring', async () => {
  const { vault, value, call } = await office()
  const { writer } = vault.session()!.database
  await writer.schema.alterTable('audit_entry').renameTo('audit_gone').execute()
  const { answer, entry } = await logged(() => call('accounts.add', ZHANG))
  expect(answer).toMatchObject({ ok: false, code: 'defect' })
  expect(entry).toMatch(/accounts\.add\n.*no such table: audit_entry/)
  await writer.schema.alterTable('audit_gone').renameTo('audit_entry').execute()
  expect(await value<Account[]>('accounts.list', {})).toHaveLength(1)
  expect((await vault.handlers.lock({ reason: 'asked' })).accountNames).toEqual(['韩屿'])
  const signIn = vault.handlers.signIn({ accountName: '罗砚秋', password: ZHANG.password })
  await expect(signIn).rejects.toMatchObject({ refusal: { code: 'wrong-password' } })
})

test('a name is given once; the auditor holds no other role', async () => {
  const { call, value } = await office()
  await value('accounts.add', ZHANG)
  expect(await call('accounts.add', ZHANG)).toMatchObject({ ok: false, code: 'conflict', field: 'name' })
  const both = { ...ZHANG, name: '顾闻', roles: ['auditor', 'steward'] }
  expect(await call('accounts.add', both)).toMatchObject({ ok: false, code: 'invalid-input', field: 'roles' })
})

test('nobody disables themself, and one steward always remains', async () => {
  const { call, value, first } = await office()
  const self = { id: first.id, version: 1, section: '干部科', roles: first.roles, disabled: false }
  expect(await call('accounts.change', { ...self, disabled: true })).toMatchObject({
    ok: false,
    field: 'disabled',
  })
  expect(await call('accounts.change', { ...self, roles: ['officer'] })).toMatchObject({
    ok: false,
    field: 'roles',
  })
  const second = await value<Account>('accounts.add', { ...ZHANG, roles: ['steward'] })
  const changed = await value<Account>('accounts.change', { ...self, roles: ['officer'] })
  expect(changed).toMatchObject({ version: 2, roles: ['officer'] })
  const disable = { id: second.id, version: 1, section: '', roles: ['steward'], disabled: true }
  expect(await call('accounts.change', disable)).toMatchObject({ ok: false, code: 'forbidden' })
})

test('a change against an older version is refused with what stands now', async () => {
  const { call, value } = await office()
  const added = await value<Account>('accounts.add', ZHANG)
  const change = { id: added.id, version: 1, section: '办公室', roles: ['reader'], disabled: false }
  await value('accounts.change', change)
  expect(await call('accounts.change', { ...change, section: '信息科' })).toMatchObject({
    ok: false,
    code: 'conflict',
    current: { section: '办公室', version: 2 },
  })
})

test('a disabled account is turned away at the door with its right password', async () => {
  const { vault, value } = await office()
  const added = await value<Account>('accounts.add', ZHANG)
  await value('accounts.change', {
    id: added.id,
    version: 1,
    section: '',
    roles: ['officer'],
    disabled: true,
  })
  await vault.handlers.lock({ reason: 'asked' })
  const signIn = vault.handlers.signIn({ accountName: '罗砚秋', password: ZHANG.password })
  await expect(signIn).rejects.toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await vault.handlers.state()).toMatchObject({ phase: 'locked' })
})

test('changes are on record field by field in Chinese', async () => {
  const { vault, value } = await office()
  const added = await value<Account>('accounts.add', ZHANG)
  await value('accounts.change', {
    id: added.id,
    version: 1,
    section: '档案室',
    roles: ['reader'],
    disabled: true,
  })
  const rows = await vault
    .session()!
    .database.reader.selectFrom('audit_entry')
    .select(['action', 'target_name', 'changes'])
    .where('target_id', '=', added.id)
    .orderBy('seq')
    .execute()
  expect(rows.map((row) => [row.action, row.target_name, JSON.parse(row.changes)])).toEqual([
    [
      '新增账号',
      '罗砚秋',
      [
        ['科室', '', '档案室'],
        ['角色', '', '干部经办'],
        ['状态', '', '在用'],
      ],
    ],
    [
      '修改账号',
      '罗砚秋',
      [
        ['角色', '干部经办', '查阅'],
        ['状态', '在用', '停用'],
      ],
    ],
  ])
})

test('one’s own password is changed with the current one only', async () => {
  const { vault, clock, call, value } = await office()
  const next = 'Xinde-Kouling-7'
  expect(await call('accounts.changePassword', { current: 'x', next })).toMatchObject({
    ok: false,
    code: 'wrong-password',
    message: expect.stringContaining('现口令不对'),
  })
  clock.pass(5)
  expect(await call('accounts.changePassword', { current: PASSWORD, next: 'short' })).toMatchObject({
    ok: false,
    field: 'next',
  })
  await value('accounts.changePassword', { current: PASSWORD, next })
  await vault.handlers.lock({ reason: 'asked' })
  const old = vault.handlers.signIn({ accountName: '韩屿', password: PASSWORD })
  await expect(old).rejects.toMatchObject({ refusal: { code: 'wrong-password' } })
  clock.pass(5)
  expect(await vault.handlers.signIn({ accountName: '韩屿', password: next })).toMatchObject({
    phase: 'open',
  })
})

test('a backup opens as a database of its own with the same password', async () => {
  const { vault, folder, value } = await office()
  const grant = { id: '备份 2026-11-20', name: '备份 2026-11-20' }
  const made = await value<{ bytes: number; at: string }>('backups.make', { grant })
  expect((await vault.handlers.state()).lastBackupAt).toBe(made.at)
  const other = newVault({}, folder)
  await other.vault.handlers.choose({ grant: { id: `${grant.id}.juanzong`, name: '' } })
  const state = await other.vault.handlers.signIn({ accountName: NEW.accountName, password: PASSWORD })
  expect(state).toMatchObject({ phase: 'open', databaseName: NEW.databaseName })
})
