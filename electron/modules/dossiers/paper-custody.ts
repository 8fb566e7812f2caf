import { photosOnFile } from '#electron/modules/people/index'
import { refuse } from '#shared/ipc/reply'
import type { Permit } from '#shared/modules/dossiers/custody'
import { type PermitPaper, permitForm, subjectList } from '#shared/modules/dossiers/sheets/permit-form'
import { readingsTable } from '#shared/modules/dossiers/sheets/readings'
import { transferApproval } from '#shared/modules/dossiers/sheets/transfer-approval'
import { slipList, transferSlip } from '#shared/modules/dossiers/sheets/transfer-slip'
import type { FixedPicture } from '#shared/platform/print/fixed'
import { dossierBriefs } from './dossiers'
import type { PaperContext, PaperMaker } from './paper-ask'
import { materialsIn } from './permit.repository'
import { loadPermit } from './permits'
import { readingLines } from './reading.repository'
import { loadTransfer } from './transfers'

/** 查（借）阅审批表, with the list of those it has no room for. */
export const permitPapers: PaperMaker<'permit'> = async (context, { permitId }, { from }) => {
  const permit = await loadPermit(context, permitId)
  const paper: PermitPaper = {
    permit,
    materials: await materialWords(context, permit),
    photos: await photosOf(context, permit),
    from,
  }
  const list = subjectList(paper)
  const runs = [{ form: permitForm(paper) }, ...(list ? [{ form: list }] : [])]
  return { runs, papers: runs.length, about: permit.number, targetId: permitId }
}

async function materialWords({ trx }: PaperContext, { dossierIds, materialIds }: Permit): Promise<string> {
  if (materialIds.length === 0) return ''
  const chosen = new Set<string>(materialIds)
  const titles = (await materialsIn(trx, dossierIds)).filter((it) => chosen.has(it.id)).map((it) => it.title)
  return titles.join('、')
}

async function photosOf({ trx }: PaperContext, { readers }: Permit): Promise<(FixedPicture | null)[]> {
  const photos = await photosOnFile(
    trx,
    readers.flatMap((it) => it.personId ?? []),
  )
  return readers.map(({ personId }) => {
    const photo = photos.get(personId ?? '')
    if (!photo) return null
    const address = `data:${photo.mime};base64,${Buffer.from(photo.bytes).toString('base64')}`
    return { address, crop: photo.crop }
  })
}

/** 查阅记录 of a permit, of a dossier, or of both together. */
export const readingPapers: PaperMaker<'readings'> = async (context, asked, { from }) => {
  const { permitId, dossierId } = asked
  const lines = await readingLines(context.trx, asked)
  if (lines.length === 0) throw refuse('not-found', '还没有查阅记录。', { remedy: '有人查阅以后再印。' })
  const permit = permitId === null ? '' : (await loadPermit(context, permitId)).number
  const brief =
    dossierId === null ? undefined : (await dossierBriefs(context.trx, [dossierId])).get(dossierId)
  const title = [permit, brief ? `${brief.name}的档案` : ''].filter(Boolean).join('　')
  const targetId = dossierId ?? permitId
  return {
    runs: [{ form: readingsTable(lines, title, from) }],
    papers: 1,
    about: `${title || '全部'}，${lines.length} 条`,
    ...(targetId === null ? {} : { targetId }),
  }
}

/** 转递单 in three parts, with the list of those it has no room for. */
export const transferPapers: PaperMaker<'transfer'> = async (
  context,
  { transferId },
  { from, department },
) => {
  const transfer = await loadTransfer(context, transferId)
  const paper = { transfer, department, from }
  const list = slipList(paper)
  const runs = [{ form: transferSlip(paper) }, ...(list ? [{ form: list }] : [])]
  return { runs, papers: runs.length, about: `${transfer.title} ${transfer.unit}` }
}

/** 转出审批单, a page for each dossier. */
export const approvalPapers: PaperMaker<'transfer-approval'> = async (context, { transferId }, { from }) => {
  const transfer = await loadTransfer(context, transferId)
  const form = transferApproval(transfer, from)
  return { runs: [{ form }], papers: form.pages.length, about: `${transfer.title} ${transfer.unit}` }
}
