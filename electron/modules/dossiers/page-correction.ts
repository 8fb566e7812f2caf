import { inspectImage } from '#electron/platform/images/index'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { PageEdits } from '#shared/modules/dossiers/page'
import type { DossierId } from '#shared/values/id'
import { touchDossier } from './dossiers'
import { keepImages } from './kept-images'
import { findPage, type PageRecord, placeOfPage, updatePage } from './page.repository'
import { dossierToChange } from './page-layout'
import { pageOfRow } from './pages'

type Correction = Pick<Handlers<typeof dossiers>, 'correctPage' | 'markBlank'>

/** No correction beside the scanned image. */
export const UNCORRECTED = {
  corrected_hash: null,
  corrected_mime: '',
  corrected_width: 0,
  corrected_height: 0,
  edits: '',
} as const

/** Keeps the corrected image beside the scanned one, or takes it back. */
export const correctPage: Correction['correctPage'] = async (context, { id, version, corrected }) => {
  const row = await pageToChange(context, id, version)
  const columns = corrected ? await correctedColumns(context, corrected) : UNCORRECTED
  return changePage(context, row, { ...columns, thumb_hash: null }, [
    { field: '校正', before: editWords(row.edits), after: editWords(columns.edits) },
  ])
}

export const markBlank: Correction['markBlank'] = async (context, { id, version, blank }) => {
  const row = await pageToChange(context, id, version)
  const words = (marked: boolean) => (marked ? '是' : '否')
  return changePage(context, row, { blank: blank ? 1 : 0 }, [
    { field: '空白页', before: words(row.blank === 1), after: words(blank) },
  ])
}

/** The page as the caller saw it, in a dossier that may be changed. */
export async function pageToChange(context: Context, id: string, version: number): Promise<PageRecord> {
  const row = await findPage(context.trx, id)
  await dossierToChange(context, row.dossier_id as DossierId)
  if (row.version === version) return row
  throw refuse('conflict', `${await placeOfPage(context.trx, row)}已被他人改过，没有覆盖。`, {
    remedy: '刷新后看过现在的页面再改。',
  })
}

/** Writes the change with its trace and answers the page as it is now. */
export async function changePage(
  context: Context,
  row: PageRecord,
  columns: Parameters<typeof updatePage>[2],
  changes: readonly { field: string; before: string; after: string }[],
) {
  const { trx, now, caller } = context
  const recordVersion = row.version + 1
  await updatePage(trx, row.id, {
    ...columns,
    version: recordVersion,
    changed_at: now,
    changed_by: caller.accountId,
  })
  await touchDossier(context, row.dossier_id)
  context.note({
    targetKind: 'page',
    targetId: row.id,
    targetName: await placeOfPage(trx, row),
    changes,
    recordVersion,
  })
  return pageOfRow(await findPage(trx, row.id))
}

type Corrected = { edits: PageEdits; mime: 'image/jpeg' | 'image/png'; bytes: Uint8Array }

async function correctedColumns(context: Context, { edits, mime, bytes }: Corrected) {
  const facts = inspectImage(bytes)
  if (facts.mime !== mime)
    throw refuse('invalid-input', '校正后的图像与所说的格式不符。', { field: 'corrected' })
  const [stored] = await keepImages(context, [{ bytes }])
  return {
    corrected_hash: stored?.hash ?? null,
    corrected_mime: mime,
    corrected_width: facts.width,
    corrected_height: facts.height,
    edits: JSON.stringify(edits),
  }
}

/** 右转 90°，纠偏 1.2°，裁边, from the edits as they are kept; '' for none. */
function editWords(kept: string): string {
  if (kept === '') return ''
  const { turns, deskew, crop } = JSON.parse(kept) as PageEdits
  const parts = [
    turns === 0 ? '' : `右转 ${turns * 90}°`,
    deskew === 0 ? '' : `纠偏 ${deskew}°`,
    crop ? '裁边' : '',
  ]
  return parts.filter((it) => it !== '').join('，') || '原样'
}
