import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDemonstration, writeUnitReport } from '#electron/modules/people/demonstration/index'
import type { Preview } from '#shared/modules/people/exchange'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-11-21T02:00:00Z')
const CADRES = 500
const MIX = { created: 5, changed: 9, same: 7, duplicate: 3, wrong: 6 }

describe("a unit's report against the demonstration database", () => {
  let vault: TestVault
  let preview: Preview

  beforeAll(async () => {
    vault = await openTestVault({ now: () => NOW })
    const database = vault.vault.session()?.database
    if (!database) throw new Error('nobody is signed in')
    const quiet = { progress: () => {}, step: async () => {}, signal: new AbortController().signal }
    await makeDemonstration(database, quiet, { cadres: CADRES, now: NOW })
    const folder = join(vault.folder, '乡镇任免表报送')
    await writeUnitReport(folder, { cadres: CADRES, now: NOW, mix: MIX })
    preview = await made(vault.api.people.startPreview({ grants: [vault.grant(folder)] }))
  }, 30_000)
  afterAll(() => vault.close())

  test('comes out as it was mixed', () => {
    const { all, created, changed, same, duplicate, wrong } = preview.counts
    expect({ created, changed, same, duplicate, wrong }).toEqual(MIX)
    expect(all).toBe(30)
  })

  test('names the unit and the person of every readable file', async () => {
    const { rows } = await made(vault.api.people.previewItems({ id: preview.id, limit: 100 }))
    const readable = rows.filter((row) => row.outcome !== 'wrong')
    expect(readable.filter((row) => row.unit === '' || row.name === '')).toEqual([])
    const spoilt = rows.filter((row) => row.outcome === 'wrong')
    expect(new Set(spoilt.map((row) => row.findings[0]?.message)).size).toBe(6)
  })
})
