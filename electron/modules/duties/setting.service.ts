import { subjectNames, subjectRows } from '#electron/modules/organizations/index'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { duties } from '#shared/modules/duties/contract'
import type { DutySetting } from '#shared/modules/duties/matrix'
import { dayOf } from '#shared/values/iso-day'
import type { Subject, SubjectRef } from '#shared/values/subject'
import { boardOf, subjectOf } from './matrix.service'
import {
  findSetting,
  insertSetting,
  type SettingRecord,
  settingsOf,
  updateSetting,
} from './setting.repository'

type Job = 'settings' | 'keepSetting' | 'removeSetting' | 'list' | 'candidates'

const ASKED = { '': '照表', no: '不要求', yes: '列入' } as const

/** What is different for one subject: what is not asked of it, its own day, whether it is listed. */
export const settingService: Pick<Handlers<typeof duties>, Job> = {
  async settings({ trx }, { system, board, subjectId }) {
    const found = await settingsOf(trx, { system, board, subjectId })
    const names = await subjectNames(trx, found.map(refOf))
    return found.map((it) => shown(it, names.get(keyOf(it))))
  },

  async keepSetting(context, { id, version, system, board, subject, kind, fromOn, toOn, ...draft }) {
    const named = await subjectOf(context.trx, subject)
    const of = await boardOf(context.trx, system, board, dayOf(context.now))
    const label = kind === '' ? '各类' : of.kinds.find((it) => it.key === kind)?.label
    if (label === undefined)
      throw refuse('invalid-input', '没有这一类。', { field: 'kind', remedy: '另选一类。' })
    if (toOn !== '' && toOn < fromOn)
      throw refuse('invalid-input', '止日早于起日。', { field: 'toOn', remedy: '核对两个日期。' })
    if (draft.asked === 'no' && draft.reason === '')
      throw refuse('invalid-input', '不要求的原因未填。', {
        field: 'reason',
        remedy: '如“党员 5 人，不设支委会”。',
      })
    const columns = {
      ...placed(system, board, subject),
      kind_key: kind,
      from_on: fromOn,
      to_on: toOn,
      ...draft,
    }
    const before = id === null ? null : await current(context, id, version)
    const kept: SettingRecord = before
      ? { ...before, ...columns, ...keptChanged(context, version) }
      : { ...keptNew(context), ...columns }
    if (before) await updateSetting(context.trx, before.id, kept)
    else await insertSetting(context.trx, kept)
    await noteSetting(context, `${named.name} ${label}`, before, kept)
    return shown(kept, named)
  },

  async removeSetting(context, { id, version }) {
    const before = await current(context, id, version)
    await updateSetting(context.trx, id, keptRemoved(context, version))
    const named = (await subjectNames(context.trx, [refOf(before)])).get(keyOf(before))
    await noteSetting(context, named?.name ?? '', before, null)
    return {}
  },

  async list(context, { system, board, subjects }) {
    const there = await settingsOf(context.trx, { system, board, subjectId: null })
    const listed = new Set(there.filter((it) => it.asked === 'yes').map((it) => it.subject_id))
    const fresh = subjects.filter((it) => !listed.has(it.id))
    for (const subject of fresh)
      await insertSetting(context.trx, {
        ...keptNew(context),
        ...placed(system, board, subject),
        kind_key: '',
        asked: 'yes',
        day: null,
        from_on: '',
        to_on: '',
        reason: '',
      })
    const names = await subjectNames(context.trx, fresh)
    context.note({
      targetKind: 'duty',
      targetId: system,
      targetName: `${fresh.length} 个对象`,
      changes: [{ field: '列入', before: '', after: [...names.values()].map((it) => it.name).join('、') }],
    })
    return { listed: fresh.length }
  },

  async candidates({ trx }, { system, board, on }) {
    return subjectRows(trx, (await boardOf(trx, system, board, on)).scope, on)
  },
}

async function noteSetting(
  context: Context,
  targetName: string,
  before: SettingRecord | null,
  after: SettingRecord | null,
): Promise<void> {
  const change = { field: '要求', before: before ? wordsOf(before) : '', after: after ? wordsOf(after) : '' }
  await noteStep(
    context,
    { targetKind: 'duty', targetId: (after ?? before)?.id ?? '', targetName, changes: [change] },
    {
      title: `${after ? '设定' : '撤销设定'}${targetName}的要求`,
      right: 'ledgers.edit',
      topics: ['duties'],
      rows: [rowChange('duty_setting', before, after)],
    },
  )
}

function placed(system: string, board: string, subject: SubjectRef) {
  return { system_key: system, board_key: board, subject_kind: subject.kind, subject_id: subject.id }
}

async function current({ trx }: Context, id: string, version: number): Promise<SettingRecord> {
  const found = await findSetting(trx, id)
  if (found.version === version) return found
  throw refuse('conflict', '这条设定已被他人改过。', { remedy: '刷新后再改。' })
}

function refOf({ subject_kind, subject_id }: SettingRecord): SubjectRef {
  return { kind: subject_kind as SubjectRef['kind'], id: subject_id }
}

function keyOf({ subject_kind, subject_id }: SettingRecord): string {
  return `${subject_kind}:${subject_id}`
}

function wordsOf({ asked, day, from_on, to_on, reason }: SettingRecord): string {
  const span = [from_on, to_on].some(Boolean) ? `${from_on || '起初'}至${to_on || '今后'}` : ''
  return [ASKED[asked], day === null ? '' : `固定 ${day} 日`, span, reason].filter(Boolean).join('，')
}

function shown(row: SettingRecord, subject: Subject | undefined): DutySetting {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind_key,
    subject: subject ?? { ...refOf(row), name: '', unitId: null, unitName: '' },
    asked: row.asked,
    day: row.day,
    fromOn: row.from_on,
    toOn: row.to_on,
    reason: row.reason,
  }
}
