import { refuse } from '#shared/ipc/reply'
import type { systems } from '#shared/platform/systems/contract'
import type { Engine, SystemRow, WorkSystem } from '#shared/platform/systems/schema'
import { newId } from '../database/id'
import type { Context } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import { type EngineSystems, type LoadedSystem, loadSystem, loadSystems } from './systems'
import { deleteSystem, insertSystem, keepEdition, updateSystem } from './systems.repository'

/** Each engine by its name. The shape of its content is known to it alone, which checks it by its schema. */
export type Engines = Record<Engine, EngineSystems<unknown>>

/** 工作制度 over the engines that run them. */
export function systemsServiceWith(engines: Engines): Handlers<typeof systems> {
  const load = ({ trx }: Context, { engine, key }: { engine: Engine; key: string }) =>
    loadSystem(trx, engines[engine], key)

  const current = async (context: Context, asked: { engine: Engine; key: string; version: number }) => {
    const found = await load(context, asked)
    if (found.version === asked.version) return found
    throw refuse('conflict', `“${found.title}”已被他人改过。`, { remedy: '重新打开后再改。' })
  }

  return {
    async list({ trx }, { engine }) {
      const wanted = engine === null ? Object.values(engines) : [engines[engine]]
      const rows: SystemRow[] = []
      for (const of of wanted) rows.push(...(await loadSystems(trx, of)).map(rowOf))
      return rows
    },

    async system(context, asked) {
      return shown(await load(context, asked))
    },

    async save(context, { title, source, content, from, ...asked }) {
      const found = await current(context, asked)
      const sound = soundContent(engines[asked.engine], content)
      const id = await rowToChange(context, found, { title, source })
      const last = found.editions.at(-1)
      if (from !== null && last && from <= last.from)
        throw refuse('invalid-input', `起用日期应晚于上一版的 ${last.from}。现为 ${from}。`, {
          field: 'from',
        })
      const edition = (last?.edition ?? 1) + (from === null ? 0 : 1)
      await keepEdition(
        context.trx,
        editionRow(id, { edition, from: from ?? last?.from ?? '', content: sound }),
      )
      const after = await load(context, asked)
      noteChange(context, after, [
        { field: '名称', before: found.title, after: title },
        { field: '内容', before: JSON.stringify(last?.content), after: JSON.stringify(sound) },
      ])
      return shown(after)
    },

    async create(context, { engine, title, copyOf }) {
      const of = engines[engine]
      const copied = copyOf === null ? undefined : await loadSystem(context.trx, of, copyOf)
      const id = newId()
      const content = copied?.editions.at(-1)?.content ?? of.blank
      await insertSystem(context.trx, {
        id,
        ...begun(context),
        engine,
        key: id,
        title,
        source: copied?.source ?? '',
        switched_on: 1,
      })
      await keepEdition(context.trx, editionRow(id, { edition: 1, from: '', content }))
      const made = await loadSystem(context.trx, of, id)
      noteChange(context, made, [{ field: '名称', before: '', after: title }])
      return shown(made)
    },

    async switch(context, { on, ...asked }) {
      const found = await current(context, asked)
      await rowToChange(context, found, { switched_on: on ? 1 : 0 })
      const words = (it: boolean) => (it ? '启用' : '停用')
      noteChange(context, found, [{ field: '状态', before: words(found.on), after: words(on) }])
      return rowOf(await load(context, asked))
    },

    async restore(context, asked) {
      const found = await current(context, asked)
      if (found.origin === 'own')
        throw refuse('conflict', `“${found.title}”是本单位自建的，没有预置内容可恢复。`, {
          remedy: '直接修改内容。',
        })
      if (found.record) await deleteSystem(context.trx, found.record.id)
      noteChange(context, found, [{ field: '内容', before: '本单位修改', after: '预置' }])
      return shown(await load(context, asked))
    },

    async remove(context, asked) {
      const found = await current(context, asked)
      if (found.origin !== 'own' || !found.record)
        throw refuse('conflict', `“${found.title}”是预置制度，不能删除。`, { remedy: '不用时停用。' })
      if (await engines[asked.engine].inUse(context.trx, asked.key))
        throw refuse('conflict', `“${found.title}”下已有记录，不能删除。`, {
          remedy: '不用时停用，记录照旧可查。',
        })
      await deleteSystem(context.trx, found.record.id)
      noteChange(context, found, [{ field: '名称', before: found.title, after: '' }])
      return {}
    },
  }
}

function soundContent<C>(of: EngineSystems<C>, content: unknown): C {
  const parsed = of.schema.safeParse(content)
  const problems = parsed.success
    ? of.problems(parsed.data)
    : parsed.error.issues.map((it) => `${it.path.join('.')}：${it.message}`)
  if (parsed.success && problems.length === 0) return parsed.data
  throw refuse('invalid-input', problems.join(''), { field: 'content', remedy: '逐条改正后再保存。' })
}

/** Gives the system's row these values; a preset that had none gets one now, with its editions. Answers its id. */
async function rowToChange(
  context: Context,
  found: LoadedSystem<unknown>,
  values: { title?: string; source?: string; switched_on?: number },
): Promise<string> {
  const { trx, now, caller } = context
  if (found.record) {
    const { id } = found.record
    await updateSystem(trx, id, {
      ...values,
      version: found.version + 1,
      changed_at: now,
      changed_by: caller.accountId,
    })
    return id
  }
  const { engine, key, title, source } = found
  const id = newId()
  await insertSystem(trx, { id, ...begun(context), engine, key, title, source, switched_on: 1, ...values })
  for (const it of found.editions) await keepEdition(trx, editionRow(id, it))
  return id
}

function begun({ now, caller }: Context) {
  return {
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
  }
}

function editionRow(
  id: string,
  { edition, from, content }: { edition: number; from: string; content: unknown },
) {
  return { system_id: id, edition, from_on: from, content: JSON.stringify(content) }
}

function rowOf({ editions, record, ...row }: LoadedSystem<unknown>): SystemRow {
  return row
}

function shown({ record, ...system }: LoadedSystem<unknown>): WorkSystem {
  return system
}

function noteChange(
  context: Context,
  { key, title, version }: LoadedSystem<unknown>,
  changes: { field: string; before: string; after: string }[],
): void {
  context.note({
    targetKind: 'system',
    targetId: key,
    targetName: title,
    changes: changes.filter((it) => it.before !== it.after),
    recordVersion: version,
  })
}
