import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '#shared/ipc/contract'
import type { Reply } from '#shared/ipc/reply'
import { Refused } from '../../../renderer/api/client'
import { apiQuery, refreshOnChanges } from '../../../renderer/app/queries'

/** The other side of the bridge: counts calls, answers as told, and can speak unasked. */
class OtherSide {
  readonly calls: string[] = []
  readonly listeners = new Set<(notice: Notice) => void>()
  answer: Reply<unknown> = { ok: true, value: { total: 0, rows: [] } }

  invoke = async (method: string) => {
    this.calls.push(method)
    return this.answer
  }
  on = (listener: (notice: Notice) => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  dropped = async () => []
  tell(notice: Notice) {
    for (const listener of this.listeners) listener(notice)
  }
}

let side: OtherSide
let client: QueryClient
beforeEach(() => {
  side = new OtherSide()
  Object.assign(globalThis, { window: { bridge: side } })
  client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  })
})
afterEach(() => {
  client.clear()
  Reflect.deleteProperty(globalThis, 'window')
})

const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated

describe('a contract query', () => {
  it('asks the method by its name and carries the topics of the contract', async () => {
    const query = apiQuery('people.list', { limit: 1 })
    expect(await client.fetchQuery(query)).toEqual({ total: 0, rows: [] })
    expect(side.calls).toEqual(['people.list'])
    expect(query.meta).toEqual({ topics: ['people', 'organizations', 'settings', 'views'] })
  })

  it('fails with the refusal, words and all', async () => {
    side.answer = { ok: false, code: 'forbidden', message: '所任角色不能查阅。' }
    const failed = client.fetchQuery(apiQuery('people.list', {}))
    await expect(failed).rejects.toBeInstanceOf(Refused)
    await expect(failed).rejects.toThrow('所任角色不能查阅。')
  })

  it('goes stale when one of its topics changes, and only then', async () => {
    const stop = refreshOnChanges(client)
    const people = apiQuery('people.list', {})
    const batches = apiQuery('batches.list', {})
    await client.fetchQuery(people)
    await client.fetchQuery(batches)
    side.tell({ type: 'changed', topics: ['organizations'] })
    expect(isStale(people.queryKey)).toBe(true)
    expect(isStale(batches.queryKey)).toBe(false)
    side.tell({ type: 'progress', taskId: 'x', progress: { done: 1, total: 2, message: '' } })
    expect(isStale(batches.queryKey)).toBe(false)
    side.tell({ type: 'changed', topics: ['batches'] })
    expect(isStale(batches.queryKey)).toBe(true)
    stop()
    expect(side.listeners.size).toBe(0)
  })
})
