import { refuse } from '#shared/ipc/reply'
import { assignmentTable, conflictTable, readersTable } from '#shared/modules/awards/sheets/assignment'
import { declarationsOf } from './conflict.service'
import { conflictsOf } from './conflicts'
import { panelsOf } from './panel.service'
import type { PaperMaker } from './paper-ask'
import { reviewTasksOf } from './review-tasks'
import { loadScoreDesk } from './score-desk'

/** 评审分工表 by reviewer and by nomination, and the 回避名单 with its reasons. */
export const assignmentPapers: PaperMaker<'assignment'> = async (
  { trx },
  { cycleId, stage: key },
  { from },
) => {
  const desk = await loadScoreDesk(trx, { cycleId, stage: key })
  const { cycle, stage } = desk
  const panels = await panelsOf({ trx }, desk)
  if (panels.length === 0)
    throw refuse('not-found', `“${stage.label}”还没有评审组。`, { remedy: '先设评审组，再打印。' })
  const tasks = await reviewTasksOf(trx, desk)
  const conflicts = await conflictsOf(trx, cycle, stage.key)
  const head = { title: cycle.title, stage: stage.label, from }
  const labels = new Map(cycle.content.categories.map((it) => [it.key, it.label]))
  const forms = [
    assignmentTable(panels, tasks, head),
    readersTable(tasks, labels, head),
    conflictTable(conflicts, await declarationsOf(trx, desk), head),
  ]
  return {
    runs: forms.map((form) => ({ form })),
    papers: forms.length,
    about: `${tasks.length} 项，回避 ${conflicts.length} 处`,
    title: `${cycle.title}　${stage.label}`,
  }
}
