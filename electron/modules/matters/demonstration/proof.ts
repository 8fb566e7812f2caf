import { PDFDocument } from 'pdf-lib'
import { keepEvidence } from '#electron/platform/evidence/index'
import type { Stage } from '#electron/platform/vault/demonstration-stage'

/** A page of proof for each matter, as a scanner would have made it. */
export async function prove({ trx, author }: Stage, ids: readonly string[], name: string): Promise<void> {
  const when = { now: author.now.toISOString(), by: author.accountId }
  for (const [at, id] of ids.entries()) {
    const document = await PDFDocument.create()
    document.addPage([595, 842]).drawText(`No. ${at + 1}`, { x: 60, y: 760, size: 14 })
    const stored = await author.store.put(await document.save())
    const file = { name, mime: 'application/pdf' as const, pages: 1, stored }
    await keepEvidence(trx, { kind: 'matter', id }, [file], when)
  }
}
