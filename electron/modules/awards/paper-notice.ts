import { refuse } from '#shared/ipc/reply'
import { noticeText } from '#shared/modules/awards/sheets/notice'
import { loadCycle } from './cycle.repository'
import { stageRuleOf } from './live-outcome'
import { noticeList } from './notice-list'
import { noticeOf } from './notice-state'
import type { PaperMaker } from './paper-ask'

/** 公示 of a notice stage; refused where nobody has come so far. */
export const noticePapers: PaperMaker<'notice'> = async (
  { trx, now },
  { cycleId, stage: key, phone, address },
) => {
  const cycle = await loadCycle(trx, cycleId)
  const { notice: rule } = stageRuleOf(cycle, key)
  const { startsOn, endsOn } = await noticeOf(trx, cycle, key, now)
  const groups = await noticeList(trx, cycle, key)
  const listed = groups.flatMap((it) => it.rows).filter((it) => it.obstacles.length === 0).length
  if (listed === 0)
    throw refuse('not-found', '还没有可公示的名单。', { remedy: '先确认前一阶段，通过的在这里公示。' })
  const place = cycle.stages.findIndex((it) => it.key === key)
  const { title, content } = cycle
  const form = noticeText({
    title,
    source: content.source,
    issuer: content.issuer,
    stages: cycle.stages.slice(0, place),
    rule,
    startsOn,
    endsOn,
    groups,
    phone,
    address,
  })
  return { runs: [{ form }], papers: 1, about: `${listed} 名`, title }
}
