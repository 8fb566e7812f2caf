import type { Trx } from '#electron/platform/database/schema'
import { StatementContent } from '#shared/modules/dossiers/audit'
import { MissingContent } from '#shared/modules/dossiers/loose'
import { stepsOf, storedAudits, UNBEGUN } from '../audit.repository'
import { decisionsToExport, formerScans, judgementsToExport } from '../exchange-work.repository'
import { missingOf } from '../missing.repository'
import { statementsOf } from '../statement.repository'
import type { MaterialPart } from './material-part'
import type { RecordedWork } from './recorded-work'

/** What leaves with a dossier only for another installation of this program. */
export type OwnParts = { work: RecordedWork; formerScans: Awaited<ReturnType<typeof formerScans>> }

export async function loadOwn(
  trx: Trx,
  dossierId: string,
  materials: readonly MaterialPart[],
): Promise<OwnParts> {
  const audits = await storedAudits(trx, [dossierId])
  return {
    work: {
      audit: audits.get(dossierId) ?? UNBEGUN,
      steps: await stepsOf(trx, dossierId),
      statements: await statements(trx, dossierId, materials),
      decisions: await decisionsToExport(trx, dossierId),
      judgements: await judgementsToExport(trx, dossierId),
      missing: await missing(trx, dossierId),
    },
    formerScans: await formerScans(trx, dossierId),
  }
}

/** What materials say, with the material and page by their place in the record: ids mean nothing elsewhere. */
async function statements(
  trx: Trx,
  dossierId: string,
  materials: readonly MaterialPart[],
): Promise<RecordedWork['statements']> {
  return (await statementsOf(trx, [dossierId])).map((it) => {
    const { materialId, pageId, ...content } = StatementContent.parse(it)
    const material = materials.findIndex((part) => part.material.id === materialId)
    const page = materials[material]?.pages.findIndex((row) => row.id === pageId) ?? -1
    return { ...content, material, page: page < 0 ? null : page }
  })
}

async function missing(trx: Trx, dossierId: string): Promise<RecordedWork['missing']> {
  return (await missingOf(trx, dossierId)).map((it) => {
    const { organizationId: _, ...content } = MissingContent.parse(it)
    const { letterNo, letterOn, dueOn } = it
    return { ...content, state: it.state === 'chased' ? 'chased' : 'open', letterNo, letterOn, dueOn }
  })
}
