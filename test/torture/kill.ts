import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import { killAtRandom, startVictim, type Victim } from '#test/support/torture/victim'
import { checkAfterKill } from './kill-check'
import { confirmedIn } from './kill-journal'
import { makeVictimDatabase, writeFormFolders } from './kill-setup'

/**
 * @file Kills the records side at random moments while it signs in, imports, edits and undoes, and looks after each
 * kill whether anything confirmed is lost and anything stored is broken. `--trials 200` `--seed 1`
 */

const TRIALS = numberAfter('--trials') ?? 200
const SEED = numberAfter('--seed') ?? 1
/** A database lives through so many kills before a fresh one takes its place. */
const KILLS_A_DATABASE = 25
const CHILD = join(import.meta.dirname, 'kill-child.mjs')

await run()

async function run(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'juanzong-kill-'))
  const random = makeRandom(`kill-${SEED}`)
  const start = performance.now()
  const totals = { lost: 0, corrupt: 0, confirmed: 0 }
  try {
    const folders = await writeFormFolders(join(home, 'forms'))
    let path = ''
    let next: Victim | null = null
    for (let trial = 0; trial < TRIALS; trial += 1) {
      if (trial % KILLS_A_DATABASE === 0) path = await makeVictimDatabase(join(home, 'database'))
      const journal = join(home, `journal-${trial}.jsonl`)
      const victim = next ?? startKilled(home, path, folders, trial)
      // The next victim loads its modules while this one is looked at; it touches nothing before it is told to.
      next = trial + 1 < TRIALS ? startKilled(home, path, folders, trial + 1) : null
      await killAtRandom(victim, random)
      const confirmed = confirmedIn(journal)
      const { lost, corrupt } = await checkAfterKill(path, confirmed)
      for (const finding of [...lost, ...corrupt]) say(`trial ${trial}: ${finding}`)
      totals.lost += lost.length
      totals.corrupt += corrupt.length > 0 ? 1 : 0
      totals.confirmed += confirmed.length
      if ((trial + 1) % 20 === 0)
        say(`${trial + 1} kills, ${totals.confirmed} confirmed replies, ${seconds(start)} s`)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  if (totals.confirmed < TRIALS)
    throw new Error(`only ${totals.confirmed} replies were confirmed in ${TRIALS} trials`)
  const { lost, corrupt } = totals
  process.stdout.write(`${JSON.stringify({ torture: 'kill', trials: TRIALS, lost, corrupt })}\n`)
  process.exitCode = lost + corrupt > 0 ? 1 : 0
}

function startKilled(home: string, database: string, folders: string[], trial: number): Victim {
  const journal = join(home, `journal-${trial}.jsonl`)
  return startVictim(CHILD, [home, database, journal, `${SEED}-${trial}`, ...folders])
}

function seconds(start: number): number {
  return Math.round((performance.now() - start) / 1000)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
