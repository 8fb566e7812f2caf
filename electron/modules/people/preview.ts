import type { FormFiles, FormSource, RawForm } from '#electron/platform/formats/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Difference, Finding, ItemAction } from '#shared/modules/people/exchange'
import type { Photo } from '#shared/modules/people/schema'
import type { OrganizationId } from '#shared/values/id'
import type { ReadForm } from './read-form'
import type { OpenBooks } from './sheet-books'
import type { ReadPerson } from './sheet-draft'
import type { KeptRows } from './sheet-kept'
import type { SheetPerson } from './sheet-people'

/** A file's photo, ready to be kept. `bytes` null: beyond the memory budget, read again when it is written. */
export type IncomingPhoto = {
  hash: string
  mime: Photo['mime']
  crop: Photo['crop']
  size: number
  bytes: Uint8Array | null
}

/** Who a file is about. */
export type Match =
  | { kind: 'none' }
  | { kind: 'identity' | 'name' | 'unit'; id: string }
  | { kind: 'doubtful'; ids: string[]; why: string }
  /** The same person as an earlier file of this preview. */
  | { kind: 'batch'; index: number }

/** One file of a preview, or one person of a roster: what it says, whom it is about, and what was decided. */
export type IncomingFile = {
  index: number
  fileName: string
  /** Null for a person of a roster. */
  source: FormSource | null
  /** The rows of a roster that are about this person. */
  sheet: SheetPerson | null
  format: 'lrmx' | 'lrm' | 'sheet' | 'unknown'
  /** Its elements without the photo, kept while a value may be put right here. */
  form: RawForm | null
  /** What an export must know of the file: JSON of `StoredForm`. */
  shape: string
  read: ReadForm | ReadPerson | null
  /** Why it could not be read at all. */
  failure: Finding | null
  photo: IncomingPhoto | null
  match: Match
  /** The person's name: as the file has it, else as the record does. */
  name: string
  /** Name of the unit it will be listed under, or is listed under. */
  unit: string
  /** Findings of the matching, beside those of reading. */
  matchFindings: Finding[]
  /** Version of the matched person that was compared with. */
  comparedVersion: number
  differences: Difference[]
  /** The file's date lies after the record's. Null where it does not say. */
  newer: boolean | null
  action: ItemAction
}

/** An open comparison. It lives in the session's memory only. */
export type OpenPreview = {
  id: string
  title: string
  files: IncomingFile[]
  organizationId: OrganizationId | null
  elapsedMs: number
  /** The workbooks it came from, and their sheets that are kept whole. */
  books: OpenBooks | null
  kept: KeptRows[]
  /** Open while photos may have to be read again. */
  sources: Pick<FormFiles, 'close'>
}

const KEY = 'people.preview'

/** The session's one open preview, if any. */
export function findPreview({ session }: Context): OpenPreview | null {
  return (session.get(KEY) as OpenPreview | undefined) ?? null
}

export function previewOf(context: Context, id: string): OpenPreview {
  const preview = findPreview(context)
  if (preview?.id !== id) throw refuse('not-found', '这次比对已关闭。', { remedy: '重新选文件比对。' })
  return preview
}

export function fileOf(preview: OpenPreview, index: number): IncomingFile {
  const file = preview.files[index]
  if (!file) throw refuse('not-found', '这次比对里没有这个文件。', { remedy: '刷新后再选。' })
  return file
}

/** Puts a preview in the place of the one that was open. */
export function keepPreview(context: Context, preview: OpenPreview): void {
  closePreview(context)
  context.session.set(KEY, preview)
}

export function closePreview(context: Context): void {
  findPreview(context)?.sources.close()
  context.session.delete(KEY)
}

/** All that is to be said about a file. */
export function findingsOf(file: IncomingFile): Finding[] {
  return [...(file.failure ? [file.failure] : []), ...(file.read?.findings ?? []), ...file.matchFindings]
}

export function isWrong(file: IncomingFile): boolean {
  return findingsOf(file).some((it) => it.severity === 'error')
}

/** What a person of a roster says beside the form's elements; null for a file. */
export function sheetRead({ read }: IncomingFile): ReadPerson | null {
  return read && 'rows' in read ? read : null
}
