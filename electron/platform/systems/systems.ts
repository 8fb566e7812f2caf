import type { z } from 'zod'
import { refuse } from '#shared/ipc/reply'
import type { Engine, WorkSystem } from '#shared/platform/systems/schema'
import type { Trx } from '../database/schema'
import { type SystemRecord, savedSystems } from './systems.repository'

/** A system as delivered. */
export type Preset<C> = {
  key: string
  title: string
  source: string
  content: C
  /** What holds from later days on, where the rule behind it was revised. In the order of their days. */
  later?: readonly { from: string; content: C }[]
}

/** What an engine says of the systems that it runs. */
export type EngineSystems<C> = {
  engine: Engine
  schema: z.ZodType<C>
  presets: readonly Preset<C>[]
  /** What a new system of a department's own begins with. */
  blank: C
  /** Every reason why this content cannot be run, each a whole Chinese sentence. */
  problems(content: C): string[]
  /** Whether anything was recorded under the system. */
  inUse(trx: Trx, key: string): Promise<boolean>
}

export type LoadedEdition<C> = { edition: number; from: string; content: C }
export type LoadedSystem<C> = Omit<WorkSystem, 'editions'> & {
  editions: LoadedEdition<C>[]
  /** The row, undefined while a preset is as delivered. */
  record: SystemRecord | undefined
}

/** Every system of an engine, those switched off included: presets in their order, then the department's own. */
export async function loadSystems<C>(trx: Trx, of: EngineSystems<C>): Promise<LoadedSystem<C>[]> {
  const saved = await savedSystems(trx, of.engine)
  const presets = of.presets.map((preset): LoadedSystem<C> => {
    const row = saved.find((it) => it.key === preset.key)
    return row ? loaded(of, row, 'edited') : delivered(of, preset)
  })
  const own = saved.filter((row) => !of.presets.some((it) => it.key === row.key))
  return [...presets, ...own.map((row) => loaded(of, row, 'own'))]
}

/** One system, refused where it is not there. */
export async function loadSystem<C>(trx: Trx, of: EngineSystems<C>, key: string): Promise<LoadedSystem<C>> {
  const found = (await loadSystems(trx, of)).find((it) => it.key === key)
  if (found) return found
  throw refuse('not-found', '找不到这项工作制度，可能已被删除。', { remedy: '刷新后再看。' })
}

/** What holds on that ISO day: the last edition begun by then, the first one before any. */
export function contentOn<C>({ editions }: LoadedSystem<C>, day: string): C {
  const begun = editions.filter((it) => it.from <= day)
  return ((begun.at(-1) ?? editions[0]) as LoadedEdition<C>).content
}

function delivered<C>({ engine }: EngineSystems<C>, preset: Preset<C>): LoadedSystem<C> {
  const { key, title, source, content } = preset
  const editions = [{ from: '', content }, ...(preset.later ?? [])].map((it, at) => ({
    edition: at + 1,
    ...it,
  }))
  return { engine, key, title, source, origin: 'preset', on: true, version: 0, editions, record: undefined }
}

type Saved = Awaited<ReturnType<typeof savedSystems>>[number]

function loaded<C>(of: EngineSystems<C>, row: Saved, origin: 'edited' | 'own'): LoadedSystem<C> {
  const { editions, ...record } = row
  const { key, title, source, version } = record
  return {
    engine: of.engine,
    key,
    title,
    source,
    origin,
    on: record.switched_on === 1,
    version,
    editions: editions.map((it) => ({
      edition: it.edition,
      from: it.from_on,
      content: of.schema.parse(JSON.parse(it.content)),
    })),
    record,
  }
}
