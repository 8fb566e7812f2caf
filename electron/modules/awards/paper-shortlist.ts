import { refuse } from '#shared/ipc/reply'
import { shortlistTable } from '#shared/modules/awards/sheets/shortlist'
import { loadCycle } from './cycle.repository'
import { stageRuleOf } from './live-outcome'
import type { PaperMaker } from './paper-ask'
import { shownOutcome } from './shown-outcome'
import { confirmedRule } from './stage.repository'

/** 入围名单及说明 by the rules the stage was confirmed with; refused while scoring runs. */
export const shortlistPapers: PaperMaker<'shortlist'> = async (
  { trx },
  { cycleId, stage: key },
  { from },
) => {
  const cycle = await loadCycle(trx, cycleId)
  const rule = (await confirmedRule(trx, cycleId, key))?.stage ?? stageRuleOf(cycle, key)
  const { hidden, rows, categories } = await shownOutcome(trx, cycle, key)
  if (hidden)
    throw refuse('conflict', `“${rule.label}”还没有截止，结果不公开。`, { remedy: '评分截止后再印。' })
  const stage = cycle.stages.find((it) => it.key === key)
  if (!stage || rows.length === 0)
    throw refuse('conflict', `“${rule.label}”还没有名单。`, {
      remedy: '阶段开始、前一阶段有人通过以后再印。',
    })
  const form = shortlistTable({ cycle, stage, rule, rows, categories, from })
  const passed = rows.filter((it) => it.passed).length
  return {
    runs: [{ form }],
    papers: 1,
    about: `${stage.label}，${rows.length} 项，入围 ${passed}`,
    title: cycle.title,
  }
}
