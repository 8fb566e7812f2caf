import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import type { RoundSettings, RoundState } from '#shared/modules/evaluations/round'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { RoundId } from '#shared/values/id'
import { parsePartialDate } from '#shared/values/partial-date'
import { layBoxes } from './lay-boxes'
import {
  findRound,
  insertRound,
  loadRecusals,
  loadRound,
  loadSubjects,
  type RoundRecord,
  updateRound,
} from './round.repository'
import { countByState, listRounds } from './round-list.repository'
import { noteRound, requireState, requireVersion } from './round-rules'
import { findScheme, type SchemeRecord } from './scheme.repository'
import { insertStep, loadSteps } from './step.repository'

type Job =
  | 'rounds'
  | 'round'
  | 'subjects'
  | 'roundSteps'
  | 'recusals'
  | 'createRound'
  | 'saveRound'
  | 'removeRound'

const TABS = {
  running: ['draft', 'open', 'closed'],
  confirmed: ['confirmed', 'published'],
  archived: ['archived'],
  all: [],
} as const satisfies Record<string, readonly RoundState[]>

/** Rounds as they are listed, read, made and described. Their subjects and steps have services of their own. */
export const roundService: Pick<Handlers<typeof evaluations>, Job> = {
  async rounds({ trx }, { text, tab, year, offset, limit }) {
    const byState = await countByState(trx, { text, year })
    const sum = (states: readonly RoundState[]) => states.reduce((total, it) => total + byState[it], 0)
    const counts = {
      running: sum(TABS.running),
      confirmed: sum(TABS.confirmed),
      archived: sum(TABS.archived),
      all: sum(Object.keys(byState) as RoundState[]),
    }
    const rows = await listRounds(trx, { text, year, states: TABS[tab] }, { offset, limit })
    return { total: counts[tab], rows, counts }
  },

  round: ({ trx }, { id }) => loadRound(trx, id),

  async subjects({ trx }, { roundId }) {
    await findRound(trx, roundId)
    return loadSubjects(trx, roundId)
  },

  async roundSteps({ trx }, { roundId }) {
    await findRound(trx, roundId)
    return loadSteps(trx, roundId)
  },

  async recusals({ trx }, { roundId }) {
    await findRound(trx, roundId)
    return loadRecusals(trx, roundId)
  },

  async createRound(context, { schemeId, ...settings }) {
    const { trx } = context
    const scheme = await usableScheme(context, schemeId)
    const id = newId() as RoundId
    await insertRound(trx, { ...newRow(context, id), scheme_id: schemeId, ...columnsOf(checked(settings)) })
    await insertStep(context, id, { from: null, to: 'draft', reason: '' })
    await layBoxes(trx, id)
    const round = await loadRound(trx, id)
    noteRound(context, round, settingChanges(null, settings, ['', schemeName(scheme)]))
    return round
  },

  async saveRound(context, { id, version, schemeId, ...settings }) {
    const { trx } = context
    const row = await findRound(trx, id)
    requireVersion(row, version, await loadRound(trx, id))
    requireState(row, ['draft', 'open', 'closed'], '修改轮次')
    requireUnfixed(row, settings, schemeId)
    const before = await findScheme(trx, row.scheme_id)
    const after =
      schemeId === null || schemeId === row.scheme_id ? before : await otherScheme(context, before, schemeId)
    await updateRound(trx, id, {
      ...columnsOf(checked(settings)),
      scheme_id: after.id,
      ...stamp(context, row),
    })
    if (after !== before) await layBoxes(trx, id)
    const round = await loadRound(trx, id)
    noteRound(
      context,
      round,
      settingChanges(settingsOf(row), settings, [schemeName(before), schemeName(after)]),
    )
    return round
  },

  async removeRound(context, { id, version }) {
    const row = await findRound(context.trx, id)
    requireVersion(row, version)
    requireState(row, ['draft'], '删除')
    await updateRound(context.trx, id, { removed_at: context.now, ...stamp(context, row) })
    noteRound(context, { ...row, version: row.version + 1 })
    return {}
  },
}

function newRow({ now, caller }: Context, id: RoundId) {
  return {
    id,
    version: 1,
    state: 'draft' as const,
    removed_at: null,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
  }
}

function stamp({ now, caller }: Context, row: RoundRecord) {
  return { version: row.version + 1, changed_at: now, changed_by: caller.accountId }
}

async function usableScheme({ trx }: Context, schemeId: string): Promise<SchemeRecord> {
  const scheme = await findScheme(trx, schemeId)
  if (scheme.state === 'retired')
    throw refuse('invalid-input', `方案“${scheme.title}”已停用。`, {
      field: 'schemeId',
      remedy: '选用在用的方案，或先恢复它。',
    })
  return scheme
}

/** Another scheme may take the place of one only for the same kind of subject: those chosen stay. */
async function otherScheme(context: Context, before: SchemeRecord, schemeId: string): Promise<SchemeRecord> {
  const after = await usableScheme(context, schemeId)
  if (after.content.subject !== before.content.subject)
    throw refuse('invalid-input', `方案“${after.title}”的考核对象与已选对象不是一类。`, {
      field: 'schemeId',
      remedy: '另建轮次。',
    })
  return after
}

/** Once ballots go out, neither the year nor the way of entry nor the scheme may change under them. */
function requireUnfixed(row: RoundRecord, settings: RoundSettings, schemeId: string | null): void {
  if (row.state === 'draft') return
  const fixed = [
    { field: 'year', label: '年度', same: settings.year === row.year },
    { field: 'entry', label: '录入方式', same: settings.entry === row.entry },
    { field: 'schemeId', label: '方案', same: schemeId === null || schemeId === row.scheme_id },
  ].find((it) => !it.same)
  if (fixed)
    throw refuse('conflict', `“${row.title}”已开始，${fixed.label}不能再改。`, {
      field: fixed.field,
      remedy: '没有录票的，退回“筹备”后再改。',
    })
}

function checked(settings: RoundSettings): RoundSettings {
  const { heldOn } = settings
  if (heldOn === '') return settings
  const date = parsePartialDate(heldOn)
  if (!date)
    throw refuse('invalid-input', `“测评日期”应为年月日，如 2026.11.20。现为 ${heldOn}。`, {
      field: 'heldOn',
    })
  return { ...settings, heldOn: date }
}

function columnsOf({ title, year, heldOn, entry, consent }: RoundSettings) {
  return { title, year, held_on: heldOn, entry, consent }
}

function settingsOf({ title, year, held_on: heldOn, entry, consent }: RoundRecord): RoundSettings {
  return { title, year, heldOn, entry, consent }
}

const ENTRIES = { single: '单人录入', double: '双人录入' } as const

function schemeName({ title, edition }: SchemeRecord): string {
  return `${title}（第 ${edition} 版）`
}

function settingChanges(
  before: RoundSettings | null,
  after: RoundSettings,
  [schemeBefore, schemeAfter]: [string, string],
): FieldChange[] {
  const words = (it: RoundSettings | null) =>
    it ? [it.title, String(it.year), it.heldOn, ENTRIES[it.entry], it.consent] : ['', '', '', '', '']
  const was = [...words(before), schemeBefore]
  const is = [...words(after), schemeAfter]
  return ['名称', '年度', '测评日期', '录入方式', '提高比例的批准文件', '方案']
    .map((field, index) => ({ field, before: was[index] ?? '', after: is[index] ?? '' }))
    .filter((it) => it.before !== it.after)
}
