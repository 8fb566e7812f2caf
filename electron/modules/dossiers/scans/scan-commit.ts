import { newId } from '#electron/platform/database/id'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { ScanRefusal } from '#shared/modules/dossiers/scan'
import { groupBy } from '#shared/values/group-by'
import type { DossierId } from '#shared/values/id'
import { dossierToChange } from '../page-layout'
import { chosenScans, reasonOf } from './scan-files'
import { forgetScans, type OpenScans, requireScansOpen, type ScanEntry, scansOf } from './scan-session'
import { ScanTaker, type Taken } from './scan-take'
import { createMissing, keepIntakeStep } from './scan-write'

type TakeScans = Pick<Handlers<typeof dossiers>, 'takeScans'>['takeScans']

/**
 * Takes the pages of a preview into their dossiers. Stopped in the middle it answers what was written till then: that
 * stays, and so it does when the records are locked. Pages without a dossier are named and left out.
 */
export const takeAll: TakeScans = async (context, { previewId, leaveOut, createMaterials }) => {
  const open = scansOf(context, previewId)
  const left = new Set(leaveOut)
  const entries = open.entries.filter((it) => !left.has(it.key))
  const refused: ScanRefusal[] = entries
    .filter((it) => it.dossierId === null)
    .map(({ fileName, filePage }) => ({
      fileName,
      filePage,
      reason: '没有说明是谁的档案，没有收。在预览里选定档案再入库。',
    }))
  const batchId = newId()
  const due = entries.filter((it) => it.dossierId !== null)
  const run = await takeDossiers(context, open, { due, batchId, createMaterials })
  forgetScans(context)
  return { taken: run.taken, refused: [...refused, ...run.refused], batchId }
}

type Due = { due: readonly ScanEntry[]; batchId: string; createMaterials: boolean }

async function takeDossiers(context: TaskContext, open: OpenScans, { due, batchId, createMaterials }: Due) {
  const chosen = await chosenScans(context, open.grants)
  const sources = new Map(chosen.sources.map((it) => [it.name, it]))
  const taker = new ScanTaker(context, { sources, files: open.files, total: due.length, batchId })
  const result: { taken: number; refused: ScanRefusal[] } = { taken: 0, refused: [] }
  try {
    for (const [dossierId, entries] of groupBy(due, (it) => it.dossierId as DossierId)) {
      const stopped = await takeDossier(context, taker, { dossierId, entries, createMaterials }, result)
      if (stopped) break
    }
  } finally {
    await taker.close()
    chosen.close()
  }
  return result
}

type DueOfDossier = { dossierId: DossierId; entries: readonly ScanEntry[]; createMaterials: boolean }

/** Answers whether the user asked to stop. A dossier that can no longer be changed keeps what was written till then. */
async function takeDossier(
  context: TaskContext,
  taker: ScanTaker,
  { dossierId, entries, createMaterials }: DueOfDossier,
  result: { taken: number; refused: ScanRefusal[] },
): Promise<boolean> {
  const taken: Taken = { pages: [], refused: [], settled: new Set(), stopped: false }
  try {
    await dossierToChange(context, dossierId)
    if (createMaterials) await createMissing(context, dossierId, entries)
    await taker.take(dossierId, entries, taken)
  } catch (error) {
    requireScansOpen(context)
    const reason = reasonOf(error)
    const rest = entries.filter((it) => !taken.settled.has(it.key))
    taken.refused.push(...rest.map(({ fileName, filePage }) => ({ fileName, filePage, reason })))
  }
  if (taken.pages.length > 0) await keepIntakeStep(context, dossierId, taken.pages)
  result.taken += taken.pages.length
  result.refused.push(...taken.refused)
  return taken.stopped
}
