import type { Handlers } from '#electron/platform/ipc/gate'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import { titlesOfYear } from './matter.repository'
import { mattersSystems } from './matters-systems'
import { openMatter } from './open-matter'

/** A campaign's plan taken apart into matters: activity, phase, lead and responsible units, deadline. */
export const planService: Pick<Handlers<typeof matters>, 'startPlan'> = {
  async startPlan(context, { system, year }) {
    const found = await loadSystem(context.trx, mattersSystems, system)
    const { plan, phases } = contentOn(found, `${year}-12-31`)
    if (plan.length === 0)
      throw refuse('conflict', `“${found.title}”没有方案任务。`, { remedy: '先在工作制度里填写方案任务。' })
    const known = await titlesOfYear(context.trx, system, year)
    const fresh = plan.filter((it) => !known.has(it.title))
    for (const { title, kind, phase, lead, responsible, goal, due } of fresh)
      await openMatter(context, {
        system,
        title,
        kind,
        phase,
        lead,
        goal,
        raisedOn: `${year}-${phases[0]?.from ?? '01-01'}`,
        dueOn: `${year}-${due}`,
        units: responsible.map((name) => ({ name })),
      })
    return { added: fresh.length }
  },
}
