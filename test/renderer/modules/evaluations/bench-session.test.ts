import { describe, expect, it } from 'vitest'
import { type RefusalError, type Reply, refuse } from '#shared/ipc/reply'
import type { Ballot, BallotContent, OpenedBallot } from '#shared/modules/evaluations/ballot'
import { benchDesk, SCHEME } from '#test/builders/bench'
import {
  type BenchCalls,
  createBenchSession,
} from '../../../../renderer/modules/evaluations/bench/bench-session'

/** @file Typing ahead of the records: six cells a paper, answers that come when the test lets them. */

const { sheet } = benchDesk({ scheme: SCHEME })

/** Records in memory that answer only when told to. */
function slowRecords() {
  const stored = new Map<number, Ballot>()
  const drafts = new Map<number, BallotContent>()
  const waiting: (() => void)[] = []
  let refusing: RefusalError | null = null
  const later = <T>(work: () => Reply<T>) =>
    new Promise<Reply<T>>((resolve) => waiting.push(() => resolve(work())))
  const opened = (number: number): OpenedBallot => ({
    ...{ number, ballot: stored.get(number) ?? null, other: null, barred: false, draft: null },
    ...{ previous: number > 1 ? number - 1 : null, next: number < 9 ? number + 1 : null },
  })
  const calls: BenchCalls = {
    open: (number) => later(() => ({ ok: true, value: opened(number ?? 1) })),
    store: (content, version) =>
      later(() => {
        if (refusing) return refusing.refusal
        const ballot = { ...content, ...{ box: 1, entry: 1, enteredBy: '', enteredAt: '' } } as Ballot
        const value = { ...ballot, version: (version ?? 0) + 1 }
        stored.set(content.number, value)
        return { ok: true, value }
      }),
    keep: (content) =>
      later(() => {
        drafts.set(content.number, content)
        return { ok: true, value: { savedAt: '2026-11-20T06:32:00.000Z' } }
      }),
    drop: (number) => later(() => ({ ok: true, value: drafts.delete(number) })),
  }
  return {
    ...{ stored, drafts, calls },
    refuseWith: (error: RefusalError | null) => {
      refusing = error
    },
    /** Lets everything that waits be answered, and what then asks as well. */
    async settle() {
      for (let round = 0; round < 30; round += 1) {
        waiting.shift()?.()
        await Promise.resolve()
        await Promise.resolve()
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

async function startedBench() {
  const records = slowRecords()
  const bench = createBenchSession(sheet, records.calls)
  void bench.open(null)
  await records.settle()
  const type = (...keys: string[]) => {
    for (const key of keys) bench.press(key)
  }
  const values = (number: number) => records.stored.get(number)?.marks.map((it) => it.value)
  const onScreen = () => [...(bench.view.get().state?.marks.values() ?? [])]
  return { records, bench, type, values, onScreen }
}

describe('type-ahead', () => {
  it('puts keys typed while a paper is being stored on the next one, in their order', async () => {
    const { records, bench, type, values, onScreen } = await startedBench()
    type(...'223344', 'ctrl+enter', ...'321')
    expect(bench.view.get().state?.number).toBe(1)
    await records.settle()
    expect(values(1)).toEqual([2, 2, 3, 3, 4, 4])
    expect(bench.view.get().state?.number).toBe(2)
    expect(onScreen()).toEqual([3, 2, 1])
  })

  it('carries whole papers typed before the first one was stored', async () => {
    const { records, bench, type, values } = await startedBench()
    type(...'223344', 'ctrl+enter', ...'444444', 'ctrl+enter', ...'212222', 'ctrl+enter', '4')
    await records.settle()
    expect([values(1), values(2), values(3)]).toEqual([
      [2, 2, 3, 3, 4, 4],
      [4, 4, 4, 4, 4, 4],
      [2, 1, 2, 2, 2, 2],
    ])
    expect(bench.view.get().state?.number).toBe(4)
  })

  it('keeps keys for the next paper when this one is refused, and puts them there once it is stored', async () => {
    const { records, bench, type, values, onScreen } = await startedBench()
    records.refuseWith(refuse('conflict', '第 1 张已由覃一诺录入或改过。'))
    type(...'223344', 'ctrl+enter', ...'32')
    await records.settle()
    expect(bench.view.get()).toMatchObject({
      refusal: { code: 'conflict' },
      held: { number: 2, keys: ['3', '2'] },
    })
    expect(onScreen()).toEqual([2, 2, 3, 3, 4, 4])
    type('1')
    expect(onScreen()).toEqual([2, 2, 3, 3, 4, 4])
    records.refuseWith(null)
    type('ctrl+enter')
    await records.settle()
    expect(values(1)).toEqual([2, 2, 3, 3, 4, 4])
    expect(onScreen()).toEqual([3, 2])
    expect(bench.view.get().held).toBeNull()
  })

  it('holds back keys behind a paper that breaks a rule', async () => {
    const { records, bench, type, onScreen } = await startedBench()
    type(...'223344', 'ctrl+enter', ...'212122', 'ctrl+enter', ...'44')
    await records.settle()
    expect(bench.view.get()).toMatchObject({ state: { number: 2, halted: true }, held: { number: 3 } })
    expect(onScreen()).toEqual([2, 1, 2, 1, 2, 2])
    type('f9', 'enter', 'ctrl+enter')
    await records.settle()
    expect(records.stored.get(2)?.void).toBe('over-limit')
    expect(onScreen()).toEqual([4, 4])
  })

  it('never writes over a paper that turns out to be stored already', async () => {
    const { records, bench, type, onScreen, values } = await startedBench()
    type(...'223344', 'ctrl+enter', ...'444444', 'ctrl+enter')
    await records.settle()
    void bench.open(1)
    await records.settle()
    type('ctrl+enter', ...'111')
    await records.settle()
    expect(bench.view.get()).toMatchObject({
      state: { number: 2 },
      held: { number: 2, keys: ['1', '1', '1'] },
    })
    expect(onScreen()).toEqual([4, 4, 4, 4, 4, 4])
    expect(values(2)).toEqual([4, 4, 4, 4, 4, 4])
  })
})

describe('drafts', () => {
  it('are kept before another paper is opened', async () => {
    const { records, bench, type } = await startedBench()
    type(...'22', 'pagedown')
    await records.settle()
    expect(bench.view.get().state?.number).toBe(2)
    expect(records.drafts.get(1)?.marks).toHaveLength(2)
  })

  it('are kept at the latest 200 ms after the first mark, however fast others follow', async () => {
    const { records, bench, type } = await startedBench()
    const begun = performance.now()
    while (performance.now() - begun < 260) {
      if (bench.view.get().state?.at === 0) type('2')
      await new Promise((resolve) => setImmediate(resolve))
    }
    await records.settle()
    expect(bench.view.get().draft).toMatchObject({ failed: false, filled: 1 })
  })

  it('say what the records have confirmed, and nothing more', async () => {
    const { records, bench, type } = await startedBench()
    type(...'223')
    const kept = bench.flush()
    await Promise.resolve()
    type('4')
    await records.settle()
    await kept
    expect(bench.view.get().draft).toMatchObject({ filled: 3 })
    expect(records.drafts.get(1)?.marks).toHaveLength(3)
  })
})
