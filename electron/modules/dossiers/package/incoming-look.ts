import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { FormatError, readManifest } from '#electron/platform/formats/index'
import { type ImageFacts, inspectImage } from '#electron/platform/images/index'
import { RefusalError } from '#shared/ipc/reply'
import { type DossierRecord, RECORD_SUFFIX, readRecord } from './dossier-record'
import { sumOf } from './export-files'
import { type IncomingWalk, type PassingFile, shownPath, type Unreadable, unreadable } from './incoming-walk'
import { looksLikePackage, type ReadPackage, readPackageXml } from './package-xml-read'

/** An image or source file that was found, as it was when it was looked at. */
export type FoundFile = {
  path: string
  hash: string
  size: number
  /** Null for what is no JPEG or PNG. */
  image: ImageFacts | null
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

const IMAGE = /\.(jpe?g|png|tiff?|bmp|gif|webp)$/i
const MANIFEST = /(^|\/)(tag)?manifest-sha256\.txt$|\.sha256$/i
const XML_BYTES = 64 * 2 ** 20

/** Reads everything once: takes sums, looks through images, reads catalogues. Nothing of the images is kept. */
export async function lookThrough(
  walk: IncomingWalk,
  refused: Unreadable[],
  tell: (done: number) => Promise<void>,
): Promise<Found> {
  const found: Found = { files: new Map(), catalogues: [], records: [], manifests: [], refused }
  let done = 0
  for await (const file of walk.files()) {
    try {
      await look(file, found)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      refused.push(unreadable(file.path, error))
    }
    done += 1
    if (done % 20 === 0) await tell(done)
  }
  return found
}

async function look(file: PassingFile, found: Found): Promise<void> {
  const { path } = file
  // An archive is only held against its sum; what is in it comes by itself.
  if (file.onDisk && /\.zip$/i.test(path)) return keep(found, file, { hash: await sumOfFile(file.onDisk) })
  const bytes = await file.read()
  keep(found, file, { hash: sumOf(bytes), bytes })
  if (MANIFEST.test(path))
    found.manifests.push({ path, sums: readManifest(new TextDecoder('utf-8').decode(bytes)) })
  else if (path.endsWith(RECORD_SUFFIX)) {
    const record = readRecord(bytes)
    if (record) found.records.push({ path, record })
  } else if (/\.xml$/i.test(path) && looksLikePackage(bytes)) found.catalogues.push(catalogueOf(path, bytes))
}

function keep(
  found: Found,
  { path, size }: PassingFile,
  { hash, bytes }: { hash: string; bytes?: Uint8Array },
): void {
  found.files.set(path, { path, hash, size, ...(bytes && IMAGE.test(path) ? imageOf(bytes) : NO_IMAGE) })
}

const NO_IMAGE = { image: null, problem: '' }

function imageOf(bytes: Uint8Array): Pick<FoundFile, 'image' | 'problem'> {
  try {
    return { image: inspectImage(bytes), problem: '' }
  } catch (error) {
    if (error instanceof RefusalError) return { image: null, problem: error.refusal.message }
    throw error
  }
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

/** Whether a file's name is that of an image. */
export function isImageName(path: string): boolean {
  return IMAGE.test(path)
}

/** The file's own name. */
export function fileName(path: string): string {
  return shownPath(path.slice(path.lastIndexOf('/') + 1))
}
