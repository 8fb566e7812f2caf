import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLrm } from '#electron/platform/formats/lrm-read'
import { readLrmx } from '#electron/platform/formats/lrmx-read'
import { writeLrmx } from '#electron/platform/formats/lrmx-write'
import { FormatError, type FormatProblem } from '#electron/platform/formats/problem'
import { type RawForm, textOf } from '#electron/platform/formats/raw-form'
import { openZip } from '#electron/platform/formats/zip-read'
import { cpuTime } from '#test/support/cpu-time'
import { LRMX_SAMPLES, sample } from '#test/support/forms'
import { type Mutation, mutations } from '#test/support/mutate'

const COUNT = 2000
const SAMPLES = [...LRMX_SAMPLES, 'old-13-slots.lrm', 'old-no-photo.lrm'].map((name) => ({
  name,
  bytes: sample(name),
}))
const pic = sample('old-13-slots.pic')

type Outcome = { forms: RawForm[]; problems: FormatProblem[] }

function readForm(format: 'lrmx' | 'lrm', bytes: Uint8Array): Outcome {
  try {
    return { forms: [format === 'lrm' ? readLrm(bytes, pic) : readLrmx(bytes)], problems: [] }
  } catch (error) {
    return { forms: [], problems: [refusal(error)] }
  }
}

/** A refusal that a person can read; any other error is the defect this test looks for. */
function refusal(error: unknown): FormatProblem {
  if (!(error instanceof FormatError)) throw error
  return error.problem
}

async function readZip(path: string, source: string): Promise<Outcome> {
  const outcome: Outcome = { forms: [], problems: [] }
  try {
    const zip = await openZip(path)
    outcome.problems.push(...zip.problems.map(({ problem }) => problem))
    for (const entry of zip.entries) {
      const bytes = await entry.read().catch((error: unknown) => refusal(error))
      const inner =
        bytes instanceof Uint8Array ? readForm(source.endsWith('.lrm') ? 'lrm' : 'lrmx', bytes) : null
      outcome.forms.push(...(inner?.forms ?? []))
      outcome.problems.push(...(inner?.problems ?? [bytes as FormatProblem]))
    }
    zip.close()
  } catch (error) {
    outcome.problems.push(refusal(error))
  }
  return outcome
}

/** What was read from a damaged file must survive being written and read once more. */
function settles(form: RawForm): boolean {
  const again = readLrmx(writeLrmx({ ...form, format: 'lrmx' }))
  const texts = (it: RawForm) =>
    it.elements.filter(({ tag }) => textOf(it, tag) !== '').map(({ text }) => text)
  return JSON.stringify([texts(form), form.family]) === JSON.stringify([texts(again), again.family])
}

async function outcomeOf(mutation: Mutation, path: string): Promise<Outcome> {
  if (mutation.format !== 'zip') return readForm(mutation.format, mutation.bytes)
  await writeFile(path, mutation.bytes)
  return readZip(path, mutation.source)
}

it(`answers each of ${COUNT} damaged files with a form or a reason, in time`, {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mutations-'))
  const slow: string[] = []
  const unsettled: string[] = []
  const seen = new Map<string, { read: number; refused: number }>()
  let at = 0
  for (const mutation of mutations(20261121, SAMPLES, COUNT)) {
    const label = `${at++} ${mutation.kind} ${mutation.source}`
    const start = cpuTime()
    const { forms, problems } = await outcomeOf(mutation, join(folder, 'a.zip'))
    if (cpuTime() - start > 5000) slow.push(label)
    for (const { message, remedy } of problems) {
      expect(message, label).toMatch(/\p{Script=Han}/u)
      expect(remedy, label).toMatch(/\p{Script=Han}/u)
    }
    if (!forms.every(settles)) unsettled.push(label)
    const tally = seen.get(mutation.kind) ?? { read: 0, refused: 0 }
    tally.read += forms.length
    tally.refused += problems.length
    seen.set(mutation.kind, tally)
  }
  await rm(folder, { recursive: true })
  expect(at).toBe(COUNT)
  expect(slow).toEqual([])
  expect(unsettled).toEqual([])
  for (const kind of ['bomb', 'overlap', 'leadingOut', 'hugeField', 'fiftyMegabytes', 'zeroFilled']) {
    expect({ kind, ...seen.get(kind) }).toMatchObject({ kind, read: 0 })
  }
  expect(seen.get('badPhoto')?.refused).toBe(0)
})

it('makes the same files for the same seed', () => {
  const kinds = (seed: number) => [...mutations(seed, SAMPLES, 30)].map(({ bytes }) => Buffer.from(bytes))
  const [first, second] = [kinds(1), kinds(1)]
  expect(first.every((bytes, at) => bytes.equals(second[at]!))).toBe(true)
  expect(kinds(2).every((bytes, at) => bytes.equals(first[at]!))).toBe(false)
})
