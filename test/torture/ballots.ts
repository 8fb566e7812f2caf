import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import { makeBallotVictim } from '#test/support/torture/ballot-victim'
import { killAtRandom, startVictim } from '#test/support/torture/victim'
import { checkBallots } from './ballots-check'
import type { ConfirmedBallot } from './ballots-journal'
import { confirmedIn } from './kill-journal'

/**
 * @file Kills the ballot bench at random moments while papers of twenty subjects are typed, and looks after each kill
 * whether a paper or a mark that the screen had confirmed is lost, and whether counts and papers still agree.
 * `--trials 60` `--seed 1`
 */

const TRIALS = numberAfter('--trials') ?? 60
const SEED = numberAfter('--seed') ?? 1
/** A database lives through so many kills before a fresh one takes its place. */
const KILLS_A_DATABASE = 20
const CHILD = join(import.meta.dirname, 'ballots-child.mjs')

await run()

async function run(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'juanzong-ballots-'))
  const random = makeRandom(`ballots-${SEED}`)
  const totals = { lost: 0, corrupt: 0, confirmed: 0 }
  try {
    let victims = { path: '', roundId: '' }
    for (let trial = 0; trial < TRIALS; trial += 1) {
      if (trial % KILLS_A_DATABASE === 0) victims = await makeBallotVictim(join(home, 'database'))
      const { path, roundId } = victims
      const journal = join(home, `journal-${trial}.jsonl`)
      const victim = startVictim(CHILD, [home, path, journal, `${SEED}-${trial}`, roundId])
      await killAtRandom(victim, random)
      const confirmed = confirmedIn<ConfirmedBallot>(journal)
      const { lost, corrupt } = await checkBallots(path, confirmed)
      for (const finding of [...lost, ...corrupt]) process.stderr.write(`trial ${trial}: ${finding}\n`)
      totals.lost += lost.length
      totals.corrupt += corrupt.length > 0 ? 1 : 0
      totals.confirmed += confirmed.length
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  if (totals.confirmed < TRIALS)
    throw new Error(`only ${totals.confirmed} papers and drafts were confirmed in ${TRIALS} trials`)
  process.stdout.write(`${JSON.stringify({ torture: 'ballots', trials: TRIALS, ...totals })}\n`)
  process.exitCode = totals.lost + totals.corrupt > 0 ? 1 : 0
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
