import type { Stored } from '#electron/platform/store/page-store'
import { PageEdits } from '#shared/modules/dossiers/page'
import type { SealedPage } from '../page-intake'
import type { FoundFile } from './incoming-look'
import type { PlannedPage } from './plan'

/** What the store has of the files that came in, by path. */
export type StoredFiles = { stored: ReadonlyMap<string, Stored>; files: ReadonlyMap<string, FoundFile> }

/** A planned page whose images lie in the store. */
export function sealedPage(page: PlannedPage, { stored, files }: StoredFiles): SealedPage {
  const image = imageAt(files, page.original)
  return {
    page: {
      ...image,
      blank: page.blank,
      sourceName: page.sourceName,
      sourcePage: page.sourcePage,
      sourceHash: (page.source && stored.get(page.source)?.hash) || null,
    },
    thumbnail: null,
    original: storedAt(stored, page.original),
    corrected: page.second
      ? {
          ...imageAt(files, page.second),
          edits: page.edits ?? PageEdits.parse({}),
          stored: storedAt(stored, page.second),
        }
      : null,
  }
}

/** Every file that a page needs. */
export function pathsOf({ original, second, source }: PlannedPage): string[] {
  return [original, second, source].flatMap((it) => it ?? [])
}

function imageAt(files: ReadonlyMap<string, FoundFile>, path: string) {
  const image = files.get(path)?.image
  if (!image) throw new Error(`no image was found at ${path}`)
  const { mime, width, height, dpi } = image
  return { mime, width, height, dpi }
}

function storedAt(stored: ReadonlyMap<string, Stored>, path: string): Stored {
  const found = stored.get(path)
  if (!found) throw new Error(`${path} is not in the store`)
  return found
}
