import type { Trx } from '#electron/platform/database/schema'
import type { DueItem } from '#shared/values/due'
import { lastDayOf } from '#shared/values/iso-day'
import { type DueStage, dueStages, type EndingTitle, endingTitles } from './award-due.repository'

const MOST_OF_A_KIND = 200

/** Stages of running cycles and terms of titles that end by a day (ISO), those past among them. */
export async function dueItems(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const stages = await dueStages(trx, until, MOST_OF_A_KIND)
  const titles = await endingTitles(trx, until.slice(0, 7).replace('-', '.'), MOST_OF_A_KIND)
  return [...stages.map((it) => stageItem(it, today)), ...titles.map((it) => titleItem(it, today))].filter(
    (it) => it.on <= until,
  )
}

const NOBODY = { unitId: null, unitName: '', accountId: null, accountName: '', letter: null }

function stageItem({ id, title, label, ends, objections }: DueStage, today: string): DueItem {
  const on = lastDayOf(ends)
  const open = objections > 0 ? `，异议 ${objections} 件未办结` : ''
  return {
    ...NOBODY,
    key: `awards:stage:${id}:${label}`,
    system: '评选阶段',
    title: `${title}${label}截止${open}`,
    on,
    state: on < today ? 'overdue' : 'due',
    href: `/awards/cycles/${id}`,
    act: '办理',
  }
}

function titleItem({ programme, category, to, count, name }: EndingTitle, today: string): DueItem {
  const on = lastDayOf(to)
  const who = count > 1 ? `${name}等 ${count} 人` : name
  return {
    ...NOBODY,
    key: `awards:title:${programme}:${category}:${to}`,
    system: '管理期满',
    title: `${who}${programme}${category}的管理期届满`,
    on,
    state: on < today ? 'overdue' : 'due',
    href: '/awards/titles',
    act: '考核',
  }
}
