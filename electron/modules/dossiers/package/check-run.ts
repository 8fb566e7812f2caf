import { inspectImage } from '#electron/platform/images/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import { RefusalError } from '#shared/ipc/reply'
import type { ExportForm, ExportProblem, PackageProfile } from '#shared/modules/dossiers/exchange'
import type { DossierId } from '#shared/values/id'
import { readDossierStandards } from '../standards'
import { loadParts } from './dossier-parts'
import { checkParts } from './export-checks'
import { layOut } from './layout'

/** The profile of that name, else the first. */
export function profileNamed(profiles: readonly PackageProfile[], name: string): PackageProfile {
  const found = profiles.find((it) => it.name === name) ?? profiles[0]
  if (!found) throw new Error('the standards hold no profile')
  return found
}

/** What the records alone say against these dossiers leaving, in the order of the dossiers. */
export async function checkRecords(
  context: TaskContext,
  { dossierIds, form, profile }: { dossierIds: readonly DossierId[]; form: ExportForm; profile?: string },
): Promise<ExportProblem[]> {
  const standards = await readDossierStandards(context.trx)
  const rules = { ...standards, form, profile: profileNamed(standards.profiles, profile ?? '') }
  const problems: ExportProblem[] = []
  for (const [at, id] of dossierIds.entries()) {
    if (at % 20 === 0) await context.step()
    context.progress({ done: at, total: dossierIds.length, message: '核查登记' })
    const parts = await loadParts(context.trx, id, { own: false })
    problems.push(...checkParts(parts, layOut(parts, rules.profile), rules))
  }
  return problems
}

/** Opens every image of both sets: what is not there, not whole or no image is named. */
export async function checkImages(
  context: TaskContext,
  dossierIds: readonly DossierId[],
): Promise<ExportProblem[]> {
  const { profiles } = await readDossierStandards(context.trx)
  const problems: ExportProblem[] = []
  for (const [at, id] of dossierIds.entries()) {
    const parts = await loadParts(context.trx, id, { own: false })
    const layout = layOut(parts, profileNamed(profiles, ''))
    for (const [no, file] of layout.files.entries()) {
      if (no % 20 === 0) await context.step()
      const message = await whyUnreadable(context, file.hash)
      if (message !== null)
        problems.push({
          dossierId: id,
          name: parts.dossier.name,
          level: 'fail',
          check: '图像可读',
          message: `${file.where}：${message}`,
        })
    }
    context.progress({
      done: at + 1,
      total: dossierIds.length,
      message: '打开图像',
    })
  }
  return problems
}

async function whyUnreadable({ store }: TaskContext, hash: string): Promise<string | null> {
  try {
    inspectImage(await store.read(hash))
    return null
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.message
    throw error
  }
}
