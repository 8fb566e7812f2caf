import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { DossierRow } from '#shared/modules/dossiers/dossier'
import { auditForm } from '#shared/modules/dossiers/sheets/audit-form'
import { beforePostForm } from '#shared/modules/dossiers/sheets/before-post'
import type { PaperRun } from '#shared/platform/print/paper'
import type { DossierId } from '#shared/values/id'
import { type AuditLook, lookAt } from './audit-look'
import { dossierRows } from './dossier.repository'
import type { MadePapers, PaperBounds, PaperContext, PaperMaker } from './paper-ask'

/** 专项审核认定表, one page a dossier. */
export const auditPapers: PaperMaker<'audit'> = (context, { dossierIds }, bounds) =>
  eachDossier(context, dossierIds, bounds, ({ row, look }) => ({
    form: auditForm({
      name: row.name,
      post: postOf(row),
      content: look.audit.content,
      findings: look.findings,
      from: bounds.from,
    }),
  }))

/** 任前审核登记表, both sides of one sheet a dossier. */
export const beforePostPapers: PaperMaker<'before-post'> = (context, { dossierIds }, bounds) =>
  eachDossier(context, dossierIds, bounds, ({ row, look }) => ({
    form: beforePostForm({
      name: row.name,
      number: row.number,
      place: [row.cabinet, row.shelf].filter(Boolean).join('／'),
      post: postOf(row),
      person: look.person,
      findings: look.findings,
      content: look.audit.content,
      result: look.audit.result,
      doubts: look.doubts,
      from: bounds.from,
    }),
  }))

/** 现任职务 names the unit already; without one the unit stands alone. */
function postOf({ post, unitName }: DossierRow): string {
  return post || unitName
}

type Looked = { row: DossierRow; look: AuditLook }

/** Dossiers read at a time. */
const PART = 50

async function eachDossier(
  { trx, now }: PaperContext,
  dossierIds: readonly DossierId[],
  { most, hear }: PaperBounds,
  make: (looked: Looked) => PaperRun,
): Promise<MadePapers> {
  const ids = dossierIds.slice(0, most)
  const runs: PaperRun[] = []
  for (let from = 0; from < ids.length; from += PART) {
    for (const looked of await lookedAt(trx, ids.slice(from, from + PART), now)) {
      await hear(runs.length, ids.length)
      runs.push(make(looked))
    }
  }
  if (runs.length === 0) throw refuse('not-found', '找不到所选的档案。', { remedy: '刷新后重选。' })
  return { runs, papers: dossierIds.length, about: `${dossierIds.length} 份档案`, ...onlyOne(dossierIds) }
}

async function lookedAt(trx: Trx, ids: readonly DossierId[], now: string): Promise<Looked[]> {
  const rows = new Map((await dossierRows(trx, ids)).map((it) => [it.id, it]))
  return (await lookAt(trx, { dossierIds: ids }, now)).flatMap((look) => {
    const row = rows.get(look.id)
    return row ? [{ row, look }] : []
  })
}

/** A paper of one dossier is on that dossier's record. */
export function onlyOne(ids: readonly DossierId[]): { targetId?: string } {
  return ids.length === 1 && ids[0] ? { targetId: ids[0] } : {}
}
