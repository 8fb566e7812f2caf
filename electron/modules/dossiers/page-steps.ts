import type { Context } from '#electron/platform/ipc/context'
import type { StepKeeper } from '#electron/platform/steps/keeper'
import { refuse } from '#shared/ipc/reply'
import { differences, dossierToChange, type LayoutPatch, makeWhole } from './page-layout'
import { type Layout, layoutOf, setMaterialSpots, setPageSpots, setReferrers } from './page-layout.repository'

/** Takes back where pages were moved to, and moves them again. */
export const dossierSteps: StepKeeper = {
  topics: ['pages', 'materials', 'dossiers'],
  rightsOf: () => ['dossiers.edit'],
  async undo(context, { payload }) {
    return reversed(await write(context, reversed(JSON.parse(payload) as LayoutPatch)))
  },
  redo: (context, { payload }) => write(context, JSON.parse(payload) as LayoutPatch),
}

function reversed({ was, is, referrers, ...patch }: LayoutPatch): LayoutPatch {
  const turned = { ...patch, was: is, is: was }
  return referrers ? { ...turned, referrers: { ...referrers, was: referrers.is, is: referrers.was } } : turned
}

/** Brings the dossier from `was` to `is`; the answer says what really was different. */
async function write(context: Context, patch: LayoutPatch): Promise<LayoutPatch> {
  const { trx, now, caller } = context
  const { dossierId, name, referrers } = patch
  await dossierToChange(context, dossierId)
  const before = await layoutOf(trx, dossierId)
  requireAsLeft(patch.was, before, name)
  await setPageSpots(trx, patch.is.pages, now)
  await setMaterialSpots(trx, patch.is.materials, { now, accountId: caller.accountId })
  if (referrers) await setReferrers(trx, referrers.rows, referrers.is)
  await makeWhole(context, dossierId, before)
  context.note({ targetKind: 'dossier', targetId: dossierId, targetName: `${name}的档案` })
  return { ...patch, ...differences(before, await layoutOf(trx, dossierId)) }
}

/** What the step left must be where it left it; its number may have changed with others around it. */
function requireAsLeft(was: Layout, now: Layout, name: string): void {
  const spots = new Map([...now.pages, ...now.materials].map((it) => [it.id, it]))
  const pages = was.pages.every((it) => {
    const spot = spots.get(it.id)
    return spot && 'materialId' in spot && spot.materialId === it.materialId && spot.removed === it.removed
  })
  if (pages && was.materials.every((it) => spots.get(it.id)?.removed === it.removed)) return
  throw refuse('conflict', `${name}的档案中这些页面之后又移动过，这一步不能撤销或重做。`, {
    remedy: '直接移动页面。',
  })
}
