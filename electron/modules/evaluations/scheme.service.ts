import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { schemeProblems } from '#shared/modules/evaluations/rules'
import type { Scheme, SchemeRow } from '#shared/modules/evaluations/scheme'
import { schemeChanges } from '#shared/modules/evaluations/scheme-changes'
import type { SchemeId } from '#shared/values/id'
import { layBoxesOfScheme } from './lay-boxes'
import { PRESETS } from './presets/index'
import {
  countRounds,
  findDraft,
  findScheme,
  insertScheme,
  lastEdition,
  listSchemes,
  type SchemeRecord,
  updateScheme,
} from './scheme.repository'

type Methods =
  | 'schemes'
  | 'scheme'
  | 'presets'
  | 'createScheme'
  | 'saveScheme'
  | 'newEdition'
  | 'retireScheme'
  | 'removeScheme'

export const schemeService: Pick<Handlers<typeof evaluations>, Methods> = {
  async schemes({ trx }, { editions }) {
    const records = await listSchemes(trx, editions === 'latest')
    const counts = await countRounds(
      trx,
      records.map((it) => it.id),
    )
    return records.map((it) => toRow(it, counts.get(it.id)?.rounds ?? 0))
  },

  scheme: ({ trx }, { id }) => load(trx, id),

  presets: async () => [...PRESETS],

  async createScheme(context, { content, preset }) {
    const id = newId()
    await insertScheme(
      context.trx,
      { id, ...created(context), family_id: id, edition: 1, state: 'draft', preset },
      content,
    )
    note(context, { id, title: content.title, version: 1 }, schemeChanges(null, content))
    return load(context.trx, id)
  },

  async saveScheme(context, { id, version, content }) {
    const record = await current(context, id, version)
    if (record.state !== 'draft')
      throw refuse('conflict', `方案“${record.title}”第 ${record.edition} 版已启用，内容不能再改。`, {
        remedy: '修订为新版后再改。',
      })
    const changes = schemeChanges(record.content, content)
    await updateScheme(context.trx, id, changed(context, record), content)
    await layBoxesOfScheme(context.trx, id)
    note(context, { id, title: content.title, version: version + 1 }, changes)
    return load(context.trx, id)
  },

  async newEdition(context, { id }) {
    const { trx } = context
    const record = await findScheme(trx, id)
    const draft = await findDraft(trx, record.family_id)
    if (draft)
      throw refuse('conflict', `“${record.title}”第 ${draft.edition} 版还是草稿，不必另修订。`, {
        remedy: draft.id === id ? '直接改这一版。' : '打开那一版草稿接着改。',
        current: draft.id,
      })
    const edition = (await lastEdition(trx, record.family_id)) + 1
    const { family_id, preset, content } = record
    const nextId = newId()
    await insertScheme(
      trx,
      { id: nextId, ...created(context), family_id, edition, state: 'draft', preset },
      content,
    )
    note(context, { id: nextId, title: record.title, version: 1 }, [
      { field: '版次', before: `第 ${record.edition} 版`, after: `第 ${edition} 版` },
    ])
    return load(trx, nextId)
  },

  async retireScheme(context, { id, version, retired }) {
    const record = await current(context, id, version)
    const state = retired ? 'retired' : await stateBack(context.trx, record)
    if (state === record.state) return load(context.trx, id)
    await updateScheme(context.trx, id, { ...changed(context, record), state })
    note(context, { id, title: record.title, version: version + 1 }, [
      { field: '状态', before: STATES[record.state], after: STATES[state] },
    ])
    return load(context.trx, id)
  },

  async removeScheme(context, { id, version }) {
    const record = await current(context, id, version)
    const { rounds } = await roundsOf(context.trx, id)
    if (record.state !== 'draft' || rounds > 0)
      throw refuse('conflict', `方案“${record.title}”已有 ${rounds} 个轮次在用，不能删除。`, {
        remedy: '不再用的方案可以停用。',
      })
    await updateScheme(context.trx, id, { ...changed(context, record), removed_at: context.now })
    note(context, { id, title: record.title, version: version + 1 }, [])
    return {}
  },
}

const STATES = { draft: '草稿', started: '已启用', retired: '停用' } as const

/** What a retired edition becomes when it is used again: frozen if a round ever opened with it. */
async function stateBack(trx: Trx, { id, family_id, state }: SchemeRecord): Promise<SchemeRecord['state']> {
  if (state !== 'retired') return state
  const { opened } = await roundsOf(trx, id)
  if (opened > 0) return 'started'
  const draft = await findDraft(trx, family_id)
  if (draft)
    throw refuse('conflict', `第 ${draft.edition} 版正作为草稿修订，这一版不能再成为草稿。`, {
      remedy: '先删去或停用那一版草稿。',
    })
  return 'draft'
}

async function current(context: Context, id: string, version: number): Promise<SchemeRecord> {
  const record = await findScheme(context.trx, id)
  if (record.version !== version)
    throw refuse('conflict', `方案“${record.title}”已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      current: toScheme(record, 0),
    })
  return record
}

async function load(trx: Trx, id: string): Promise<Scheme> {
  const [record, { rounds }] = [await findScheme(trx, id), await roundsOf(trx, id)]
  return toScheme(record, rounds)
}

async function roundsOf(trx: Trx, id: string): Promise<{ rounds: number; opened: number }> {
  return (await countRounds(trx, [id])).get(id) ?? { rounds: 0, opened: 0 }
}

function toScheme(record: SchemeRecord, rounds: number): Scheme {
  return {
    id: record.id as SchemeId,
    version: record.version,
    family: record.family_id as SchemeId,
    edition: record.edition,
    state: record.state,
    preset: record.preset,
    content: record.content,
    rounds,
    changedAt: record.changed_at,
  }
}

function toRow(record: SchemeRecord, rounds: number): SchemeRow {
  const { content, ...rest } = toScheme(record, rounds)
  const problems = schemeProblems(content)
  const errors = problems.filter((it) => it.level === 'error').length
  const { title, use, subject, source } = content
  return { ...rest, title, use, subject, source, errors, notices: problems.length - errors }
}

function created({ now, caller }: Context) {
  const by = caller.accountId
  return { version: 1, created_at: now, created_by: by, changed_at: now, changed_by: by, removed_at: null }
}

function changed({ now, caller }: Context, { version }: SchemeRecord) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}

function note(
  context: Context,
  { id, title, version }: { id: string; title: string; version: number },
  changes: ReturnType<typeof schemeChanges>,
): void {
  context.note({ targetKind: 'scheme', targetId: id, targetName: title, changes, recordVersion: version })
}
