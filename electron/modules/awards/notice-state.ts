import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { NoticeState } from '#shared/modules/awards/outcome'
import { noticeDaysLeft, noticeEnd, wholeDay } from '#shared/modules/awards/rules'
import { todayPartial } from '#shared/values/partial-date'
import { loadObjectionOutcomes, passedIn } from './candidate.repository'
import { stageBefore } from './stage-before'
import { readAwardStandards } from './standard.repository'

/**
 * How far a 公示 has come on the day of `now`: its end counted by the calendar in force from the day it went up, over on
 * the day after that. A notice that is confirmed keeps the end it was confirmed with, whatever becomes of the calendar.
 */
export async function noticeOf(trx: Trx, cycle: Cycle, key: string, now: string): Promise<NoticeState> {
  const { id, stages, content } = cycle
  const rule = content.stages.find((it) => it.key === key)?.notice
  const stage = stages.find((it) => it.key === key)
  const startsOn = wholeDay(stage?.startsOn ?? '')
  const before = stageBefore(cycle, key)
  const objections = [...(await loadObjectionOutcomes(trx, id)).values()].flat()
  const counts = {
    listed: before === null ? 0 : (await passedIn(trx, id, before)).size,
    objections: objections.length,
    openObjections: objections.filter((it) => it.outcome === 'open').length,
  }
  if (!rule || startsOn === null)
    return { startsOn: '', endsOn: '', daysLeft: 0, over: false, uncovered: [], ...counts }
  if (stage?.state === 'confirmed')
    return { startsOn, endsOn: stage.endsOn, daysLeft: 0, over: true, uncovered: [], ...counts }
  const { calendar } = await readAwardStandards(trx)
  const { endsOn, uncovered } = noticeEnd(startsOn, rule, calendar)
  const today = todayPartial(new Date(now))
  const daysLeft = noticeDaysLeft(today, endsOn, rule.unit, calendar)
  return { startsOn, endsOn, daysLeft, over: today > endsOn, uncovered, ...counts }
}
