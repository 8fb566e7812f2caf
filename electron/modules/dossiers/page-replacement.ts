import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { inspectImage, uprightSize } from '#electron/platform/images/index'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { keepImages } from './kept-images'
import type { PageRecord } from './page.repository'
import { changePage, pageToChange, UNCORRECTED } from './page-correction'
import { keepBefore } from './page-replacement.repository'

/** A new scan in the place of a page. The former one stays on record, and so does whatever was read of it. */
export const replacePage: Pick<Handlers<typeof dossiers>, 'replacePage'>['replacePage'] = async (
  context,
  { id, version, grant },
) => {
  const row = await pageToChange(context, id, version)
  const path = await context.host.pathOf(grant.id)
  const bytes = await readFile(path)
  const { mime, dpi, ...facts } = inspectImage(bytes)
  const [stored] = await keepImages(context, [{ bytes }])
  await keepBefore(context.trx, row, { now: context.now, by: context.caller.name })
  const columns = {
    ...UNCORRECTED,
    ...uprightSize({ mime, dpi, ...facts }),
    mime,
    dpi,
    original_hash: stored?.hash ?? row.original_hash,
    size: bytes.length,
    blank: 0,
    thumb_hash: null,
    source_hash: null,
    source_name: basename(path),
    source_page: 1,
  }
  return changePage(context, row, columns, [
    { field: '扫描件', before: sourceWords(row), after: sourceWords(columns) },
  ])
}

function sourceWords({ source_name, width, height }: Pick<PageRecord, 'source_name' | 'width' | 'height'>) {
  return `${source_name}（${width} × ${height}）`
}
