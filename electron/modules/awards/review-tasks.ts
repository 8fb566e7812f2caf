import type { Trx } from '#electron/platform/database/schema'
import type { Assignment, ReviewTask } from '#shared/modules/awards/review'
import { loadTasks } from './assignment.repository'
import { conflictsOf, nominationsBefore } from './conflicts'
import { counts, pairOf, reasonsByPair } from './recusal'
import type { ScoreDesk } from './score-desk'

/** What is assigned in the stage; `conflicted` what came to light since. */
export async function assignmentsOf(trx: Trx, { cycle, stage, place }: ScoreDesk): Promise<Assignment[]> {
  const reasons = reasonsByPair(await conflictsOf(trx, cycle, stage.key))
  return (await loadTasks(trx, place)).map(({ begun: _, ...task }) => ({
    ...task,
    conflicted: counts(task) && reasons.has(pairOf(task)),
  }))
}

/** Every nomination that came to the stage with who reads it, by number. */
export async function reviewTasksOf(trx: Trx, desk: ScoreDesk): Promise<ReviewTask[]> {
  const entered = await nominationsBefore(trx, desk.cycle, desk.stage.key)
  const byNomination = new Map<string, Assignment[]>()
  for (const task of await assignmentsOf(trx, desk))
    byNomination.set(task.nominationId, [...(byNomination.get(task.nominationId) ?? []), task])
  return entered
    .filter((it) => it.state === 'entered')
    .map(({ id, number, name, unit_name: unitName, category }) => ({
      nominationId: id as ReviewTask['nominationId'],
      number,
      name,
      unitName,
      category,
      reviewers: byNomination.get(id) ?? [],
    }))
}
