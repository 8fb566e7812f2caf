import { refuse } from '#shared/ipc/reply'
import { countTable } from '#shared/modules/awards/sheets/count'
import { loadCycle } from './cycle.repository'
import { stageRuleOf } from './live-outcome'
import type { PaperMaker } from './paper-ask'
import { shownOutcome } from './shown-outcome'
import { loadVotes } from './vote.repository'

/** 计票表, filled in or blank. Of a 评分 only those whom nothing tells apart are voted on. */
export const countPapers: PaperMaker<'count'> = async ({ trx }, { cycleId, stage: key, blank }, { from }) => {
  const cycle = await loadCycle(trx, cycleId)
  const rule = stageRuleOf(cycle, key)
  const outcome = await shownOutcome(trx, cycle, key)
  const free = outcome.rows.filter((it) => it.obstacles.length === 0)
  const asked = rule.kind === 'review' ? free.filter((it) => it.tied || it.tieText !== '') : free
  if (asked.length === 0)
    throw refuse('conflict', `“${rule.label}”没有要票决的申报。`, {
      remedy: '阶段开始、前一阶段有人通过以后再印。',
    })
  const places = new Map(cycle.content.categories.map((it, index) => [it.key, index]))
  const rows = asked.toSorted(
    (a, b) => (places.get(a.category) ?? 0) - (places.get(b.category) ?? 0) || a.number - b.number,
  )
  const { meeting, counts } = await loadVotes(trx, { cycleId, stage: key })
  const form = countTable({ cycle, stage: rule, rule: rule.vote, rows, meeting, counts, blank, from })
  const about = `${blank ? '空白，' : ''}${rows.length} 项`
  return { runs: [{ form }], papers: 1, about, title: cycle.title }
}
