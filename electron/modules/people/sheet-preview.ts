import { nextBatchNo } from '#electron/platform/batches/batches.repository'
import { newId } from '#electron/platform/database/id'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { todayOf } from './person-state'
import { type IncomingFile, keepPreview, type OpenPreview } from './preview'
import { compareAll } from './preview.service'
import { toPreview } from './preview-view'
import { booksOf, type OpenBooks, signatureOfSheet } from './sheet-books'
import type { Reading } from './sheet-draft'
import { keptOf } from './sheet-kept'
import { joinPeople, type SheetPerson } from './sheet-people'
import { readPerson } from './sheet-person'
import { rememberMapping } from './sheets.repository'
import { loadUnits } from './units.repository'

/** People read before other calls get their turn. */
const CHUNK = 500

/** Turns planned sheets into an ordinary preview: one item a person, whatever number of rows is about him. */
export const sheetPreviewing: Pick<Handlers<typeof people>, 'previewSheets'> = {
  async previewSheets(context, { id, organizationId }) {
    const begun = performance.now()
    const books = booksOf(context, id)
    refuseUnclear(books)
    const reading: Reading = { units: await loadUnits(context.trx), today: todayOf(context) }
    const files = await readPeople(context, books, reading)
    const kept = keptOf(books)
    if (files.length + kept.length === 0)
      throw refuse('not-found', '选中的表里没有可读的行。', { remedy: '勾选要导入的工作表，或改表头行。' })
    const unit = organizationId ?? unitOfSender(books, reading)
    const preview: OpenPreview = {
      id: newId(),
      title: books.title,
      files,
      organizationId: unit as OpenPreview['organizationId'],
      elapsedMs: 0,
      books,
      kept,
      sources: { close: () => undefined },
    }
    await compareAll(context, preview)
    preview.elapsedMs = Math.round(performance.now() - begun)
    await remember(context, books)
    keepPreview(context, preview)
    return toPreview(preview, await nextBatchNo(context.trx))
  },
}

/** A sheet whose people cannot be told apart would only give errors. */
function refuseUnclear(books: OpenBooks): void {
  for (const sheet of books.sheets) {
    if (!sheet.chosen || sheet.destination === 'kept' || sheet.table.rows.length === 0) continue
    if (sheet.targets.includes('name') || sheet.targets.includes('identityNumber')) continue
    throw refuse('invalid-input', `“${sheet.name}”没有姓名列，也没有身份证号列，认不出是谁。`, {
      remedy: '指定姓名或身份证号列，或改为整表保存，或不导入这张表。',
    })
  }
}

/** People without a unit of their own belong to the one that sent the file, where that is on record. */
function unitOfSender(books: OpenBooks, { units }: Reading): string | null {
  const named = [books.sender, ...books.sheets.map((sheet) => sheet.table.unit)]
  return named.map((name) => (name === '' ? '' : units.named(name))).find((id) => id !== '') ?? null
}

async function readPeople(context: TaskContext, books: OpenBooks, reading: Reading): Promise<IncomingFile[]> {
  const people = joinPeople(books.sheets, reading.today)
  const files: IncomingFile[] = []
  for (const person of people) {
    files.push(personFile(person, files.length, reading))
    if (files.length % CHUNK > 0) continue
    context.progress({ done: files.length, total: people.length, message: '读取各人' })
    await context.step()
  }
  return files
}

function personFile(sheet: SheetPerson, index: number, reading: Reading): IncomingFile {
  const [first] = sheet.rows
  return {
    index,
    fileName: first ? `${first.sheet.file.name} ${first.sheet.name} ${placeText(sheet)}` : '',
    source: null,
    sheet,
    format: 'sheet',
    form: null,
    shape: '{}',
    read: readPerson(sheet.rows, reading),
    failure: null,
    photo: null,
    match: { kind: 'none' },
    name: '',
    unit: '',
    matchFindings: [],
    comparedVersion: 0,
    differences: [],
    newer: null,
    action: 'skip',
  }
}

function placeText({ rows }: SheetPerson): string {
  const [first] = rows
  if (!first || first.sheet.table.orientation === 'form') return ''
  const more = rows.length > 1 ? ` 等 ${rows.length} 行` : ''
  return `第 ${first.row.row} ${first.sheet.table.orientation === 'rows' ? '行' : '列'}${more}`
}

/** The mapping as it was used is the one to begin with when this sender writes again. */
async function remember(context: TaskContext, books: OpenBooks): Promise<void> {
  const chosen = books.sheets.filter((sheet) => sheet.chosen && sheet.table.columns.length > 0)
  await context.write(async (trx) => {
    for (const sheet of chosen)
      await rememberMapping(
        trx,
        { sender: books.sender, signature: signatureOfSheet(sheet), usedAt: context.now },
        { destination: sheet.destination, targets: sheet.targets },
      )
  })
}
