import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { FormatError, readManifest } from '#electron/platform/formats/index'
import { type ImageFacts, inspectImage } from '#electron/platform/images/index'
import type { PageSource } from '../scans/page-source'
import { type DossierRecord, RECORD_SUFFIX, readRecord } from './dossier-record'
import { sumOf } from './export-files'
import { type FoundScan, holdsPages, isKeptBeside, lookAtScan, problemOf } from './incoming-scans'
import { type IncomingWalk, type PassingFile, shownPath, type Unreadable, unreadable } from './incoming-walk'
import { looksLikePackage, type ReadPackage, readPackageXml } from './package-xml-read'

/** An image or source file that was found, as it was when it was looked at. */
export type FoundFile = {
  path: string
  hash: string
  size: number
  /** Null for what is no JPEG or PNG. */
  image: ImageFacts | null
  /** The pages in it, where they have to be taken out. */
  scan: FoundScan | null
  /** Why it cannot be a page, '' for a sound image. */
  problem: string
}

export type FoundCatalogue = { path: string; read: ReadPackage | null; problem: string }
export type FoundSums = { path: string; sums: Map<string, string> }

/** All that was found, by path. */
export type Found = {
  files: Map<string, FoundFile>
  catalogues: FoundCatalogue[]
  records: { path: string; record: DossierRecord }[]
  manifests: FoundSums[]
  refused: Unreadable[]
}

const IMAGE = /\.(jpe?g|png|bmp|gif|webp)$/i
const MANIFEST = /(^|\/)(tag)?manifest-sha256\.txt$|\.sha256$/i
const XML_BYTES = 64 * 2 ** 20

type Looking = {
  refused: Unreadable[]
  pages: PageSource
  tell: (done: number) => Promise<void>
}

/** Reads everything once: takes sums, looks through images, reads catalogues. Nothing of the images is kept. */
export async function lookThrough(walk: IncomingWalk, { refused, pages, tell }: Looking): Promise<Found> {
  const found: Found = { files: new Map(), catalogues: [], records: [], manifests: [], refused }
  let done = 0
  for await (const file of walk.files()) {
    try {
      await look(file, found, pages)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      refused.push(unreadable(file.path, error))
    }
    done += 1
    if (done % 20 === 0) await tell(done)
  }
  return found
}

async function look(file: PassingFile, found: Found, pages: PageSource): Promise<void> {
  const { path } = file
  // An archive is only held against its sum; what is in it comes by itself.
  if (file.onDisk && /\.zip$/i.test(path)) {
    const hash = await sumOfFile(file.onDisk)
    found.files.set(path, { path, hash, size: file.size, ...NO_IMAGE })
    return
  }
  const bytes = await file.read()
  const seen = await seenIn(path, bytes, pages)
  found.files.set(path, { path, hash: sumOf(bytes), size: file.size, ...seen })
  if (MANIFEST.test(path))
    found.manifests.push({ path, sums: readManifest(new TextDecoder('utf-8').decode(bytes)) })
  else if (path.endsWith(RECORD_SUFFIX)) {
    const record = readRecord(bytes)
    if (record) found.records.push({ path, record })
  } else if (/\.xml$/i.test(path) && looksLikePackage(bytes)) found.catalogues.push(catalogueOf(path, bytes))
}

type Seen = Pick<FoundFile, 'image' | 'scan' | 'problem'>

const NO_IMAGE: Seen = { image: null, scan: null, problem: '' }

async function seenIn(path: string, bytes: Uint8Array, pages: PageSource): Promise<Seen> {
  const seen = { ...NO_IMAGE }
  if (holdsPages(path))
    seen.problem = await problemOf(async () => {
      seen.scan = await lookAtScan(pages, bytes)
    })
  else if (IMAGE.test(path))
    seen.problem = await problemOf(async () => {
      seen.image = inspectImage(bytes)
    })
  return seen
}

function catalogueOf(path: string, bytes: Uint8Array): FoundCatalogue {
  if (bytes.length > XML_BYTES) return { path, read: null, problem: '目录文件过大，没有读。' }
  try {
    return { path, read: readPackageXml(bytes), problem: '' }
  } catch (error) {
    if (error instanceof FormatError) return { path, read: null, problem: `${error.problem.message}。` }
    throw error
  }
}

async function sumOfFile(path: string): Promise<string> {
  const sum = createHash('sha256')
  for await (const part of createReadStream(path)) sum.update(part as Buffer)
  return sum.digest('hex')
}

/** Whether a file is an image of a page, or holds some, by its name and place. */
export function isImageName(path: string): boolean {
  return (IMAGE.test(path) && !isKeptBeside(path)) || holdsPages(path)
}

/** The file's own name. */
export function fileName(path: string): string {
  return shownPath(path.slice(path.lastIndexOf('/') + 1))
}
