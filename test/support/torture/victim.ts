import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Random } from '#electron/modules/people/demonstration/random'

/** @file The process that a torture kills: it says `loaded`, waits for a line, says `ready`, and `done` after each deed. */

/** On a slow machine a victim does not wait longer for its deeds than this. */
const MOST_WORK_MS = 2500

export type Victim = {
  process: ChildProcess
  /** Resolves once the victim has said the word so many times. */
  said(word: string, times?: number): Promise<void>
  exited: Promise<number | null>
}

/** Starts a bundled victim; it touches nothing before it is told to. */
export function startVictim(file: string, args: readonly string[]): Victim {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
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
export async function killAtRandom(victim: Victim, random: Random): Promise<void> {
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
