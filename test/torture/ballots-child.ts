import { createInterface } from 'node:readline'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import type { Reply } from '#shared/ipc/reply'
import type { Recusal, Round, RoundSubject } from '#shared/modules/evaluations/round'
import { victimRecords } from '#test/support/torture/victim-records'
import {
  type BenchCalls,
  type BenchSession,
  createBenchSession,
} from '../../renderer/modules/evaluations/bench/bench-session'
import { contentOf } from '../../renderer/modules/evaluations/bench/bench-state'
import { type Sheet, sheetOf } from '../../renderer/modules/evaluations/bench/sheet'
import type { ConfirmedBallot } from './ballots-journal'
import { confirm } from './kill-journal'

/**
 * @file The bench that is killed: the page's own session over the records side, keys as fast as they are taken. What
 * the screen shows as stored or kept is written into a journal before the next key.
 */

const [dataFolder = '', database = '', journal = '', seed = '', roundId = ''] = process.argv.slice(2)
const random = makeRandom(seed)
const { ask, call, signIn } = victimRecords(dataFolder)

process.stdout.write('loaded\n')
createInterface(process.stdin).once('line', () => void work())

async function work(): Promise<void> {
  await signIn(database)
  const round = (await call('evaluations.round', { id: roundId })) as Round
  const subjects = (await call('evaluations.subjects', { roundId })) as RoundSubject[]
  const recusals = (await call('evaluations.recusals', { roundId })) as Recusal[]
  const box = round.boxes[0]
  if (!box) throw new Error('the round has no box')
  const sheet = sheetOf(round, box, { subjects, recusals })
  const session = createBenchSession(sheet, callsOf({ roundId, box: box.no, entry: 1 }))
  await session.open(null)
  process.stdout.write('ready\n')
  for (;;) await paper(session, sheet)
}

/** One paper: marked to its end, now and then voided, now and then the paper before changed once more. */
async function paper(session: BenchSession, sheet: Sheet): Promise<void> {
  const begun = session.view.get().state
  if (!begun) throw new Error('no paper is open')
  if (begun.version !== null) await key(session, sheet, 'arrowdown')
  else for (let cell = begun.at; cell < sheet.cells.length; cell += 1) await key(session, sheet, mark())
  if (begun.version !== null) await key(session, sheet, mark())
  if (random.chance(0.1)) for (const it of ['f9', '2']) await key(session, sheet, it)
  await store(session, sheet)
  if (random.chance(0.15)) {
    await key(session, sheet, 'pageup')
    await inSight(session, (number) => number === begun.number)
  }
}

const mark = () => String(random.int(1, 4))

/** Presses a key, lets the records work, and writes down what has been confirmed since the last one. */
async function key(session: BenchSession, sheet: Sheet, name: string): Promise<void> {
  session.press(name)
  await new Promise((resolve) => setTimeout(resolve, random.int(0, 4)))
  const { draft, state } = session.view.get()
  if (!draft || draft.failed || !state || draft === told) return
  told = draft
  const values = contentOf(sheet, state).marks.map((it) => it.value)
  note({
    did: 'draft',
    number: state.number,
    values: values.slice(0, state.version === null ? draft.filled : 0),
  })
}

let told: unknown = null

async function store(session: BenchSession, sheet: Sheet): Promise<void> {
  const { state } = session.view.get()
  if (!state) return
  const content = contentOf(sheet, state)
  session.press('ctrl+enter')
  await inSight(session, (number) => number !== content.number)
  const version = state.changed ? (state.version ?? 0) + 1 : (state.version ?? 0)
  const values = content.marks.map((it) => it.value)
  note({ did: 'stored', number: content.number, version, void: content.void, values })
}

function note(confirmed: ConfirmedBallot): void {
  confirm(journal, confirmed)
  process.stdout.write('done\n')
}

/** Waits until a paper with such a number is in sight; one that is refused ends the process. */
async function inSight(session: BenchSession, wanted: (number: number) => boolean): Promise<void> {
  for (;;) {
    const { state, refusal } = session.view.get()
    if (refusal) throw new Error(refusal.message)
    if (state && wanted(state.number)) return
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

function callsOf(place: { roundId: string; box: number; entry: 1 }): BenchCalls {
  const to = <T>(name: string, input: object) =>
    ask(`evaluations.${name}`, { ...place, ...input }) as Promise<Reply<T>>
  return {
    open: (number) => to('ballot', { number }),
    store: (ballot, version) => to('saveBallot', { ballot, version }),
    keep: (ballot, version) => to('keepBallotDraft', { ballot, version }),
    drop: (number) => to('dropBallotDraft', { number }),
  }
}
