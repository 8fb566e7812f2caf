import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeRandom } from '#electron/modules/people/demonstration/random'
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
/** On a slow machine a victim does not wait longer for its deeds than this. */
const MOST_WORK_MS = 2500
const CHILD = join(import.meta.dirname, 'kill-child.mjs')

type Victim = {
  process: ChildProcess
  /** Resolves once the victim has said the word so many times. */
  said(word: string, times?: number): Promise<void>
  exited: Promise<number | null>
}

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
      const victim = next ?? startVictim(home, path, folders, trial)
      // The next victim loads its modules while this one is looked at; it touches nothing before it is told to.
      next = trial + 1 < TRIALS ? startVictim(home, path, folders, trial + 1) : null
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

function startVictim(home: string, database: string, folders: string[], trial: number): Victim {
  const journal = join(home, `journal-${trial}.jsonl`)
  const child = spawn(process.execPath, [CHILD, home, database, journal, `${SEED}-${trial}`, ...folders], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const heard = new Map<string, number>()
  let look = () => {}
  createInterface(child.stdout).on('line', (word) => {
    heard.set(word, (heard.get(word) ?? 0) + 1)
    look()
  })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const said = (word: string, times = 1) =>
    new Promise<void>((resolve) => {
      look = () => (heard.get(word) ?? 0) >= times && resolve()
      look()
    })
  return { process: child, said, exited }
}

/** One in eight dies while it signs in, the others in the middle of a deed, after some that were confirmed. */
async function killAtRandom(victim: Victim, random: ReturnType<typeof makeRandom>): Promise<void> {
  await Promise.race([victim.said('loaded'), victim.exited])
  victim.process.stdin?.write('go\n')
  if (!random.chance(0.125)) {
    await Promise.race([victim.said('ready'), victim.exited])
    await Promise.race([victim.said('done', random.int(0, 6)), after(MOST_WORK_MS), victim.exited])
  }
  await Promise.race([after(random.int(0, 200)), victim.exited])
  victim.process.kill('SIGKILL')
  const code = await victim.exited
  if (code !== null) throw new Error(`the victim ended by itself with code ${code}`)
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
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
