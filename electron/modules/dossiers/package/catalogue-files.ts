import { pagesPdf } from '#electron/platform/documents/paper-out'
import { formPages } from '#electron/platform/documents/paper-pages'
import { buildTablesXlsx } from '#electron/platform/documents/tables.xlsx'
import type { TaskContext } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { DossierId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { PAPER_MAKERS } from '../dossier-papers'

/** The catalogue form of one dossier, as it is printed. */
async function catalogueForms(context: TaskContext, dossierId: DossierId) {
  const { reportingUnit: department } = await readSettings(context.trx)
  const from = [department, todayPartial(new Date(context.now))].filter(Boolean).join('　')
  const hear = async () => context.step()
  const made = await PAPER_MAKERS.catalogue?.(
    context,
    { paper: 'catalogue', dossierIds: [dossierId] },
    { department, from, most: Number.POSITIVE_INFINITY, hear },
  )
  return made?.runs.map((it) => it.form) ?? []
}

export async function cataloguePdf(context: TaskContext, dossierId: DossierId): Promise<Uint8Array> {
  const pages = await formPages(context, await catalogueForms(context, dossierId))
  return pagesPdf(context, pages, () => undefined)
}

export async function catalogueXlsx(context: TaskContext, dossierId: DossierId): Promise<Uint8Array> {
  const forms = await catalogueForms(context, dossierId)
  return buildTablesXlsx(forms.flatMap((form) => (form.kind === 'table' ? [form] : [])))
}
