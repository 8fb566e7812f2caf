import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import { setImageWorker } from '#electron/platform/images/image-desk'
import { type DossierVictim, makeDossierVictim } from '#test/support/torture/dossier-victim'
import { killAtRandom, startVictim, type Victim } from '#test/support/torture/victim'
import { checkDossiers, type DossierDeed } from './dossier-kill-check'
import { confirmedIn } from './kill-journal'

/**
 * @file Kills the records side at random moments while scans are taken in, pages corrected and moved, dossiers
 * exported and backed up, and looks after each kill whether the database and the page store agree, orphans are
 * collected, and nothing that was confirmed is lost. `--trials 200` `--seed 1`
 */

const TRIALS = numberAfter('--trials') ?? 200
const SEED = numberAfter('--seed') ?? 1
/** A database lives through so many kills before a fresh one takes its place. */
const KILLS_A_DATABASE = 20
const CHILD = join(import.meta.dirname, 'dossier-kill-child.mjs')

setImageWorker(join(import.meta.dirname, 'dossier-kill-images.mjs'))
await run()

async function run(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'juanzong-dossier-kill-'))
  const random = makeRandom(`dossier-kill-${SEED}`)
  const totals = { lost: 0, corrupt: 0, confirmed: 0, orphans: 0 }
  try {
    let victims: DossierVictim = { path: '', dossierIds: [] }
    for (let trial = 0; trial < TRIALS; trial += 1) {
      if (trial % KILLS_A_DATABASE === 0) victims = await makeDossierVictim(home, join(home, 'database'))
      const journal = join(home, `journal-${trial}.jsonl`)
      await killAtRandom(start(home, victims, { journal, trial }), random)
      const confirmed = confirmedIn<DossierDeed>(journal)
      const { lost, corrupt, orphans } = await checkDossiers(victims.path, confirmed)
      for (const finding of [...lost, ...corrupt]) say(`trial ${trial}: ${finding}`)
      totals.lost += lost.length
      totals.corrupt += corrupt.length > 0 ? 1 : 0
      totals.confirmed += confirmed.length
      totals.orphans += orphans
      if ((trial + 1) % 20 === 0)
        say(`${trial + 1} kills, ${totals.confirmed} confirmed, ${totals.orphans} orphans`)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  if (totals.confirmed < TRIALS / 2)
    throw new Error(`only ${totals.confirmed} deeds were confirmed in ${TRIALS} trials`)
  process.stdout.write(`${JSON.stringify({ torture: 'dossier-kill', trials: TRIALS, ...totals })}\n`)
  process.exitCode = totals.lost + totals.corrupt > 0 ? 1 : 0
}

function start(
  home: string,
  { path, dossierIds }: DossierVictim,
  { journal, trial }: { journal: string; trial: number },
): Victim {
  return startVictim(CHILD, [home, path, journal, `${SEED}-${trial}`, ...dossierIds])
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
