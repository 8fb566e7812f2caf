import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import { openConnection } from '#electron/platform/database/connection'
import { KeyRing } from '#electron/platform/security/key-ring'
import { makeBallotVictim } from '#test/support/torture/ballot-victim'
import { killAtRandom, startVictim } from '#test/support/torture/victim'
import { checkBallots } from '#test/torture/ballots-check'
import type { ConfirmedBallot } from '#test/torture/ballots-journal'
import { confirmedIn } from '#test/torture/kill-journal'
import { VICTIM } from '#test/torture/kill-setup'

/** @file The torture of the ballot bench in short: four kills, and what its look afterwards would find. */

const KILLS = 4
/** Beside the packages that the bundle leaves outside. */
const OUT = join(process.cwd(), 'out', 'test', 'ballots-kill')

describe('the ballot bench killed in the middle of a paper', { timeout: 120_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'juanzong-ballots-kill-'))
  let path = ''
  let roundId = ''
  const confirmed: ConfirmedBallot[] = []

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        ...{ ssr: true, target: 'node20', outDir: OUT, emptyOutDir: true },
        rolldownOptions: {
          input: join(process.cwd(), 'test', 'torture', 'ballots-child.ts'),
          output: { format: 'es', entryFileNames: '[name].mjs' },
        },
      },
    })
    const victim = await makeBallotVictim(join(home, 'database'))
    path = victim.path
    roundId = victim.roundId
  }, 120_000)
  afterAll(() => {
    rmSync(home, { recursive: true, force: true })
    rmSync(OUT, { recursive: true, force: true })
  })

  test('loses nothing that the screen had confirmed', async () => {
    const random = makeRandom('ballots-kill')
    for (let kill = 0; kill < KILLS; kill += 1) {
      const journal = join(home, `journal-${kill}.jsonl`)
      const file = join(OUT, 'ballots-child.mjs')
      await killAtRandom(startVictim(file, [home, path, journal, `${kill}`, roundId]), random)
      confirmed.push(...confirmedIn<ConfirmedBallot>(journal))
      expect(await checkBallots(path, confirmed)).toEqual({ lost: [], corrupt: [] })
    }
    expect(confirmed.length).toBeGreaterThan(0)
  })

  test('would name a paper or a draft that is gone, and counts that no longer agree', async () => {
    const gone: ConfirmedBallot[] = [
      { did: 'stored', number: 9000, version: 1, void: null, values: [1] },
      { did: 'draft', number: 9001, values: [1, 2] },
    ]
    expect((await checkBallots(path, gone)).lost).toHaveLength(2)
    const ring = new KeyRing(path, VICTIM.cost)
    const { dataKey } = await ring.unlock(VICTIM.accountName, VICTIM.password, new Date())
    const connection = openConnection(path, dataKey, { foreignKeys: false })
    connection.raw.exec(
      `insert into evaluation_count (round_id, box_no, subject_no, leaf, value, n) values ('${roundId}', 1, 1, 'duty', 9, 1)`,
    )
    await connection.close()
    expect((await checkBallots(path, [])).corrupt.join()).toContain(
      'a count that is not what its ballots say',
    )
  })
})
