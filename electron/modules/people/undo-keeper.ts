import type { StepKeeper } from '#electron/platform/steps/keeper'
import { writePatches } from './undo-apply'
import { type PersonPatch, reversed } from './undo-patch'

/** Takes back what was done to people by hand, and does it again. */
export const peopleSteps: StepKeeper = {
  topics: ['people'],
  rightOf: ({ payload }) => (patchesOf(payload).some((it) => it.removedAt) ? 'people.remove' : 'people.edit'),
  async undo(context, { payload }) {
    const written = await writePatches(context, patchesOf(payload).map(reversed))
    return written.map(reversed)
  },
  redo: (context, { payload }) => writePatches(context, patchesOf(payload)),
}

function patchesOf(payload: string): PersonPatch[] {
  return JSON.parse(payload) as PersonPatch[]
}
