import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '#shared/ipc/contract'
import type { Method } from '#shared/ipc/method'
import { logged } from '#test/support/logged'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
beforeEach(async () => {
  test = await openTestVault()
})
afterEach(() => test.close())

const unit = { parentId: null, name: '青石镇', kind: 'legal' as const }

describe('refusals', () => {
  it('answers nothing but doors to someone who has not signed in', async () => {
    await made(test.api.vault.lock({}))
    for (const [module, methods] of Object.entries(contract))
      for (const [name, method] of Object.entries(methods as Record<string, Method>)) {
        if (method.kind === 'door') continue
        const call = (
          test.api as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
        )[module]![name]!
        expect(await call({}), `${module}.${name}`).toMatchObject({ ok: false, code: 'signed-out' })
      }
  })

  it('refuses a right the caller lacks, and puts that on record', async () => {
    await test.signInAs(['reader'])
    expect(await test.api.organizations.create(unit)).toMatchObject({ ok: false, code: 'forbidden' })
    await made(test.api.vault.lock({}))
    await made(test.api.vault.signIn({ accountName: OFFICER, password: TEST_PASSWORD }))
    await test.signInAs(['auditor'])
    const rows = (await made(test.api.audit.list({ text: '新增单位' }))).rows
    expect(rows).toMatchObject([{ outcome: 'refused', accountName: '测试reader' }])
  })

  it('names the field of an input that does not fit', async () => {
    expect(await test.api.organizations.create({ ...unit, name: ' ' })).toMatchObject({
      ok: false,
      code: 'invalid-input',
      field: 'name',
      message: '单位名称未填',
    })
  })

  it('knows no method outside the contract', async () => {
    const call = test.api as unknown as { organizations: { drop?: unknown } }
    expect(call.organizations.drop).toBeUndefined()
  })

  it('leaves no trace of a change whose audit row cannot be written', async () => {
    const session = test.vault.session()!
    await session.database.writer.schema.alterTable('audit_entry').renameTo('audit_gone').execute()
    const { answer, entry } = await logged(() => test.api.organizations.create(unit))
    expect(answer).toMatchObject({ ok: false, code: 'defect' })
    expect(entry).toMatch(/organizations\.create\n.*no such table: audit_entry/)
    await session.database.writer.schema.alterTable('audit_gone').renameTo('audit_entry').execute()
    expect(await made(test.api.organizations.tree({}))).toEqual([])
  })
})

describe('a change', () => {
  it('is kept with who, when, what, before and after', async () => {
    const made1 = await made(test.api.organizations.create(unit))
    await made(test.api.organizations.save({ ...unit, id: made1.id, version: 1, name: '青石街道' }))
    await test.signInAs(['auditor'])
    const [saved] = (await made(test.api.audit.list({ text: '修改单位' }))).rows
    expect(saved).toMatchObject({
      accountName: OFFICER,
      method: 'organizations.save',
      targetId: made1.id,
      targetName: '青石街道',
      changes: [{ field: '名称', before: '青石镇', after: '青石街道' }],
    })
  })

  it('tells the window exactly the topics it touched', async () => {
    test.notices.length = 0
    await made(test.api.organizations.create(unit))
    expect(test.notices).toEqual([{ type: 'changed', topics: ['organizations', 'steps'] }])
  })
})

describe('the audit chain', () => {
  it('holds over everything done so far', async () => {
    await made(test.api.organizations.create(unit))
    await test.signInAs(['auditor'])
    expect(await made(test.api.audit.verify({}))).toMatchObject({ intact: true, brokenAt: null })
  })

  for (const [name, harm] of [
    ['changed', "update audit_entry set changes = '[]' where action = '新增单位'"],
    ['removed', "delete from audit_entry where action = '新增单位'"],
  ] as const)
    it(`breaks where a row was ${name} behind its back`, async () => {
      await made(test.api.organizations.create(unit))
      await test.signInAs(['auditor'])
      const rows = (await made(test.api.audit.list({ text: '新增单位' }))).rows
      const { CompiledQuery } = await import('kysely')
      await test.vault.session()!.database.writer.executeQuery(CompiledQuery.raw(harm))
      expect(await made(test.api.audit.verify({}))).toMatchObject({ intact: false, brokenAt: rows[0]!.seq })
    })
})
