import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openConnection } from '#electron/platform/database/connection'
import { KeyRing } from '#electron/platform/security/key-ring'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, TEST_PASSWORD } from '#test/support/open-test-vault'
import { checkAfterKill } from '#test/torture/kill-check'
import { confirm, confirmedIn } from '#test/torture/kill-journal'
import { makeVictimDatabase, VICTIM } from '#test/torture/kill-setup'

describe('what the torture looks for after a kill', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-kill-check-'))
  let path = ''
  let id = ''

  beforeAll(async () => {
    path = await makeVictimDatabase(join(folder, 'database'))
    const vault = await openTestVault()
    await made(vault.api.vault.choose({ grant: vault.grant(path) }))
    await made(vault.api.vault.signIn({ accountName: VICTIM.accountName, password: TEST_PASSWORD }))
    const person = await made(vault.api.people.create(buildPersonContent()))
    id = person.id
    const content = buildPersonContent({ specialty: '受试之后' })
    await made(vault.api.people.save({ id: person.id, version: 1, content }))
    await vault.close()
  }, 30_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const tamper = async (statement: string) => {
    const ring = new KeyRing(path, VICTIM.cost)
    const { dataKey } = await ring.unlock(VICTIM.accountName, VICTIM.password, new Date())
    const connection = openConnection(path, dataKey, { foreignKeys: false })
    connection.raw.exec(statement)
    await connection.close()
  }

  test('finds nothing where nothing is wrong', async () => {
    const edit = { did: 'edit', id, version: 2, text: '受试之后' } as const
    expect(await checkAfterKill(path, [{ did: 'create', id }, edit])).toEqual({ lost: [], corrupt: [] })
  })

  test('names confirmed work that is not there', async () => {
    const edit = { did: 'edit', id, version: 3, text: '没有写入' } as const
    const batch = { did: 'import', batchNo: 7, created: 1, changed: 0 } as const
    const found = await checkAfterKill(path, [edit, batch, { did: 'create', id: 'nobody' }])
    expect(found.lost).toHaveLength(3)
    expect(found.corrupt).toEqual([])
  })

  test('names a change without a trace, and a trace that was touched', async () => {
    await tamper('update person set version = version + 1')
    expect((await checkAfterKill(path, [])).corrupt.join()).toContain('has no trace')
    await tamper("update person set version = version - 1; update audit_entry set action = 'x' where seq = 2")
    expect((await checkAfterKill(path, [])).corrupt.join()).toContain('the audit chain breaks at row 2')
  })

  test('reads whole lines of the journal only', () => {
    const journal = join(folder, 'journal.jsonl')
    confirm(journal, { did: 'create', id: 'a' })
    confirm(journal, { did: 'undo', batchId: 'b' })
    expect(confirmedIn(journal)).toEqual([
      { did: 'create', id: 'a' },
      { did: 'undo', batchId: 'b' },
    ])
    expect(confirmedIn(join(folder, 'none.jsonl'))).toEqual([])
  })
})
