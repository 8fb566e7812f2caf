import { setDossierDue } from '#electron/modules/awards/index'
import type { Context } from '#electron/platform/ipc/context'
import type { StepKeeper } from '#electron/platform/steps/keeper'
import { refuse } from '#shared/ipc/reply'
import { requireOpenDossier } from './dossiers'
import { setFiling } from './filing.repository'
import { contentColumns } from './materials'
import { differences, dossierToChange, type LayoutPatch, makeWhole } from './page-layout'
import {
  type Layout,
  layoutOf,
  type MaterialSpot,
  removedInUse,
  setMaterialSpots,
  setPageSpots,
  setReferrers,
} from './page-layout.repository'

/** Takes back where pages were moved to and what the catalogue became, and does it again. */
export const dossierSteps: StepKeeper = {
  topics: ['pages', 'materials', 'dossiers', 'honours', 'loose'],
  rightsOf: () => ['dossiers.edit'],
  async undo(context, { payload }) {
    return reversed(await write(context, reversed(JSON.parse(payload) as LayoutPatch)))
  },
  redo: (context, { payload }) => write(context, JSON.parse(payload) as LayoutPatch),
}

function reversed({ was, is, referrers, honours, filing, ...patch }: LayoutPatch): LayoutPatch {
  return {
    ...patch,
    was: is,
    is: was,
    ...(referrers && { referrers: { ...referrers, was: referrers.is, is: referrers.was } }),
    ...(honours && { honours: { ...honours, due: !honours.due } }),
    ...(filing && { filing: { ...filing, stands: !filing.stands } }),
  }
}

/** Brings the dossier from `was` to `is`; the answer says what really was different. */
async function write(context: Context, patch: LayoutPatch): Promise<LayoutPatch> {
  const { trx, now, caller } = context
  const { dossierId, name, referrers, honours, filing } = patch
  if (patch.is.pages.length > 0) await dossierToChange(context, dossierId)
  else await requireOpenDossier(trx, dossierId)
  const before = await layoutOf(trx, dossierId)
  requireAsLeft(patch.was, before, patch.is, name)
  await setPageSpots(trx, patch.is.pages, now)
  const lines = patch.is.materials.map((it) => mergedSpot(it, patch.was.materials, before.materials))
  await setMaterialSpots(trx, lines.map(columnsOf), { now, accountId: caller.accountId })
  if (referrers) await setReferrers(trx, referrers.rows, referrers.is)
  if (honours) await setDossierDue(context, { ...honours, personIds: [honours.personId] })
  if (filing && !(await setFiling(context, filing)))
    throw refuse('conflict', `${name}的零散材料或欠缺材料之后又改动过，这一步不能撤销或重做。`, {
      remedy: '在零散材料和欠缺材料里看过现在的状态再改。',
    })
  await makeWhole(context, dossierId, before)
  await requireUnused(context, dossierId, name)
  context.note({ targetKind: 'dossier', targetId: dossierId, targetName: `${name}的档案` })
  return { ...patch, ...differences(before, await layoutOf(trx, dossierId)) }
}

function columnsOf({ id, no, placed, removed, ...content }: MaterialSpot) {
  return { id, no, placed, removed, ...contentColumns(content) }
}

/** The line as it is now, with only what the step changed put to what it shall be. */
function mergedSpot(
  is: MaterialSpot,
  before: readonly MaterialSpot[],
  present: readonly MaterialSpot[],
): MaterialSpot {
  const changes = changedFields(
    before.find((it) => it.id === is.id),
    is,
  )
  const now = present.find((it) => it.id === is.id) ?? is
  return { ...now, ...Object.fromEntries(changes.map((key) => [key, is[key]])) }
}

function changedFields(was: MaterialSpot | undefined, is: MaterialSpot): (keyof MaterialSpot)[] {
  const keys = Object.keys(is) as (keyof MaterialSpot)[]
  return was ? keys.filter((key) => was[key] !== is[key]) : keys
}

/** What the step changed must be as it left it; numbers may have changed with others around. */
function requireAsLeft(was: Layout, now: Layout, is: Layout, name: string): void {
  const pages = was.pages.every((it) => {
    const page = now.pages.find(({ id }) => id === it.id)
    return page && page.materialId === it.materialId && page.removed === it.removed
  })
  const lines = was.materials.every((it) => {
    const line = now.materials.find(({ id }) => id === it.id)
    const target = is.materials.find(({ id }) => id === it.id)
    const changes = target ? changedFields(it, target) : []
    return line && changes.every((key) => key === 'no' || key === 'placed' || line[key] === it[key])
  })
  if (pages && lines) return
  throw refuse('conflict', `${name}的档案中这些页面或目录之后又改动过，这一步不能撤销或重做。`, {
    remedy: '直接移动页面或修改目录。',
  })
}

/** No line may go that pages or statements were given since. */
async function requireUnused({ trx }: Context, dossierId: string, name: string): Promise<void> {
  const [title] = await removedInUse(trx, dossierId)
  if (title === undefined) return
  throw refuse('conflict', `${name}的“${title}”之后已有扫描页或审核记载，这一步不能撤销或重做。`, {
    remedy: '先移走这份材料的页和记载。',
  })
}
