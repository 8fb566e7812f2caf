import type { Stored } from '#electron/platform/store/page-store'
import { PageEdits } from '#shared/modules/dossiers/page'
import type { SealedPage } from '../page-intake'
import type { ImportImages } from './import-images'
import type { FoundFile } from './incoming-look'
import { readPageKey } from './incoming-scans'
import type { PlannedBefore, PlannedPage } from './plan'

/** What the store has of the files that came in and of the pages in them, by path and key. */
export type StoredFiles = Pick<ImportImages, 'stored' | 'taken'> & { files: ReadonlyMap<string, FoundFile> }

/** A planned page whose images lie in the store. */
export function sealedPage(page: PlannedPage, images: StoredFiles): SealedPage {
  const first = imageAt(images, page.original)
  const second = page.second === null ? null : imageAt(images, page.second)
  const corrected = second && {
    ...(second.corrected ?? { ...facts(second.page), stored: second.original }),
    edits: page.edits ?? PageEdits.parse({}),
  }
  return {
    page: {
      ...first.page,
      blank: page.blank || (first.page.blank ?? false),
      sourceName: page.sourceName,
      sourcePage: page.sourcePage,
      sourceHash: (page.source && images.stored.get(page.source)?.hash) || null,
    },
    original: first.original,
    corrected: corrected ?? first.corrected,
    // It shows the page as it was scanned.
    thumbnail: corrected ? null : first.thumbnail,
  }
}

/** Every file, and page of a file, that a page needs: paths and keys. */
export function needsOf(page: PlannedPage): string[] {
  const { original, second } = page
  return [original, ...(second ? [second] : []), ...filesBeside(page)]
}

/** The files that lie beside a page without being images of it: what it was taken from, and its former scans. */
export function filesBeside({ source, before }: PlannedPage): string[] {
  return [...(source ? [source] : []), ...before.flatMap(filesOfFormer)]
}

function filesOfFormer({ path, corrected, source }: PlannedBefore): string[] {
  return [path, corrected?.path, source].flatMap((it) => it ?? [])
}

function imageAt({ stored, taken, files }: StoredFiles, at: string): SealedPage {
  if (readPageKey(at)) return known(taken.get(at), at)
  const original = known(stored.get(at), at)
  const page = {
    ...facts(known(files.get(at)?.image, at)),
    dpi: files.get(at)?.image?.dpi ?? null,
    sourceName: '',
  }
  return { page, original, corrected: null, thumbnail: null }
}

function facts({ mime, width, height }: Pick<SealedPage['page'], 'mime' | 'width' | 'height'>) {
  return { mime, width, height }
}

function known<T>(found: T | null | undefined, at: string): T {
  if (found === null || found === undefined) throw new Error(`${at} is not in the store`)
  return found
}

/** What the store has of a path. */
export function storedAt({ stored }: Pick<StoredFiles, 'stored'>, path: string): Stored {
  return known(stored.get(path), path)
}
