import { newId } from '#electron/platform/database/id'
import { buildTablesXlsx } from '#electron/platform/documents/tables.xlsx'
import type { TaskContext } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { ExportForm, ExportLine, ExportLog } from '#shared/modules/dossiers/exchange'
import { handoverTable } from '#shared/modules/dossiers/sheets/handover'
import type { DossierId } from '#shared/values/id'
import { findExport, insertExport, nextExportNumber } from '../exchange.repository'
import { exportLogOf, exportTarget } from '../export-log'
import { keepCopy } from '../numbered-copy'
import { logReading } from '../reading-gate'
import { readDossierStandards } from '../standards'
import { profileNamed } from './check-run'
import { type DossierParts, loadParts, unitPost } from './dossier-parts'
import type { ExportRun } from './export-run'
import { isOwn, layOut } from './layout'

/** What was asked for. */
export type ExportAsked = {
  dossierIds: readonly DossierId[]
  form: ExportForm
  profile: string
  zipped: boolean
  purpose: string
  receiver: string
  secret: { passphrase: string; recipients: readonly string[] }
}

/** Puts the export on its log, with the list of what is about to leave, before anything does. */
export async function beginExport(context: TaskContext, asked: ExportAsked): Promise<ExportLog> {
  const lines = await plannedLines(context, asked)
  const id = newId()
  const year = Number(context.now.slice(0, 4))
  return context.write(async (trx) => {
    const number = await nextExportNumber(trx, year)
    await insertExport(trx, {
      id,
      year,
      number,
      at: context.now,
      by_name: context.caller.name,
      form: asked.form,
      purpose: asked.purpose,
      receiver: asked.receiver,
      dossiers: lines.length,
      images: lines.reduce((sum, it) => sum + it.images, 0),
      bytes: 0,
      state: 'writing',
      target: exportTarget(asked.form, { year, number }),
      lines: JSON.stringify(lines),
    })
    return loggedExport(trx, id)
  })
}

export async function loggedExport(trx: TaskContext['trx'], id: string): Promise<ExportLog> {
  const row = await findExport(trx, id)
  if (!row) throw new Error(`export ${id} is not on its log`)
  return exportLogOf(row)
}

async function plannedLines(context: TaskContext, asked: ExportAsked): Promise<ExportLine[]> {
  const { profiles } = await readDossierStandards(context.trx)
  const profile = profileNamed(profiles, asked.profile)
  const lines: ExportLine[] = []
  for (const id of asked.dossierIds) {
    const parts = await loadParts(context.trx, id, { own: isOwn(asked.form) })
    const images =
      asked.form === 'pdf'
        ? parts.materials.reduce((sum, it) => sum + it.pages.length, 0)
        : layOut(parts, profile).images
    lines.push({ ...lineOf(parts), images })
  }
  return lines
}

function lineOf({ dossier, materials }: DossierParts): Omit<ExportLine, 'images'> {
  return {
    name: dossier.name,
    identityNumber: dossier.identityNumber,
    unitPost: unitPost(dossier),
    originals: dossier.originals,
    materials: materials.length,
    pages: materials.reduce((sum, it) => sum + (it.material.pages ?? 0), 0),
    fileName: '',
    sha256: '',
  }
}

/** Everything the writers need; every dossier is put on record right before its first file leaves. */
export async function exportRun(
  context: TaskContext,
  asked: ExportAsked,
  { log, folder }: { log: ExportLog; folder: string },
): Promise<ExportRun> {
  const standards = await readDossierStandards(context.trx)
  const { reportingUnit: from } = await readSettings(context.trx)
  let done = 0
  return {
    context,
    form: asked.form,
    profile: profileNamed(standards.profiles, asked.profile),
    zipped: asked.zipped,
    secret: asked.secret,
    classes: standards.classes,
    folder,
    target: log.target,
    lines: log.lines,
    dossierIds: asked.dossierIds,
    handover: () => buildTablesXlsx([handoverTable(log, from)]),
    tell: async (images) => {
      done += images
      context.progress({ done, total: log.images, message: '写出图像' })
      await context.step()
    },
    leaving: (parts) => recordLeaving(context, parts, log),
  }
}

/** The pages that leave with this dossier, on the reading log, and the audit's row. */
async function recordLeaving(
  context: TaskContext,
  { dossier, materials, unassigned }: DossierParts,
  log: ExportLog,
): Promise<{ copy: string }> {
  const pages = [...materials.flatMap((it) => it.pages), ...(isOwn(log.form) ? unassigned : [])]
  const copy = await context.write(async (trx) => {
    const own = { ...context, trx }
    if (log.form !== 'pdf') {
      await logReading(own, pages, 'export')
      return ''
    }
    const pageIds = pages.map((it) => it.id)
    return (await keepCopy(own, { pageIds, about: dossier.name, form: 'pdf', permitId: null })).copy
  })
  context.note({
    targetKind: 'dossier',
    targetId: dossier.id,
    targetName: dossier.name,
    changes: [
      { field: '导出', before: '', after: log.number },
      { field: '用途', before: '', after: log.purpose },
      { field: '接收单位', before: '', after: log.receiver },
      ...(copy === '' ? [] : [{ field: '复制件', before: '', after: copy }]),
    ],
  })
  await context.record()
  return { copy }
}
