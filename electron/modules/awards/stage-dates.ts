import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import { noticeEnd, wholeDay } from '#shared/modules/awards/rules'
import { comparePartialDates, parsePartialDate } from '#shared/values/partial-date'
import { loadCycle, updateCycleRow } from './cycle.repository'
import { cycleStamp, noteCycle, requireCycleState, requireCycleVersion } from './cycle-rules'
import { updateStage } from './stage.repository'
import { readAwardStandards } from './standard.repository'

type Dates = Pick<CycleStage, 'startsOn' | 'endsOn'>

/** When a stage begins and ends. The end of a 公示 is counted by the calendar in force and never typed. */
export const changeDates: Handlers<typeof awards>['saveStageDates'] = async (
  context,
  { id, version, stage: key, startsOn, endsOn },
) => {
  const { trx } = context
  const before = await loadCycle(trx, id)
  requireCycleVersion(before, version, before)
  requireCycleState(before, ['preparing', 'running'], '改日期')
  const stage = before.stages.find((it) => it.key === key)
  if (!stage) throw refuse('not-found', '找不到这个阶段。', { remedy: '重新打开这一届再选。' })
  if (stage.state === 'confirmed')
    throw refuse('conflict', `“${stage.label}”已经确认，日期不能再改。`, {
      remedy: '确需更改的，先退回这个阶段。',
    })
  const typed = { startsOn: dayOf(startsOn, 'startsOn'), endsOn: dayOf(endsOn, 'endsOn') }
  const dates = await datesOf(trx, before, stage, typed)
  requireOrder(before, stage, dates)
  await updateStage(trx, id, key, { starts_on: dates.startsOn, ends_on: dates.endsOn })
  await updateCycleRow(trx, id, cycleStamp(context, before))
  const cycle = await loadCycle(trx, id)
  const span = (it: Dates) => [it.startsOn, it.endsOn].filter(Boolean).join('—')
  noteCycle(context, cycle, [{ field: `“${stage.label}”日期`, before: span(stage), after: span(dates) }])
  return cycle
}

/** Dates with the end that the calendar gives; those of a stage that is no 公示 as they are. */
export async function datesOf(
  trx: Trx,
  { content }: Pick<Cycle, 'content'>,
  { key, label }: Pick<CycleStage, 'key' | 'label'>,
  dates: Dates,
): Promise<Dates> {
  const rule = content.stages.find((it) => it.key === key)?.notice
  if (!rule || dates.startsOn === '') return dates
  const day = wholeDay(dates.startsOn)
  if (!day)
    throw refuse('invalid-input', `“${label}”的开始日期应写到日，如 2026.06.08。`, { field: 'startsOn' })
  const { calendar } = await readAwardStandards(trx)
  return { startsOn: day, endsOn: noticeEnd(day, rule, calendar).endsOn }
}

function dayOf(typed: string, field: 'startsOn' | 'endsOn'): string {
  if (typed.trim() === '') return ''
  const date = parsePartialDate(typed)
  if (date) return date
  throw refuse('invalid-input', `日期应为年月日，如 2026.06.08。现为 ${typed}。`, { field })
}

/** A stage ends after it began, and begins no earlier than the one before. */
function requireOrder({ stages }: Cycle, stage: CycleStage, { startsOn, endsOn }: Dates): void {
  if (later(startsOn, endsOn))
    throw refuse('invalid-input', `“${stage.label}”结束（${endsOn}）早于开始（${startsOn}）。`, {
      field: 'endsOn',
    })
  const place = stages.findIndex((it) => it.key === stage.key)
  const before = stages.slice(0, place).findLast((it) => it.startsOn !== '')
  if (before && later(before.startsOn, startsOn))
    throw refuse(
      'invalid-input',
      `“${stage.label}”早于前面的“${before.label}”（${before.startsOn} 开始）。`,
      { field: 'startsOn', remedy: '改日期，或先改前面的阶段。' },
    )
  const after = stages.slice(place + 1).find((it) => it.startsOn !== '')
  if (after && later(startsOn, after.startsOn))
    throw refuse('invalid-input', `“${stage.label}”晚于后面的“${after.label}”（${after.startsOn} 开始）。`, {
      field: 'startsOn',
      remedy: '改日期，或先改后面的阶段。',
    })
}

function later(a: string, b: string): boolean {
  const [first, second] = [parsePartialDate(a), parsePartialDate(b)]
  return first !== null && second !== null && comparePartialDates(first, second) > 0
}
