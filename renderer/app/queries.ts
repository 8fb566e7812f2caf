import {
  QueryCache,
  QueryClient,
  queryOptions,
  type UseQueryOptions,
  type UseQueryResult,
  useQueries,
  useQuery,
} from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { type Api, type Contract, contract } from '#shared/ipc/contract'
import type { Method, Topic } from '#shared/ipc/method'
import type { Reply } from '#shared/ipc/reply'
import { api, onNotice, Refused, unwrap } from '../api/client'
import type { RowSource } from '../components/row-source'

/** Names like `people.list`, of the methods of one kind. */
type Names<Kind extends Method['kind']> = {
  [M in keyof Contract & string]: {
    [K in keyof Contract[M] & string]: Contract[M][K] extends { kind: Kind } ? `${M}.${K}` : never
  }[keyof Contract[M] & string]
}[keyof Contract & string]

export type QueryName = Names<'query'>
export type CommandName = Names<'command'>
export type TaskName = Names<'task'>
type AnyName = QueryName | CommandName | TaskName

type FunctionOf<N extends AnyName> = N extends `${infer M}.${infer K}`
  ? M extends keyof Contract
    ? K extends keyof Api[M]
      ? Api[M][K]
      : never
    : never
  : never
type AnyFunction = (...args: never[]) => unknown
export type InputOf<N extends AnyName> =
  FunctionOf<N> extends (input: infer I, ...rest: never[]) => unknown ? I : never
export type OutputOf<N extends AnyName> =
  FunctionOf<N> extends (...args: never[]) => Promise<Reply<infer O>> ? O : never

/** The function behind a method's name. */
export function methodOf<N extends AnyName>(name: N): FunctionOf<N> {
  const [module, method] = name.split('.') as [keyof Api, string]
  return (api[module] as unknown as Record<string, AnyFunction>)[method] as FunctionOf<N>
}

function topicsOf(name: QueryName): readonly Topic[] {
  const [module, method] = name.split('.') as [keyof Contract, string]
  const spec = (contract[module] as Record<string, Method>)[method]
  return spec?.kind === 'query' ? spec.topics : []
}

let onSignedOut = () => {}

/** What to do when a call is refused because nobody is signed in any more. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
})

function noticeSignedOut(error: Error): void {
  if (error instanceof Refused && error.refusal.code === 'signed-out') onSignedOut()
}

/** Refetches exactly the queries that depend on what a command touched. Returns the function that stops it. */
export function refreshOnChanges(client: QueryClient = queryClient): () => void {
  return onNotice((notice) => {
    if (notice.type !== 'changed') return
    void client.invalidateQueries({
      predicate: (query) =>
        ((query.meta?.topics ?? []) as readonly Topic[]).some((it) => notice.topics.includes(it)),
    })
  })
}

/** Options of a contract query: its key is its name and input, its topics come from the contract. */
export function apiQuery<N extends QueryName>(name: N, input: InputOf<N>) {
  const call = methodOf(name) as (input: InputOf<N>) => Promise<Reply<OutputOf<N>>>
  return queryOptions<OutputOf<N>>({
    queryKey: ['api', name, input],
    queryFn: () => unwrap(call(input)),
    meta: { topics: topicsOf(name) },
  })
}

type Extra<N extends QueryName> = Partial<Pick<UseQueryOptions<OutputOf<N>>, 'enabled' | 'placeholderData'>>

/** `useApiQuery('people.open', { id })`: refetched when one of its topics changes; a refusal is its `error`. */
export function useApiQuery<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  extra: Extra<N> = {},
): UseQueryResult<OutputOf<N>> {
  return useQuery({ ...apiQuery(name, input), ...extra } as UseQueryOptions<OutputOf<N>>)
}

type PagedName = {
  [N in QueryName]: OutputOf<N> extends { total: number; rows: unknown[] } ? N : never
}[QueryName]
type PageAnswer<N extends PagedName> = OutputOf<N> & { total: number; rows: unknown[] }
type RowOf<N extends PagedName> = OutputOf<N> extends { rows: (infer R)[] } ? R : never

export type PagedRows<Row, Answer> = RowSource<Row> & {
  /** Nothing has come yet. */
  loading: boolean
  error: Error | null
  /** The latest answer as a whole: totals that the contract adds to a page. */
  answer: Answer | undefined
}

const PAGE = 100

/**
 * A long list in pages of 100, fetched as they come into sight together with the page before and the one behind, so
 * that scrolling finds them there. Old rows stand until the new ones have come.
 */
export function usePagedQuery<N extends PagedName>(
  name: N,
  input: Omit<InputOf<N>, 'offset' | 'limit'>,
): PagedRows<RowOf<N>, OutputOf<N>> {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const kept = useRef<readonly { page: number; answer: PageAnswer<N> }[]>([])
  const lastPage = Math.ceil((kept.current[0]?.answer.total ?? 0) / PAGE) - 1
  const firstPage = Math.max(0, range.first - 1)
  const pageCount = Math.max(range.last, Math.min(range.last + 1, lastPage)) - firstPage + 1
  const pages = Array.from({ length: pageCount }, (_, index) => firstPage + index)
  const combine = useCallback(
    (answers: readonly { data: unknown; error: Error | null }[]) => ({
      error: answers.find((it) => it.error)?.error ?? null,
      loaded: answers.flatMap(({ data }, index) =>
        data === undefined ? [] : [{ page: firstPage + index, answer: data as PageAnswer<N> }],
      ),
    }),
    [firstPage],
  )
  const { error, loaded } = useQueries({
    queries: pages.map((page) =>
      apiQuery(name, { ...input, offset: page * PAGE, limit: PAGE } as unknown as InputOf<N>),
    ),
    combine,
  })
  if (loaded.length > 0) kept.current = loaded
  const shown = loaded.length > 0 ? loaded : kept.current

  const ensure = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) }
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next))
  }, [])
  const rowAt = useCallback(
    (index: number) =>
      shown.find((it) => it.page === Math.floor(index / PAGE))?.answer.rows[index % PAGE] as
        | RowOf<N>
        | undefined,
    [shown],
  )
  const answer = shown[0]?.answer
  return { total: answer?.total ?? 0, rowAt, ensure, loading: shown.length === 0, error, answer }
}

/** `const save = useCommand('people.save')`; `await save.run(input)` answers with a `Reply`, never throws. */
export function useCommand<N extends CommandName>(name: N) {
  const [running, setRunning] = useState(false)
  const run = useCallback(
    async (input: InputOf<N>): Promise<Reply<OutputOf<N>>> => {
      setRunning(true)
      try {
        const call = methodOf(name) as (input: InputOf<N>) => Promise<Reply<OutputOf<N>>>
        return tellSignedOut(await call(input))
      } finally {
        setRunning(false)
      }
    },
    [name],
  )
  return { run, running }
}

/** Passes a reply on; a refusal because nobody is signed in brings the lock screen. */
export function tellSignedOut<T>(reply: Reply<T>): Reply<T> {
  if (!reply.ok && reply.code === 'signed-out') onSignedOut()
  return reply
}
