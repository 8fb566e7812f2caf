import type { Context } from '#electron/platform/ipc/context'
import type { StepKeeper } from '#electron/platform/steps/keeper'
import { rowSteps } from '#electron/platform/steps/row-steps'
import type { StepRow } from '#electron/platform/steps/steps.repository'
import { refuse } from '#shared/ipc/reply'
import { whereItStands } from './matter.repository'
import { calledMatter } from './matters'

type Changed = { table: string; key: { id?: string }; was: object | null }

/** Steps of matters: rows, of a matter that is still worked on. What was done about it is never taken back with them. */
export const matterSteps: StepKeeper = {
  topics: ['matters'],
  rightsOf: rowSteps.rightsOf,
  async undo(context, step) {
    await requireWorkedOn(context, step)
    return rowSteps.undo(context, step)
  },
  async redo(context, step) {
    await requireWorkedOn(context, step)
    return rowSteps.redo(context, step)
  },
}

async function requireWorkedOn({ trx }: Context, { payload }: StepRow): Promise<void> {
  const { rows } = JSON.parse(payload) as { rows: Changed[] }
  for (const { key, was } of rows.filter((it) => it.table === 'matter')) {
    const matter = await whereItStands(trx, key.id ?? '')
    const called = matter && calledMatter(matter)
    if (matter?.stage !== 'open')
      throw refuse('conflict', `${called ?? '这件事项'}不在办理中，这一步不能撤销或重做。`, {
        remedy: '需要时先退回或恢复办理，再直接修改。',
      })
    if (was && 'removed_at' in was && matter.moved > 0)
      throw refuse('conflict', `${called}已经办理，登记不能撤销。`, { remedy: '登记有误的，直接修改。' })
  }
}
