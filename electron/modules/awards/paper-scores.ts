import { refuse } from '#shared/ipc/reply'
import { scoreTable } from '#shared/modules/awards/sheets/scores'
import type { TableForm } from '#shared/platform/print/table'
import type { PaperMaker } from './paper-ask'
import { loadScoreDesk, type ScoreDesk } from './score-desk'
import type { ReviewerWork } from './score-sheets/layout'
import { reviewerWork } from './score-sheets/work'

/** 专家评分表, one a reviewer and category: empty while scoring runs, with the scores and to be signed afterwards. */
export const scorePapers: PaperMaker<'scores'> = async (
  { trx },
  { reviewers, ...place },
  { from, most, hear },
) => {
  const desk = await loadScoreDesk(trx, place)
  if (desk.stage.state === 'waiting')
    throw refuse('conflict', `“${desk.stage.label}”还没有开始，没有评分表。`, { remedy: '阶段开始后再印。' })
  const work = await reviewerWork(trx, desk, reviewers)
  const forms: TableForm[] = []
  for (const [at, it] of work.entries()) {
    if (forms.length < most) forms.push(...scoreForms(desk, it, from))
    await hear(at + 1, work.length)
  }
  return {
    runs: forms.map((form) => ({ form })),
    papers: work.length,
    about: `${work.length} 位专家`,
    title: desk.cycle.title,
  }
}

/** The sheets of one reviewer, a form for each category. */
export function scoreForms(
  { cycle, stage }: ScoreDesk,
  { reviewer, sheets }: ReviewerWork,
  from: string,
): TableForm[] {
  return cycle.content.categories.flatMap((category) => {
    const own = sheets.filter((it) => it.category === category.key)
    if (own.length === 0) return []
    const filled = stage.state === 'closed' || stage.state === 'confirmed'
    const { title } = cycle
    return [
      scoreTable({
        title,
        stageLabel: stage.label,
        reviewer: reviewer.name,
        category,
        sheets: own,
        filled,
        from,
      }),
    ]
  })
}
