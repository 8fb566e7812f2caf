import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listEntries } from '#electron/platform/audit/audit.repository'
import { verifyChain } from '#electron/platform/audit/chain'
import { VaultState } from '#shared/platform/vault/contract'
import { createdVault, NEW, newVault, PASSWORD, refusal } from './support'

const SIGN_IN = { accountName: '韩屿', password: PASSWORD }

describe('creating', () => {
  test('makes a database, its key ring and its first account, and signs that account in', async () => {
    const { vault, path } = newVault()
    const { state, recovery } = await vault.handlers.create(NEW)
    expect(state).toMatchObject({ phase: 'open', databaseName: '青梧县干部库', accountNames: ['韩屿'] })
    expect(state.caller).toMatchObject({
      name: '韩屿',
      section: '干部科',
      roles: ['officer', 'archivist', 'steward'],
    })
    expect(VaultState.parse(state)).toEqual(state)
    expect(recovery).toMatchObject({ databaseName: '青梧县干部库', accountName: '韩屿' })
    expect(recovery.groups).toHaveLength(9)
    expect(existsSync(`${path}.keyring`)).toBe(true)
    expect(vault.session()?.caller.rights.has('accounts.manage')).toBe(true)
  })

  test('adds the suffix and never writes over a file', async () => {
    const { vault, folder } = newVault()
    await vault.handlers.create({ ...NEW, grant: { id: 'b', name: 'b' } })
    expect(readdirSync(folder).sort()).toEqual([
      'b.juanzong',
      'b.juanzong-shm',
      'b.juanzong-wal',
      'b.juanzong.keyring',
      'b.juanzong.keyring.previous',
      'b.juanzong.lock',
      'data',
    ])
    const before = readFileSync(join(folder, 'b.juanzong'))
    const again = vault.handlers.create({ ...NEW, grant: { id: 'b.juanzong', name: 'b' } })
    expect(await refusal(again)).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('已存在'),
    })
    expect(readFileSync(join(folder, 'b.juanzong')).equals(before)).toBe(true)
  })

  test('keeps the key ring of a database that is gone', async () => {
    const { vault, path, folder } = newVault()
    writeFileSync(`${path}.keyring`, 'someone else’s')
    await vault.handlers.create(NEW)
    const left = readdirSync(folder).find((name) => name.includes('.keyring.left-'))
    expect(readFileSync(join(folder, left ?? ''), 'utf8')).toBe('someone else’s')
  })
})

