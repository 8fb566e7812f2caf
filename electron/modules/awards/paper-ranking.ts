import { refuse } from '#shared/ipc/reply'
import { rankingTable } from '#shared/modules/awards/sheets/ranking'
import type { PaperMaker } from './paper-ask'
import { PLAIN_RULE, reviewResultsOf } from './review-results'
import { loadAssignmentRows, loadHandedIn } from './score.repository'
import { loadScoreDesk, type ScoreDesk } from './score-desk'
import { STATE_WORDS } from './score-keep'

/** 评分汇总表: refused while scoring runs, as everything that sets two reviewers' scores side by side. */
export const rankingPapers: PaperMaker<'ranking'> = async ({ trx }, place, { from }) => {
  const desk = await loadScoreDesk(trx, place)
  const { cycle, stage } = desk
  if (stage.state === 'waiting' || stage.state === 'open')
    throw refuse('conflict', `“${stage.label}”还没有截止，评分结果不公开。`, { remedy: '评分截止后再印。' })
  const rows = await reviewResultsOf(trx, cycle, stage.key)
  const form = rankingTable({
    title: cycle.title,
    stageLabel: stage.label,
    rule: cycle.content.stages.find((it) => it.key === stage.key)?.review ?? PLAIN_RULE,
    categories: cycle.content.categories,
    rows,
    recused: await awayOf(trx, desk),
    from,
  })
  return { runs: [{ form }], papers: 1, about: `${rows.length} 项`, title: cycle.title }
}

/** 第 3 号 …：温若谷回避，师生关系 */
async function awayOf(
  trx: Parameters<typeof rankingPapers>[0]['trx'],
  { place }: ScoreDesk,
): Promise<string[]> {
  const numbers = new Map((await loadHandedIn(trx, place.cycleId)).map((it) => [it.nominationId, it]))
  return (await loadAssignmentRows(trx, place))
    .flatMap((it) => {
      const nomination = numbers.get(it.nominationId)
      return nomination && (it.state === 'recused' || it.state === 'absent') ? [{ ...it, nomination }] : []
    })
    .sort((a, b) => a.nomination.number - b.nomination.number)
    .map(({ nomination, reviewer, state, stateReason }) => {
      const reason = stateReason === '' ? '' : `，${stateReason}`
      return `第 ${nomination.number} 号 ${nomination.name}：${reviewer}${STATE_WORDS[state]}${reason}`
    })
}
