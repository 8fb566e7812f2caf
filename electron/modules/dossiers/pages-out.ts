import { writeAtomically } from '#electron/platform/database/files'
import { joinPdfs } from '#electron/platform/documents/join-pdfs'
import { pagesPdf, printSheets } from '#electron/platform/documents/paper-out'
import type { TaskContext } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { type ClassCode, classLabel } from '#shared/modules/dossiers/classes'
import { markedPage } from '#shared/modules/dossiers/sheets/marked-page'
import type { BareSheet } from '#shared/platform/print/page'
import type { Grant, PageId, PermitId } from '#shared/values/id'
import { type CopyForm, footWords, keepCopy } from './numbered-copy'
import { type PageRecord, pagesById } from './page.repository'
import { bestOf, gatedPage } from './pages'
import { type LoggedPage, pagesToLog } from './reading.repository'
import { type ReadingPass, requireReadable } from './reading-gate'
import { markOf } from './watermark'

type Asked = { pageIds: readonly PageId[]; permitId: PermitId | null; grant: Grant | null }
type Leaving = { row: PageRecord; named: LoggedPage }

/** Pages drawn at one time: their images are in memory as text. */
const DRAWN = 16
/** Pages of one print job, which the printer takes as a whole. */
const PRINTED = 200

/**
 * Pages onto a printer or into a PDF: the clean images with the mark laid over them and the copy's number at the foot.
 * The copy and every page of it are on record before anything leaves.
 */
export async function pagesOut(context: TaskContext, asked: Asked): Promise<{ pages: number; copy: string }> {
  const { grant } = asked
  const pages = await leavingPages(context, asked.pageIds)
  const pass = await requireReadable(
    context,
    pages.map((it) => gatedPage(it.row)),
    asked.permitId,
  )
  requireLeave(context, pass, grant)
  if (grant === null && pages.length > PRINTED)
    throw refuse('invalid-input', `一次最多打印 ${PRINTED} 页。`, {
      field: 'pageIds',
      remedy: '分几次打印。',
    })
  const path = grant === null ? null : await context.host.pathOf(grant.id)
  const copy = await recordCopy(context, pages, { pass, form: grant === null ? 'print' : 'pdf' })
  const draw = (part: readonly Leaving[], from: number) =>
    sheetsOf(context, part, { copy, from, all: pages.length, turn: path !== null })
  if (path === null) {
    const sheets = await draw(pages, 0)
    await printSheets(context, [sheets], { copies: 1, duplex: false, pages: pages.length })
  } else await writeAtomically(path, await pdfOf(context, pages, draw))
  return { pages: pages.length, copy }
}

async function leavingPages({ trx }: TaskContext, ids: readonly PageId[]): Promise<Leaving[]> {
  const rows = new Map((await pagesById(trx, ids)).map((it) => [it.id, it]))
  const named = new Map((await pagesToLog(trx, ids)).map((it) => [it.pageId, it]))
  return ids.map((id) => {
    const [row, name] = [rows.get(id), named.get(id)]
    if (!row || !name) throw refuse('not-found', '有的页已不在档案里。', { remedy: '刷新后再选。' })
    return { row, named: name }
  })
}

function requireLeave({ caller }: TaskContext, pass: ReadingPass, grant: Grant | null): void {
  if (pass.permitId === null) {
    if (caller.rights.has('dossiers.export')) return
    throw refuse('forbidden', '没有打印或导出档案页面的权限。')
  }
  const allowed = grant === null ? pass.mayPrint : pass.mayExport
  if (allowed) return
  throw refuse('forbidden', grant === null ? '这次查阅没有批准打印。' : '这次查阅没有批准导出。', {
    remedy: '需要复制的，重新申请并写明。',
  })
}

/** The copy and its pages on record, with the audit's row. */
async function recordCopy(
  context: TaskContext,
  pages: readonly Leaving[],
  { pass, form }: { pass: ReadingPass; form: CopyForm },
): Promise<string> {
  const about = [...new Set(pages.map((it) => it.named.dossierName))].join('、')
  const pageIds = pages.map((it) => it.named.pageId)
  const { id, copy } = await context.write((trx) =>
    keepCopy({ ...context, trx }, { pageIds, about, form, permitId: pass.permitId }),
  )
  context.note({ targetKind: 'copy', targetId: id, targetName: `${copy}（${about}，${pages.length} 页）` })
  await context.record()
  return copy
}

type Draw = (part: readonly Leaving[], from: number) => Promise<BareSheet[]>

async function pdfOf(context: TaskContext, pages: readonly Leaving[], draw: Draw): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let from = 0; from < pages.length; from += DRAWN) {
    const sheets = await draw(pages.slice(from, from + DRAWN), from)
    const tell = (done: number) =>
      context.progress({
        done: from + done,
        total: pages.length,
        message: `第 ${from + done}／${pages.length} 页`,
      })
    parts.push(
      await pagesPdf(
        context,
        sheets.map((it) => [it]),
        tell,
      ),
    )
    await context.step()
  }
  return joinPdfs(parts)
}

async function sheetsOf(
  context: TaskContext,
  part: readonly Leaving[],
  { copy, from, all, turn }: { copy: string; from: number; all: number; turn: boolean },
): Promise<BareSheet[]> {
  const mark = markOf(context)
  const sheets: BareSheet[] = []
  for (const [at, { row, named }] of part.entries()) {
    const { hash, mime, width, height } = bestOf(row)
    const bytes = await context.store.read(hash)
    const label = placeWords(named)
    const foot = footWords({ copy, no: from + at + 1, all, label, mark })
    const address = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`
    sheets.push(markedPage({ address, width, height, label, mark, foot }, { turn }))
  }
  return sheets
}

function placeWords({ dossierName, classCode, materialTitle, pageNo }: LoggedPage): string {
  const place = classCode === '' ? '待归位' : `${classLabel(classCode as ClassCode)} ${materialTitle}`
  return `${dossierName} ${place} 第 ${pageNo} 页`
}
