import { newId } from '#electron/platform/database/id'
import type { FileSource } from '#electron/platform/formats/chosen-files'
import { unfit } from '#electron/platform/images/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import { placeByName } from '#shared/modules/dossiers/rules-scan'
import type { ScanRefusal, ScanRule } from '#shared/modules/dossiers/scan'
import { type OpenedFile, PageSource } from './page-source'
import { readScan, reasonOf } from './scan-files'
import type { ScanEntry } from './scan-session'

/** Pages of one look; what comes after is left for another. */
const MOST_PAGES = 10_000

export type Looked = { entries: ScanEntry[]; thumbnails: Map<string, Uint8Array>; refused: ScanRefusal[] }

/** Reads every page of the files once; a file or page that cannot be read is named and the rest goes on. */
export async function lookThrough(
  context: TaskContext,
  sources: readonly FileSource[],
  rule: ScanRule,
): Promise<Looked> {
  const pages = new PageSource(context.host)
  const looked: Looked = { entries: [], thumbnails: new Map(), refused: [] }
  try {
    for (const [index, source] of sources.entries()) {
      context.progress({ done: index, total: sources.length, message: source.name })
      await context.step()
      try {
        if (looked.entries.length >= MOST_PAGES)
          throw unfit(`一次最多看 ${MOST_PAGES} 页。`, '其余的分几次扫入。')
        await lookAtFile(context, { index, source, rule, pages }, looked)
      } catch (error) {
        looked.refused.push({ fileName: source.name, filePage: 1, reason: reasonOf(error) })
      }
    }
  } finally {
    await pages.close()
  }
  return looked
}

type Looking = { index: number; source: FileSource; rule: ScanRule; pages: PageSource }

async function lookAtFile(context: TaskContext, looking: Looking, looked: Looked): Promise<void> {
  const { source, pages } = looking
  const file = await pages.open(await readScan(source))
  for (let page = 1; page <= file.pages; page++) {
    await context.step()
    try {
      await lookAtPage(looking, file, page, looked)
    } catch (error) {
      looked.refused.push({ fileName: source.name, filePage: page, reason: reasonOf(error) })
    }
  }
}

async function lookAtPage(
  { index, source, rule, pages }: Looking,
  file: OpenedFile,
  filePage: number,
  { entries, thumbnails }: Looked,
): Promise<void> {
  const { thumbnail, ...facts } = await pages.look(file, filePage)
  const key = newId()
  thumbnails.set(key, thumbnail)
  const place = placeByName(source.name, rule)
  // A file of many pages goes on from the number its name gives.
  const no = place.no === 0 ? 0 : place.no + filePage - 1
  entries.push({
    key,
    file: index,
    fileName: source.name,
    filePage,
    ...facts,
    ...place,
    no,
    dossierId: null,
    materialId: null,
  })
}
