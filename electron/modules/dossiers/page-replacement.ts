import { basename } from 'node:path'
import type { ChosenFiles } from '#electron/platform/formats/chosen-files'
import { inspectImage, unfit } from '#electron/platform/images/index'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { keepObjects } from '#electron/platform/store/store.repository'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { Grant } from '#shared/values/id'
import { type PageRecord, placeOfPage } from './page.repository'
import { changePage, pageToChange } from './page-correction'
import { imageColumns, type SealedPage, sealPages, storedOf } from './page-intake'
import { keepBefore, scanBefore } from './page-replacement.repository'
import { PageSource } from './scans/page-source'
import { chosenScans, readScan, sortOut } from './scans/scan-files'

/** A new scan in the place of a page. The former one stays on record, and so does whatever was read of it. */
export const replacePage: Pick<Handlers<typeof dossiers>, 'replacePage'>['replacePage'] = async (
  context,
  { id, version, grant },
) => {
  const row = await pageToChange(context, id, version)
  const sealed = await sealedScan(context, grant)
  await keepObjects(context.trx, storedOf(sealed), context.now)
  await keepBefore(context.trx, row, { now: context.now, by: context.caller.name })
  const columns = imageColumns(sealed)
  return changePage(context, row, columns, [
    { field: '扫描件', before: sourceWords(row), after: sourceWords(columns) },
  ])
}

/**
 * The former scan in the place of the present one, with its mark, its correction and where it came from. The present one
 * goes into the history in turn: done again, it brings that back.
 */
export const restorePage: Pick<Handlers<typeof dossiers>, 'restorePage'>['restorePage'] = async (
  context,
  { id, version },
) => {
  const { trx, store, now, caller } = context
  const row = await pageToChange(context, id, version)
  const former = await scanBefore(trx, id)
  if (!former)
    throw refuse('not-found', `${await placeOfPage(trx, row)}没有换过扫描件。`, {
      remedy: '要换的，选“换扫描件”。',
    })
  const bytes = await store.read(former.original_hash)
  await keepBefore(trx, row, { now, by: caller.name })
  const { dpi, mime } = inspectImage(bytes)
  const image = { ...former, mime, dpi, size: bytes.length, thumb_hash: null }
  return changePage(context, row, image, [
    { field: '扫描件', before: sourceWords(row), after: `换回${sourceWords(former)}` },
  ])
}

/** The only page of a file, in the store; a TIFF or PDF is kept beside what was taken out of it. */
async function sealedScan(context: Context, grant: Grant): Promise<SealedPage> {
  const { store, now, trx } = context
  const chosen = await chosenScans(context, [grant])
  const pages = new PageSource(context.host)
  try {
    const file = await pages.open(await onlyScan(chosen))
    if (file.pages > 1) throw tooMany(`这个文件有 ${file.pages} 页`)
    const { isPart, ...page } = await pages.take(file, 1)
    const source = isPart ? await store.put(file.bytes) : null
    if (source) await keepObjects(trx, [source], now)
    const scan = { ...page, sourceName: basename(grant.name), sourceHash: source?.hash ?? null }
    const [sealed] = await sealPages(store, [scan])
    return sealed as SealedPage
  } finally {
    await pages.close()
    chosen.close()
  }
}

async function onlyScan({ sources }: ChosenFiles): Promise<Uint8Array> {
  const { scans, refused } = sortOut(sources)
  const [scan, ...others] = scans
  if (!scan) throw unfit(refused[0]?.reason ?? '没有可读的扫描件。', '选 JPEG、PNG、TIFF 或 PDF 文件。')
  if (others.length > 0) throw tooMany(`选中了 ${scans.length} 个扫描件`)
  return readScan(scan)
}

function tooMany(what: string) {
  return unfit(`${what}，一次只换一页。`, '选只有一页的文件；几页都要换的，先删去旧页再扫描入库。')
}

function sourceWords({ source_name, width, height }: Pick<PageRecord, 'source_name' | 'width' | 'height'>) {
  return `${source_name || '原扫描件'}（${width} × ${height}）`
}