describe('signing in and out', () => {
  test('locking closes the database, clears the keys and keeps the file chosen', async () => {
    const { vault, path } = await createdVault()
    const session = vault.session()!
    const auditKey = vault.auditKey()
    session.memory.set('preview', 1)
    const state = await vault.handlers.lock({ reason: 'asked' })
    expect(state).toMatchObject({
      phase: 'locked',
      databaseName: '青梧县干部库',
      accountNames: ['韩屿'],
      caller: null,
    })
    expect(vault.session()).toBeNull()
    expect(session.memory.size).toBe(0)
    expect([...auditKey].every((byte) => byte === 0)).toBe(true)
    expect(existsSync(`${path}.lock`)).toBe(false)
    expect(() => vault.auditKey()).toThrow('未登录')
    expect(await vault.handlers.signIn(SIGN_IN)).toMatchObject({ phase: 'open' })
    expect(await vault.handlers.signOut({})).toMatchObject({
      phase: 'none',
      databaseName: '',
      accountNames: [],
    })
  })

  test('a wrong password tells how many tries are left and locks after five, across a restart', async () => {
    const { vault, clock, folder } = await createdVault()
    await vault.handlers.lock({ reason: 'asked' })
    for (const left of [4, 3, 2, 1]) {
      const wrong = await refusal(vault.handlers.signIn({ ...SIGN_IN, password: 'x' }))
      expect(wrong).toMatchObject({
        code: 'wrong-password',
        message: expect.stringContaining(`还可试 ${left} 次`),
      })
      clock.pass(10)
    }
    expect(await refusal(vault.handlers.signIn({ ...SIGN_IN, password: 'x' }))).toMatchObject({
      code: 'locked-out',
    })
    const restarted = newVault({ clock: clock.read }, folder)
    const { recent } = await restarted.vault.handlers.state()
    await restarted.vault.handlers.openRecent({ id: recent[0]?.id ?? '' })
    expect(await refusal(restarted.vault.handlers.signIn(SIGN_IN))).toMatchObject({ code: 'locked-out' })
    clock.pass(30 * 60)
    expect(await restarted.vault.handlers.signIn(SIGN_IN)).toMatchObject({ phase: 'open' })
  })

  test('sign-ins, wrong tries and locks are in an unbroken audit chain, each at its own time', async () => {
    const { vault, clock } = await createdVault()
    await vault.handlers.lock({ reason: 'idle' })
    clock.pass(60)
    await refusal(vault.handlers.signIn({ ...SIGN_IN, password: 'x' }))
    clock.pass(60)
    await vault.handlers.signIn(SIGN_IN)
    const { reader } = vault.session()!.database
    const { rows } = await listEntries(reader, { offset: 0, limit: 20, text: '' })
    expect(rows.map((row) => [row.action, row.outcome, row.at]).reverse()).toEqual([
      ['建库', 'done', '2026-11-20T01:15:00.000Z'],
      ['登录', 'done', '2026-11-20T01:15:00.000Z'],
      ['闲置锁定', 'done', '2026-11-20T01:15:00.000Z'],
      ['登录失败', 'refused', '2026-11-20T01:16:00.000Z'],
      ['登录', 'done', '2026-11-20T01:17:00.000Z'],
    ])
    expect(await verifyChain(reader, vault.auditKey())).toMatchObject({ rows: 5, intact: true })
  })

  test('idle minutes lock, and touching puts it off', async () => {
    const told: string[] = []
    const { vault, clock } = await createdVault({ notify: () => told.push('vault') })
    clock.pass(9 * 60)
    vault.touch()
    clock.pass(9 * 60)
    expect(await vault.lockIfIdle()).toBe(false)
    clock.pass(60)
    expect(await vault.lockIfIdle()).toBe(true)
    expect(vault.session()).toBeNull()
    expect(told).toEqual(['vault'])
  })

  test('what still runs is stopped first, and a running transaction ends before the file is closed', async () => {
    const order: string[] = []
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { vault } = await createdVault({
      beforeClose: () => {
        order.push('stopped')
        release()
      },
    })
    const { writer } = vault.session()!.database
    const running = writer.transaction().execute(async (trx) => {
      await held
      await trx.insertInto('setting').values({ id: 1, version: 1, value: '{"idleLockMinutes":3}' }).execute()
      order.push('written')
    })
    await vault.handlers.lock({ reason: 'asked' })
    order.push('locked')
    await running
    expect(order).toEqual(['stopped', 'written', 'locked'])
    expect(await vault.handlers.signIn(SIGN_IN)).toMatchObject({ idleLockMinutes: 3 })
  })

  test('a second vault is told that the file is in use and by whom', async () => {
    const { folder } = await createdVault()
    const second = newVault({}, folder)
    await second.vault.handlers.choose({ grant: NEW.grant })
    const busy = await refusal(second.vault.handlers.signIn(SIGN_IN))
    expect(busy).toMatchObject({ code: 'busy', message: expect.stringContaining('韩屿') })
    expect(await second.vault.handlers.state()).toMatchObject({ phase: 'locked' })
  })

  test('nothing is chosen, a ticket leads nowhere, a recent file is unknown', async () => {
    const { vault } = newVault()
    expect(await refusal(vault.handlers.signIn(SIGN_IN))).toMatchObject({ code: 'not-found' })
    expect(await refusal(vault.handlers.choose({ grant: NEW.grant }))).toMatchObject({ code: 'not-found' })
    expect(await refusal(vault.handlers.openRecent({ id: 'x' }))).toMatchObject({ code: 'not-found' })
  })

  test('a database without its key ring says where to get it', async () => {
    const { folder } = await createdVault()
    const { path, vault } = newVault({}, join(folder, 'moved'))
    expect(existsSync(path)).toBe(false)
    writeFileSync(join(folder, 'lone.juanzong'), Buffer.alloc(8192, 7))
    const lone = newVault({}, folder).vault.handlers.choose({ grant: { id: 'lone.juanzong', name: '' } })
    expect(await refusal(lone)).toMatchObject({ code: 'not-found', message: '库旁没有密钥文件。' })
    expect(vault.session()).toBeNull()
  })
})

