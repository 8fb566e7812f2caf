import type { Context } from '#electron/platform/ipc/context'
import type { StepKeeper } from '#electron/platform/steps/keeper'
import { dropApart, keepApart } from './duplicate.repository'
import { writePatches } from './undo-apply'
import { reversed } from './undo-patch'
import type { PeopleStep } from './undo-step'

/** Takes back what was done to people by hand, and does it again. */
export const peopleSteps: StepKeeper = {
  topics: ['people'],
  rightsOf: ({ payload }) =>
    stepOf(payload).patches.some((it) => it.removedAt) ? ['people.edit', 'people.remove'] : ['people.edit'],
  async undo(context, { payload }) {
    const { patches, apart } = stepOf(payload)
    const written = await writePatches(context, patches.map(reversed))
    if (apart) await writeApart(context, { was: apart.is, is: apart.was })
    return { ...stepOf(payload), patches: written.map(reversed) }
  },
  async redo(context, { payload }) {
    const { patches, apart } = stepOf(payload)
    const written = await writePatches(context, patches)
    if (apart) await writeApart(context, apart)
    return { ...stepOf(payload), patches: written }
  },
}

async function writeApart({ trx }: Context, { was, is }: NonNullable<PeopleStep['apart']>): Promise<void> {
  await dropApart(trx, was)
  await keepApart(trx, is)
}

function stepOf(payload: string): PeopleStep {
  return JSON.parse(payload) as PeopleStep
}
