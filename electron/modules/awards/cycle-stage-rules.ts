import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import { programmeChanges } from '#shared/modules/awards/programme-changes'
import { programmeProblems } from '#shared/modules/awards/rules'
import { loadCycle, updateCycleRow } from './cycle.repository'
import { countByCategory } from './cycle-list.repository'
import { cycleStamp, noteCycle, requireCycleState, requireCycleVersion } from './cycle-rules'
import { dropWaitingStages, insertStages } from './stage.repository'
import { insertStageStep } from './stage-step.repository'

/** Characters that a reason has at least. */
const SHORTEST_REASON = 4

/**
 * Changes a cycle's own copy of the rules. Once it runs: with a reason, free of errors, and without touching what a
 * confirmed stage was confirmed with.
 */
export const changeRules: Handlers<typeof awards>['saveCycleRules'] = async (
  context,
  { id, version, content, reason },
) => {
  const { trx } = context
  const before = await loadCycle(trx, id)
  requireCycleVersion(before, version, before)
  requireCycleState(before, ['preparing', 'running'], '修改规则')
  await requireCategories(trx, before, content)
  if (before.state === 'running') requireSound(before, content, reason)
  const changes = programmeChanges(before.content, content)
  if (changes.length === 0) return before
  await layStages(trx, before, content)
  const stamp = cycleStamp(context, before)
  await updateCycleRow(trx, id, { content: JSON.stringify(content), ...stamp })
  if (before.state === 'running') await keepStep(context, before, reason)
  const cycle = await loadCycle(trx, id)
  noteCycle(context, cycle, [...changes, ...(reason ? [{ field: '原因', before: '', after: reason }] : [])])
  return cycle
}

/** Whoever is nominated stays in a category of the same kind. */
async function requireCategories(trx: Trx, before: Cycle, after: ProgrammeContent): Promise<void> {
  for (const [key, count] of await countByCategory(trx, before.id)) {
    const was = before.content.categories.find((it) => it.key === key)
    const is = after.categories.find((it) => it.key === key)
    if (is && is.subject === was?.subject) continue
    throw refuse(
      'conflict',
      `类别“${was?.label ?? key}”已有 ${count} 份申报，${is ? '不能改评选对象' : '不能删去'}。`,
      {
        field: `content/categories/${key}`,
        remedy: '先把这些申报改到别的类别。',
      },
    )
  }
}

function requireSound(before: Cycle, content: ProgrammeContent, reason: string): void {
  if ([...reason].length < SHORTEST_REASON)
    throw refuse('invalid-input', `评选已经开始，改规则的原因至少写 ${SHORTEST_REASON} 个字。`, {
      field: 'reason',
    })
  const [error] = programmeProblems(content).filter((it) => it.kind === 'error')
  if (error)
    throw refuse('invalid-input', error.text, { field: `content/${error.place}`, remedy: error.remedy })
  const begun = before.stages.filter((it) => it.state !== 'waiting')
  begun.forEach((stage, index) => {
    if (content.stages[index]?.key !== stage.key)
      throw refuse('conflict', `“${stage.label}”已经开始，不能删去或改变次序。`, {
        field: 'content/stages',
        remedy: '确需更改的，先退回这个阶段。',
      })
    if (stage.state === 'confirmed') requireUntouched(before, content, stage.key)
  })
}

/** A confirmed stage keeps the rules it was confirmed with, in the rules as they are shown too. */
function requireUntouched(before: Cycle, content: ProgrammeContent, key: string): void {
  const [was, is] = [before.content, content].map((it) => it.stages.find((stage) => stage.key === key))
  if (JSON.stringify(was) === JSON.stringify(is)) return
  throw refuse('conflict', `“${was?.label}”已经确认，它的规则不能再改。`, {
    field: `content/stages/${key}`,
    remedy: '确需更改的，先退回这个阶段。',
  })
}

/** Lays the stages that have not begun anew behind those that have; dates that were planned stay. */
async function layStages(trx: Trx, before: Cycle, content: ProgrammeContent): Promise<void> {
  const begun = before.stages.filter((it) => it.state !== 'waiting').length
  const planned = new Map(before.stages.map((it) => [it.key, it]))
  await dropWaitingStages(trx, before.id)
  await insertStages(
    trx,
    content.stages.slice(begun).map(({ key }, index) => ({
      cycle_id: before.id,
      key,
      position: begun + index,
      state: 'waiting' as const,
      starts_on: planned.get(key)?.startsOn ?? '',
      ends_on: planned.get(key)?.endsOn ?? '',
    })),
  )
}

async function keepStep(context: Context, { id }: Cycle, reason: string): Promise<void> {
  await insertStageStep(context, id, { stage: '', stageLabel: '', from: 'rules', to: 'rules', reason })
}
