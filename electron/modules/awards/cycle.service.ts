import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import { CYCLE_STATES, type CycleSettings, type CycleState } from '#shared/modules/awards/cycle'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import { dueCategories } from '#shared/modules/awards/rules'
import { parsePartialDate } from '#shared/values/partial-date'
import { findCycle, insertCycleRow, loadCycle, updateCycleRow } from './cycle.repository'
import {
  categoriesHeld,
  countByCategory,
  countCycles,
  listCycles,
  numberTaken,
} from './cycle-list.repository'
import { cycleStamp, noteCycle, requireCycleState, requireCycleVersion } from './cycle-rules'
import { settingChanges, settingsOf } from './cycle-settings'
import { changeRules } from './cycle-stage-rules'
import { findProgramme } from './programme.repository'
import { insertStages } from './stage.repository'
import { changeDates } from './stage-dates'
import { insertStageStep, loadStageSteps } from './stage-step.repository'

type Job =
  | 'cycles'
  | 'cycle'
  | 'stageSteps'
  | 'createCycle'
  | 'saveCycle'
  | 'saveCycleRules'
  | 'saveStageDates'
  | 'removeCycle'
  | 'stopCycle'

const TABS = {
  running: ['preparing', 'running'],
  finished: ['finished', 'stopped'],
  all: [],
} as const satisfies Record<string, readonly CycleState[]>

/** Cycles as they are listed, read, made and described. Their stages move in a service of their own. */
export const cycleService: Pick<Handlers<typeof awards>, Job> = {
  async cycles({ trx }, { text, tab, offset, limit }) {
    const by = await countCycles(trx, text)
    const counts = {
      running: by.preparing + by.running,
      finished: by.finished + by.stopped,
      all: by.preparing + by.running + by.finished + by.stopped,
    }
    const rows = await listCycles(trx, { text, states: TABS[tab] }, { offset, limit })
    return { total: counts[tab], rows, counts }
  },

  cycle: ({ trx }, { id }) => loadCycle(trx, id),

  async stageSteps({ trx }, { cycleId }) {
    await findCycle(trx, cycleId)
    return loadStageSteps(trx, cycleId)
  },

  async createCycle(context, { programmeId, ...settings }) {
    const { trx, now, caller } = context
    const programme = await findProgramme(trx, programmeId)
    if (programme.state === 'retired')
      throw refuse('invalid-input', `评选方案“${programme.title}”已停用。`, {
        field: 'programmeId',
        remedy: '选用在用的方案，或先恢复它。',
      })
    const id = newId()
    const checked = await checkedSettings(context, { programmeId, except: id }, settings)
    const content = await contentDue(trx, programme, checked.year)
    await insertCycleRow(trx, {
      id,
      version: 1,
      created_at: now,
      created_by: caller.accountId,
      changed_at: now,
      changed_by: caller.accountId,
      removed_at: null,
      programme_id: programmeId,
      state: 'preparing',
      content: JSON.stringify(content),
      ...columnsOf(checked),
    })
    await insertStages(
      trx,
      content.stages.map(({ key }, position) => ({ cycle_id: id, key, position, state: 'waiting' as const })),
    )
    const cycle = await loadCycle(trx, id)
    noteCycle(context, cycle, settingChanges(null, checked, programme.title))
    return cycle
  },

  async saveCycle(context, { id, version, ...settings }) {
    const { trx } = context
    const before = await loadCycle(trx, id)
    requireCycleVersion(before, version, before)
    requireCycleState(before, ['preparing', 'running'], '修改')
    const judged = before.stages.find((it) => it.kind === 'check' && it.state === 'confirmed')
    if (judged && settings.referenceOn !== before.referenceOn)
      throw refuse('conflict', `“${judged.label}”已经确认，资格计算日期不能再改。`, {
        field: 'referenceOn',
        remedy: '确需更改的，先退回这个阶段。',
      })
    const checked = await checkedSettings(context, { programmeId: before.programmeId, except: id }, settings)
    await updateCycleRow(trx, id, { ...columnsOf(checked), ...cycleStamp(context, before) })
    const cycle = await loadCycle(trx, id)
    noteCycle(context, cycle, settingChanges(settingsOf(before), checked))
    return cycle
  },

  saveCycleRules: changeRules,
  saveStageDates: changeDates,

  async removeCycle(context, { id, version }) {
    const { trx, now } = context
    const row = await findCycle(trx, id)
    requireCycleVersion(row, version)
    requireCycleState(row, ['preparing'], '删除')
    const nominations = [...(await countByCategory(trx, id)).values()].reduce((sum, n) => sum + n, 0)
    if (nominations > 0)
      throw refuse('conflict', `“${row.title}”已有 ${nominations} 份申报，不能删除。`, {
        remedy: '先删去申报；不再办的，用“中止”。',
      })
    await updateCycleRow(trx, id, { removed_at: now, ...cycleStamp(context, row) })
    noteCycle(context, { ...row, version: row.version + 1 })
    return {}
  },

  async stopCycle(context, { id, version, reason }) {
    const { trx } = context
    const row = await findCycle(trx, id)
    requireCycleVersion(row, version)
    requireCycleState(row, ['preparing', 'running'], '中止')
    await updateCycleRow(trx, id, {
      state: 'stopped',
      stopped_reason: reason,
      ...cycleStamp(context, row),
    })
    const step = { stage: '', stageLabel: '', from: row.state, to: 'stopped', reason }
    await insertStageStep(context, id, step)
    const cycle = await loadCycle(trx, id)
    noteCycle(context, cycle, [
      { field: '状态', before: CYCLE_STATES[row.state], after: CYCLE_STATES.stopped },
      { field: '原因', before: '', after: reason },
    ])
    return cycle
  },
}

/** The programme's rules without the categories whose turn has not come again. */
async function contentDue(
  trx: Context['trx'],
  { id, content }: { id: string; content: ProgrammeContent },
  year: number,
): Promise<ProgrammeContent> {
  const categories = dueCategories(content.categories, year, await categoriesHeld(trx, id))
  const divisions = new Set(categories.map((it) => it.division))
  return { ...content, categories, together: content.together.filter((it) => divisions.has(it.division)) }
}

/** The settings with dates in their one spelling; refuses dates that are none and a number that is taken. */
async function checkedSettings(
  { trx }: Context,
  { programmeId, except }: { programmeId: string; except: string },
  settings: CycleSettings,
): Promise<CycleSettings> {
  const referenceOn = parsePartialDate(settings.referenceOn)
  if (!referenceOn)
    throw refuse('invalid-input', `“资格计算日期”应为年月日，如 2026.06.30。现为 ${settings.referenceOn}。`, {
      field: 'referenceOn',
    })
  const other = await numberTaken(trx, { programmeId, no: settings.no, except })
  if (other !== null)
    throw refuse('conflict', `这个方案的第 ${settings.no} 届已经有了：“${other}”。`, {
      field: 'no',
      remedy: '改届次，或打开那一届。',
    })
  return { ...settings, referenceOn }
}

function columnsOf({ title, year, no, referenceOn, budget }: CycleSettings) {
  return { title, year, no, reference_on: referenceOn, budget }
}
