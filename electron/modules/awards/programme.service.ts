import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Programme, ProgrammeRow } from '#shared/modules/awards/programme'
import { programmeChanges } from '#shared/modules/awards/programme-changes'
import { noticeMinimumAt, programmeProblems } from '#shared/modules/awards/rules'
import type { NoticeMinimum } from '#shared/modules/awards/standards'
import type { ProgrammeId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { PROGRAMME_PRESETS } from './presets/index'
import {
  countCycles,
  findProgramme,
  insertProgramme,
  listProgrammes,
  type ProgrammeRecord,
  updateProgramme,
} from './programme.repository'
import { readAwardStandards } from './standard.repository'

type Methods =
  | 'programmes'
  | 'programme'
  | 'programmePresets'
  | 'createProgramme'
  | 'saveProgramme'
  | 'retireProgramme'
  | 'removeProgramme'

export const programmeService: Pick<Handlers<typeof awards>, Methods> = {
  async programmes({ trx, now }, asked) {
    const { total, records } = await listProgrammes(trx, asked)
    const cycles = await countCycles(
      trx,
      records.map((it) => it.id),
    )
    const least = noticeMinimumAt(await readAwardStandards(trx), todayPartial(new Date(now)))
    return { total, rows: records.map((it) => toRow(it, cycles.get(it.id) ?? 0, least)) }
  },

  programme: ({ trx }, { id }) => load(trx, id),

  programmePresets: async () => [...PROGRAMME_PRESETS],

  async createProgramme(context, { content, preset }) {
    const { trx, now, caller } = context
    const id = newId()
    const by = caller.accountId
    const kept = { version: 1, created_at: now, created_by: by, changed_at: now, changed_by: by }
    await insertProgramme(trx, { id, ...kept, removed_at: null, state: 'active', preset }, content)
    note(context, { id, title: content.title, version: 1 }, programmeChanges(null, content))
    return load(trx, id)
  },

  async saveProgramme(context, { id, version, content }) {
    const record = await current(context, id, version)
    await updateProgramme(context.trx, id, changed(context, record), content)
    note(
      context,
      { id, title: content.title, version: version + 1 },
      programmeChanges(record.content, content),
    )
    return load(context.trx, id)
  },

  async retireProgramme(context, { id, version, retired }) {
    const record = await current(context, id, version)
    const state = retired ? 'retired' : 'active'
    if (state !== record.state) {
      await updateProgramme(context.trx, id, { ...changed(context, record), state })
      note(context, { id, title: record.title, version: version + 1 }, [
        { field: '状态', before: STATES[record.state], after: STATES[state] },
      ])
    }
    return load(context.trx, id)
  },

  async removeProgramme(context, { id, version }) {
    const record = await current(context, id, version)
    const cycles = (await countCycles(context.trx, [id])).get(id) ?? 0
    if (cycles > 0)
      throw refuse('conflict', `方案“${record.title}”已评选 ${cycles} 届，不能删除。`, {
        remedy: '不再用的方案可以停用。',
      })
    await updateProgramme(context.trx, id, { ...changed(context, record), removed_at: context.now })
    note(context, { id, title: record.title, version: version + 1 }, [])
    return {}
  },
}

const STATES = { active: '在用', retired: '停用' } as const

async function current(context: Context, id: string, version: number): Promise<ProgrammeRecord> {
  const record = await findProgramme(context.trx, id)
  if (record.version !== version)
    throw refuse('conflict', `方案“${record.title}”已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      current: toProgramme(record, 0),
    })
  return record
}

async function load(trx: Trx, id: string): Promise<Programme> {
  const [record, cycles] = [await findProgramme(trx, id), await countCycles(trx, [id])]
  return toProgramme(record, cycles.get(id) ?? 0)
}

function toProgramme(record: ProgrammeRecord, cycles: number): Programme {
  const { id, version, state, preset, content, changed_at } = record
  return { id: id as ProgrammeId, version, state, preset, content, cycles, changedAt: changed_at }
}

function toRow(record: ProgrammeRecord, cycles: number, least: NoticeMinimum | undefined): ProgrammeRow {
  const { content, ...rest } = toProgramme(record, cycles)
  const problems = programmeProblems(content, least)
  const errors = problems.filter((it) => it.kind === 'error').length
  return {
    ...rest,
    title: content.title,
    source: content.source,
    categories: content.categories.length,
    stages: content.stages.length,
    errors,
    notices: problems.length - errors,
  }
}

function changed({ now, caller }: Context, { version }: ProgrammeRecord) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}

function note(
  context: Context,
  { id, title, version }: { id: string; title: string; version: number },
  changes: ReturnType<typeof programmeChanges>,
): void {
  context.note({
    targetKind: 'programme',
    targetId: id,
    targetName: title,
    changes,
    recordVersion: version,
  })
}
