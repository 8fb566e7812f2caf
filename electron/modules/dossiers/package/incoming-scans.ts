import { unfit } from '#electron/platform/images/index'
import { RefusalError } from '#shared/ipc/reply'
import {
  FORMER,
  ORIGINALS,
  readClassFolder,
  readPageName,
  SECOND_SETS,
  SOURCES,
} from '#shared/modules/dossiers/rules-package'
import type { PageSource } from '../scans/page-source'

/** What a TIFF or PDF turned out to hold: for each of its pages why it cannot be taken, '' for a sound one. */
export type FoundScan = { problems: string[] }

/** More pages than any one file among the images of a dossier has. */
const MOST_PAGES = 2_000

/**
 * Whether pages have to be taken out of a file of this name: a TIFF, or a PDF that lies where images lie. Other PDFs are
 * catalogues and letters.
 */
export function holdsPages(path: string): boolean {
  if (isKeptBeside(path)) return false
  return /\.tiff?$/i.test(path) || (/\.pdf$/i.test(path) && liesAmongImages(path))
}

/** In a folder of files that our own record tells of and that are no pages themselves. */
export function isKeptBeside(path: string): boolean {
  return path.split('/').some((it, at, all) => at < all.length - 1 && (it === SOURCES || it === FORMER))
}

function liesAmongImages(path: string): boolean {
  const folders = path.split('/').slice(0, -1)
  const sets = [ORIGINALS, ...SECOND_SETS] as readonly string[]
  const placed = folders.some((it, at) => at > 0 && (sets.includes(it) || readClassFolder(it) !== null))
  return placed || readPageName(path) !== null
}

/** Reads every page of the file once, in the image worker; only what is wrong is kept. */
export async function lookAtScan(pages: PageSource, bytes: Uint8Array): Promise<FoundScan> {
  const file = await pages.open(bytes)
  if (file.pages > MOST_PAGES) throw unfit(`有 ${file.pages} 页，一份材料没有这么多。`)
  const problems: string[] = []
  for (let page = 1; page <= file.pages; page++) problems.push(await problemOf(() => pages.look(file, page)))
  return { problems }
}

/** '' where it works, the refusal's sentence where it is refused. */
export async function problemOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return ''
  } catch (error) {
    if (error instanceof RefusalError && error.refusal.code !== 'cancelled') return error.refusal.message
    throw error
  }
}

/** Names one page of a file among images: no path has a line break. */
export function pageKey(path: string, page: number): string {
  return `${path}\n${page}`
}

/** The file and the page that `pageKey` names; null for a path. */
export function readPageKey(key: string): { path: string; page: number } | null {
  const [path, page] = key.split('\n')
  return page === undefined ? null : { path: path ?? '', page: Number(page) }
}
