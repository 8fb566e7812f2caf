import { dayAsked } from '#electron/modules/evaluations/index'
import { refuse } from '#shared/ipc/reply'
import { titleDues } from '#shared/modules/awards/rules'
import { titleTable } from '#shared/modules/awards/sheets/title-roll'
import type { PaperMaker } from './paper-ask'
import { standingTitles } from './title.repository'
import { titleRowOf } from './title-row'

/** 管理期人选名册 on a day, with what is due. */
export const titlePapers: PaperMaker<'titles'> = async ({ trx, now }, { on }, { from }) => {
  const day = dayAsked(on, now)
  const titles = await standingTitles(trx, day)
  if (titles.length === 0) throw refuse('conflict', `${day} 没有在管理期的人选。`, { remedy: '换一个日期。' })
  const form = titleTable({
    on: day,
    rows: titles.map((it) => titleRowOf(it, Number(day.slice(0, 4)) + 1)),
    dues: titles.flatMap(({ title }) => titleDues(title, day)),
    from,
  })
  return { runs: [{ form }], papers: 1, about: `${titles.length} 人`, title: '管理期人选' }
}
