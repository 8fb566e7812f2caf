import type { ChosenFiles, FileSource } from '#electron/platform/formats/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { BulkFile, BulkOutcome, BulkPreview, BulkProblem, BulkRow } from '#shared/modules/awards/bulk'
import type { Nomination } from '#shared/modules/awards/nomination'
import type { PersonId, PreviewId } from '#shared/values/id'
import type { PreparedAttachment } from '../attachments'
import type { Match } from './match'
import type { ReadRow } from './read-rows'

/** A file that comes with a row. Its bytes are read again when they are written. */
export type RowFile = Omit<PreparedAttachment, 'bytes'> & {
  source: FileSource
  /** The material's key, '' other. */
  material: string
  /** The photo of the form rather than an attachment. */
  photo: boolean
}

export type OpenRow = {
  index: number
  read: ReadRow
  match: Match
  personId: PersonId | null
  files: RowFile[]
  /** The nomination of the cycle that the row is about already. */
  stored: Nomination | null
  what: BulkOutcome
  /** False where the user leaves it. */
  wanted: boolean
  /** Found by comparing, beside what reading found. */
  problems: BulkProblem[]
}

/** Files that were read and wait to be written. It lives in the session's memory only. */
export type OpenBulk = {
  previewId: PreviewId
  cycleId: string
  title: string
  /** How the cycle's nominations stood when it was read. */
  stand: string
  stored: readonly Nomination[]
  hashes: ReadonlyMap<string, ReadonlySet<string>>
  rows: OpenRow[]
  notes: BulkFile[]
  files: ChosenFiles
  elapsedMs: number
}

const KEY = 'awards.bulk'

export function findBulk({ session }: Pick<Context, 'session'>, cycleId: string): OpenBulk | null {
  const open = session.get(KEY) as OpenBulk | undefined
  return open?.cycleId === cycleId ? open : null
}

export function bulkOf(
  context: Pick<Context, 'session'>,
  asked: { cycleId: string; previewId: string },
): OpenBulk {
  const open = findBulk(context, asked.cycleId)
  if (open?.previewId !== asked.previewId)
    throw refuse('not-found', '这次读入的文件已关闭。', { remedy: '重新选文件读入。' })
  return open
}

/** Puts a preview in the place of the one that was open. */
export function keepBulk(context: Pick<Context, 'session'>, open: OpenBulk): void {
  closeBulk(context)
  context.session.set(KEY, open)
}

export function closeBulk({ session }: Pick<Context, 'session'>): void {
  const open = session.get(KEY) as OpenBulk | undefined
  open?.files.close()
  session.delete(KEY)
}

/** Whether the commit writes it. */
export function isDue({ wanted, what }: OpenRow): boolean {
  return wanted && (what === 'new' || what === 'update')
}

export function toBulkRow(row: OpenRow): BulkRow {
  const { index, read, match, personId, what, files, problems } = row
  const { file, sheet, row: line, name, unitName, category } = read
  const chosen = match.candidates.find((it) => it.personId === personId)
  const manual = personId !== match.personId
  return {
    index,
    file,
    sheet,
    row: line,
    name,
    unitName,
    categoryLabel: category?.label ?? '',
    what,
    take: isDue(row),
    personId,
    organizationId: match.organizationId,
    match: manual ? (chosen ? '人工指定' : '不是库内人员') : match.how,
    candidates: match.candidates,
    attachments: files.length,
    problems: [...read.problems, ...problems].toSorted((a, b) => rank(a) - rank(b)),
  }
}

function rank({ kind }: BulkProblem): number {
  return kind === 'error' ? 0 : 1
}

/** Errors first, then what is written, then what is there already. */
const ORDER: readonly BulkOutcome[] = ['refused', 'new', 'update', 'same']

export function inOrder(rows: readonly OpenRow[]): OpenRow[] {
  const troubled = (it: OpenRow) => (it.read.problems.length + it.problems.length > 0 ? 0 : 1)
  return rows.toSorted(
    (a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what) || troubled(a) - troubled(b) || a.index - b.index,
  )
}

export function toBulkPreview({ previewId, title, rows, notes, elapsedMs }: OpenBulk): BulkPreview {
  const counts = { all: rows.length, refused: 0, new: 0, update: 0, same: 0 }
  for (const { what } of rows) counts[what] += 1
  const due = rows.filter(isDue)
  return {
    previewId,
    title,
    counts,
    willWrite: due.length,
    attachments: due.reduce((sum, it) => sum + it.files.length, 0),
    files: notes.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'error' ? -1 : 1)),
    elapsedMs,
  }
}
