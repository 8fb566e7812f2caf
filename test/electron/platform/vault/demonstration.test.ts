import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { writeFact } from '#electron/platform/database/facts'
import { demonstrationPath } from '#electron/platform/vault/demonstration'
import { newVault, RUN, refusal } from './support'

test('the demonstration is made once, signs itself in, and shows its password after a lock', async () => {
  let made = 0
  const { vault, folder } = newVault({
    makeDemonstration: async (database) => {
      made += 1
      await writeFact(database.writer, 'created_at', '演示数据')
    },
  })
  const state = await vault.handlers.openDemonstration({}, RUN)
  expect(state).toMatchObject({
    phase: 'open',
    databaseName: '演示县',
    demonstration: true,
    caller: { name: '演示' },
  })
  expect(vault.session()?.database.demonstration).toBe(true)
  const locked = await vault.handlers.lock({ reason: 'asked' })
  expect(locked).toMatchObject({ phase: 'locked', demonstrationPassword: 'Yanshi-2026' })
  expect(locked.recent).toEqual([])
  const again = await vault.handlers.signIn({
    accountName: '演示',
    password: locked.demonstrationPassword ?? '',
  })
  expect(again.phase).toBe('open')
  await vault.handlers.signOut({})
  await newVault({}, folder).vault.handlers.openDemonstration({}, RUN)
  expect(made).toBe(1)
})

test('one that is interrupted leaves nothing half made and is made anew', async () => {
  let fails = true
  const { vault, folder } = newVault({
    makeDemonstration: async () => {
      if (fails) throw new Error('killed')
    },
  })
  const path = demonstrationPath(`${folder}/data`)
  expect(await refusal(vault.handlers.openDemonstration({}, RUN))).toMatchObject({ code: 'thrown' })
  expect(existsSync(path)).toBe(false)
  expect(readdirSync(dirname(path))).toEqual([])
  fails = false
  expect(await vault.handlers.openDemonstration({}, RUN)).toMatchObject({ phase: 'open' })
})

test('wrong tries do not close the demonstration, and its password cannot be changed', async () => {
  const { vault, clock } = newVault()
  await vault.handlers.openDemonstration({}, RUN)
  const { accountId } = vault.session()!.caller
  const change = { accountId, name: '演示', current: 'Yanshi-2026', next: 'Xinde-Kouling-7' }
  expect(await refusal(vault.changePassword(change))).toMatchObject({ code: 'forbidden' })
  await vault.handlers.lock({ reason: 'asked' })
  for (let tries = 0; tries < 5; tries++) {
    await refusal(vault.handlers.signIn({ accountName: '演示', password: 'x' }))
    clock.pass(20)
  }
  expect(await vault.handlers.openDemonstration({}, RUN)).toMatchObject({ phase: 'open' })
})