describe('secrets', () => {
  test('no key, password or recovery code is in a file, a state or the vault’s JSON', async () => {
    const { vault, folder, groups } = await createdVault()
    const { writer } = vault.session()!.database
    await writer
      .insertInto('draft')
      .values({
        account_id: 'a',
        record_kind: 'person',
        record_id: 'p',
        base_version: 1,
        content: '罗砚秋 110101990001010018',
        saved_at: '',
      })
      .execute()
    const auditKey = Buffer.from(vault.auditKey())
    await vault.handlers.lock({ reason: 'asked' })
    const secrets = [PASSWORD, groups.join(''), '罗砚秋', '110101990001010018', auditKey.toString('hex')]
    for (const name of readdirSync(folder)) {
      if (name === 'data') continue
      const bytes = readFileSync(join(folder, name))
      for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false)
    }
    await vault.handlers.signIn(SIGN_IN)
    const shown = JSON.stringify([vault, await vault.handlers.state()])
    for (const secret of secrets) expect(shown).not.toContain(secret)
    expect(JSON.stringify(vault)).toBe('{"handlers":{}}')
  })
})

describe('recovery', () => {
  test('the code resets a forgotten password, issues a new code and is then spent', async () => {
    const { vault, clock, groups } = await createdVault()
    await vault.handlers.lock({ reason: 'asked' })
    const input = { accountName: '韩屿', code: groups.join(' ').toLowerCase(), password: 'Xinde-Kouling-7' }
    const { state, recovery } = await vault.handlers.recover(input)
    expect(state).toMatchObject({ phase: 'open', caller: { name: '韩屿' } })
    expect(recovery.groups).toHaveLength(9)
    expect(recovery.groups).not.toEqual(groups)
    await vault.handlers.lock({ reason: 'asked' })
    expect(await refusal(vault.handlers.signIn(SIGN_IN))).toMatchObject({ code: 'wrong-password' })
    expect(await refusal(vault.handlers.recover(input))).toMatchObject({ code: 'wrong-password' })
    clock.pass(5)
    expect(await vault.handlers.signIn({ ...SIGN_IN, password: input.password })).toMatchObject({
      phase: 'open',
    })
    await vault.handlers.lock({ reason: 'asked' })
    const again = { ...input, code: recovery.groups.join('') }
    expect((await vault.handlers.recover(again)).state.phase).toBe('open')
  })

  test('a mistyped group is named; an unknown account changes nothing', async () => {
    const { vault, groups } = await createdVault()
    await vault.handlers.lock({ reason: 'asked' })
    const third = groups[2] ?? ''
    const code = groups.with(2, (third[0] === '7' ? '8' : '7') + third.slice(1)).join('-')
    const input = { accountName: '韩屿', code, password: 'Xinde-Kouling-7' }
    expect(await refusal(vault.handlers.recover(input))).toMatchObject({
      code: 'invalid-input',
      field: 'code',
      message: '恢复密钥第 3 组有误。',
    })
    const stranger = { ...input, accountName: '无名', code: groups.join('') }
    expect(await refusal(vault.handlers.recover(stranger))).toMatchObject({ code: 'not-found' })
    expect(await vault.handlers.signIn(SIGN_IN)).toMatchObject({ phase: 'open' })
    await vault.handlers.lock({ reason: 'asked' })
    expect((await vault.handlers.recover({ ...input, code: groups.join('') })).state.phase).toBe('open')
  })
})

describe('recent files', () => {
  test('are listed newest first without their paths, and a lost one is marked', async () => {
    const { vault, folder } = await createdVault()
    await vault.handlers.create({ ...NEW, grant: { id: 'b.juanzong', name: '' }, databaseName: '第二库' })
    await vault.handlers.signOut({})
    const { recent } = await newVault({}, folder).vault.handlers.state()
    expect(recent.map((one) => [one.name, one.exists])).toEqual([
      ['第二库', true],
      ['青梧县干部库', true],
    ])
    expect(recent[0]?.id).toMatch(/^[0-9a-f]{16}$/)
  })

  test('a damaged list is an empty one', async () => {
    const { vault, folder } = await createdVault()
    writeFileSync(join(folder, 'data', 'recent.json'), '[{')
    expect((await vault.handlers.state()).recent).toEqual([])
  })
})
