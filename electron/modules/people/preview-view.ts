import type {
  ItemAction,
  Outcome,
  Preview,
  PreviewCounts,
  PreviewItem,
} from '#shared/modules/people/exchange'
import { OUTCOMES } from '#shared/modules/people/exchange'
import type { PersonId, PreviewId } from '#shared/values/id'
import { findingsOf, type IncomingFile, isWrong, type OpenPreview, sheetRead } from './preview'
import { type KeptRows, strangerRows } from './sheet-kept'
import { strangerFindings } from './sheet-strangers'

/** @file The preview as the window sees it. What is counted here is what the commit will do. */

export function outcomeOf(file: IncomingFile): Outcome {
  if (isWrong(file)) return 'wrong'
  if (file.match.kind === 'doubtful' || file.match.kind === 'batch') return 'duplicate'
  if (file.match.kind === 'none') return 'created'
  return file.differences.length > 0 ? 'changed' : 'same'
}

/** What is proposed before anyone decided. */
export function defaultAction(outcome: Outcome): ItemAction {
  if (outcome === 'created' || outcome === 'changed') return 'write'
  return outcome === 'duplicate' ? 'later' : 'skip'
}

/** What the commit will do with a file, as it stands now. */
export function deedOf(file: IncomingFile): 'create' | 'change' | null {
  const outcome = outcomeOf(file)
  const adopts = file.differences.some((it) => it.choice === 'adopt')
  if (outcome === 'created') return file.action === 'write' ? 'create' : null
  if (outcome === 'changed') return file.action === 'write' && adopts ? 'change' : null
  if (outcome !== 'duplicate') return null
  if (file.action === 'separate') return 'create'
  return file.action === 'merge' && adopts ? 'change' : null
}

/** The person a file would change. */
export function matchedIdOf({ match }: IncomingFile): string | null {
  if ('id' in match) return match.id
  return match.kind === 'doubtful' ? (match.ids[0] ?? null) : null
}

export function toItem(file: IncomingFile): PreviewItem {
  const outcome = outcomeOf(file)
  return {
    index: file.index,
    fileName: file.fileName,
    format: file.format,
    outcome,
    name: file.name,
    unit: file.unit,
    summary: summaryOf(file, outcome),
    match: matchWords(file),
    matchedId: matchedIdOf(file) as PersonId | null,
    action: file.action,
    differences: file.differences,
    findings: findingsOf(file),
  }
}

function summaryOf(file: IncomingFile, outcome: Outcome): string {
  if (outcome === 'wrong') return ''
  if (outcome === 'same') return `${textsOf(file).length + (sheetRead(file)?.rows.length ?? 0)} 项一致`
  if (outcome === 'created') return contents(file)
  if (file.differences.length === 0) return ''
  const newer = file.newer === null ? '' : file.newer ? '，文件较新' : '，库内较新'
  return `${file.differences.length} 处不同${newer}`
}

/** The texts that the file has. */
function textsOf(file: IncomingFile): string[] {
  return Object.values(file.read?.texts ?? {}).filter((text) => text !== undefined)
}

function contents(file: IncomingFile): string {
  const filled = textsOf(file).filter((text) => text !== '').length
  const rows = sheetRead(file)?.rows
  if (rows) return `${filled} 项已填${rows.length > 0 ? `，另有 ${rows.length} 条` : ''}`
  const family = file.read?.family.length ?? 0
  const photo = file.photo ? '含照片' : '缺照片'
  return `${filled} 项已填，${photo}${family > 0 ? `；家庭成员 ${family} 人` : ''}`
}

function matchWords(file: IncomingFile): string {
  if (!file.read) return '无法读取'
  const words = {
    none: '库内无此人',
    identity: '身份证号',
    name: '姓名、出生年月',
    unit: '姓名、单位',
    doubtful: '疑似同人',
    batch: '同批重复',
  }
  return words[file.match.kind]
}

export function countsOf(files: readonly IncomingFile[]): PreviewCounts {
  const counts = { created: 0, changed: 0, same: 0, duplicate: 0, wrong: 0 }
  let willCreate = 0
  let willChange = 0
  let undecided = 0
  for (const file of files) {
    counts[outcomeOf(file)] += 1
    const deed = deedOf(file)
    if (deed === 'create') willCreate += 1
    if (deed === 'change') willChange += 1
    undecided += undecidedIn(file)
  }
  return { all: files.length, ...counts, willCreate, willChange, undecided }
}

function undecidedIn(file: IncomingFile): number {
  if (file.action === 'later') return 1
  const compared = file.action === 'merge' || (file.action === 'write' && outcomeOf(file) === 'changed')
  return compared ? file.differences.filter((it) => it.choice === 'later').length : 0
}

export function toPreview(preview: OpenPreview, nextBatchNo: number): Preview {
  return {
    id: preview.id as PreviewId,
    title: preview.title,
    counts: countsOf(preview.files),
    elapsedMs: preview.elapsedMs,
    nextBatchNo,
    kept: keptNow(preview).map((it) => ({ title: it.title, rows: it.rows.length })),
    fromSheets: preview.books !== null,
  }
}

/** What the commit keeps whole, as the preview stands now. */
export function keptNow({ books, kept, files }: OpenPreview): KeptRows[] {
  if (!books) return kept
  const strangers = files.filter((file) => strangerFindings(file).length > 0)
  return [
    ...kept,
    ...strangerRows(
      books.sender,
      strangers.flatMap((file) => file.sheet?.rows ?? []),
    ),
  ]
}

/** What needs a person comes first. */
const ORDER: Record<Outcome, number> = { wrong: 0, duplicate: 1, changed: 2, created: 3, same: 4 }

export function sortedFiles(files: readonly IncomingFile[], outcome: Outcome | null): IncomingFile[] {
  if (outcome !== null) return files.filter((file) => outcomeOf(file) === outcome)
  const groups = Object.fromEntries(OUTCOMES.map((it) => [it, [] as IncomingFile[]])) as Record<
    Outcome,
    IncomingFile[]
  >
  for (const file of files) groups[outcomeOf(file)].push(file)
  return OUTCOMES.toSorted((a, b) => ORDER[a] - ORDER[b]).flatMap((it) => groups[it])
}
