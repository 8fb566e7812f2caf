import type { z } from 'zod'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import { FormatError, readWorkbook, textOfCell } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import type { MappedBy } from '#shared/modules/people/contract-sheets'
import { SHEET_TARGETS, targetOf } from '#shared/modules/people/sheet-targets'
import { todayOf } from './person-state'
import {
  applyMapping,
  booksOf,
  closeBooks,
  findBooks,
  isIncluded,
  keepBooks,
  type OpenBooks,
  type OpenSheet,
  sheetOf,
  sheetsOfBook,
  signatureOfSheet,
  unreadableFile,
} from './sheet-books'
import { stampOf, workbookPaths } from './sheet-files'
import { tableWithHeader } from './sheet-layout'
import { mapTable } from './sheet-map'
import { toSheetPlan, toWorkbookPlan } from './sheet-plan'
import { findMapping, listSenders } from './sheets.repository'

type Planning =
  | 'readWorkbooks'
  | 'openWorkbooks'
  | 'sheetTargets'
  | 'senders'
  | 'planSheet'
  | 'setSender'
  | 'sheetRows'
  | 'closeWorkbooks'

/** Reads workbooks and lets the user say what is in them. Nothing is compared or written here. */
export const sheetPlanning: Pick<Handlers<typeof people>, Planning> = {
  async readWorkbooks(context, { grants, sender }) {
    const paths = await Promise.all(grants.map((grant) => context.host.pathOf(grant.id)))
    const files = await workbookPaths(paths)
    if (files.length === 0)
      throw refuse('not-found', '所选的里面没有表格（.xlsx、.xls、.et、.csv）。', {
        remedy: '换文件或文件夹。',
      })
    const sheets = await readAll(context, files)
    const named = sender || (sheets.find((it) => it.table.unit !== '')?.table.unit ?? '')
    const first = files[0]?.name ?? ''
    const books: OpenBooks = {
      id: newId(),
      title: files.length > 1 ? `${first} 等 ${files.length} 个` : first,
      sender: named,
      sheets: sheets.map((sheet, index) => ({ ...sheet, index })),
    }
    await recall(context.trx, books)
    keepBooks(context, books)
    return toWorkbookPlan(books, todayOf(context))
  },

  async openWorkbooks(context) {
    const books = findBooks(context)
    return books && toWorkbookPlan(books, todayOf(context))
  },

  async sheetTargets() {
    return [...SHEET_TARGETS]
  },

  senders: ({ trx }) => listSenders(trx),

  async planSheet(context, input) {
    const sheet = sheetOf(booksOf(context, input.id), input.index)
    changeSheet(sheet, input)
    return toSheetPlan(sheet, todayOf(context))
  },

  async setSender(context, { id, sender }) {
    const books = booksOf(context, id)
    books.sender = sender
    await recall(context.trx, books)
    return toWorkbookPlan(books, todayOf(context))
  },

  async sheetRows(context, { id, index, offset, limit }) {
    const sheet = sheetOf(booksOf(context, id), index)
    const rows = sheet.table.rows.slice(offset, offset + limit).map((row) => {
      const included = isIncluded(sheet, row)
      const reason = included ? '' : row.reason || '手工排除'
      return { row: row.row, included, reason, cells: row.cells.map((cell) => textOfCell(cell)) }
    })
    return { total: sheet.table.rows.length, rows }
  },

  async closeWorkbooks(context, { id }) {
    if (findBooks(context)?.id === id) closeBooks(context)
    return {}
  },
}

async function readAll(
  context: TaskContext,
  files: readonly { name: string; path: string }[],
): Promise<Omit<OpenSheet, 'index'>[]> {
  const sheets: Omit<OpenSheet, 'index'>[] = []
  for (const [done, { name, path }] of files.entries()) {
    context.progress({ done, total: files.length, message: `读取 ${name}` })
    await context.step()
    try {
      const book = await readWorkbook(path)
      const file = { name, path, format: book.format, savedOn: book.savedOn, stamp: await stampOf(path) }
      sheets.push(...sheetsOfBook(file, book))
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      sheets.push(unreadableFile(name, error.problem.message, error.problem.remedy))
    }
  }
  return sheets
}

/** Gives every sheet that this sender sent before the mapping it had then; what the user chose here stays. */
async function recall(trx: Trx, books: OpenBooks): Promise<void> {
  for (const sheet of books.sheets) {
    if (sheet.by.includes('chosen')) continue
    const known = await findMapping(trx, books.sender, signatureOfSheet(sheet))
    if (!known || known.targets.length !== sheet.table.columns.length) {
      if (sheet.by.includes('remembered')) applyMapping(sheet, mapTable(sheet.table))
      continue
    }
    const by = known.targets.map((target): MappedBy => (target === '' ? 'none' : 'remembered'))
    applyMapping(sheet, { ...known, by })
  }
}

type Change = z.output<(typeof people)['planSheet']['input']>

function changeSheet(sheet: OpenSheet, change: Change): void {
  const { chosen, destination, headerFrom, headerTo, targets, include } = change
  if (chosen !== undefined) sheet.chosen = chosen
  if (headerFrom !== undefined || headerTo !== undefined) moveHeader(sheet, headerFrom, headerTo)
  if (destination !== undefined && destination !== sheet.destination)
    applyMapping(sheet, mapTable(sheet.table, destination))
  for (const [column, target] of Object.entries(targets ?? {})) giveTarget(sheet, Number(column), target)
  for (const [row, included] of Object.entries(include ?? {})) includeRow(sheet, row, included)
}

function moveHeader(sheet: OpenSheet, headerFrom: number | undefined, headerTo: number | undefined): void {
  const { raw, table } = sheet
  if (!raw || table.orientation !== 'rows')
    throw refuse('invalid-input', '这张表是表单，没有表头行。', { field: 'headerFrom' })
  const from = headerFrom ?? table.headerFrom
  const to = Math.max(from, headerTo ?? (headerFrom === undefined ? table.headerTo : headerFrom))
  const last = raw.rows.at(-1)?.row ?? 0
  if (to - from > 9 || to > last)
    throw refuse('invalid-input', `表头应在第 1 至 ${last} 行之间，至多十行。`, { field: 'headerTo' })
  sheet.table = tableWithHeader(raw, { from, to }, Math.max(sheet.until, to))
  sheet.include.clear()
  applyMapping(sheet, mapTable(sheet.table))
}

function giveTarget(sheet: OpenSheet, column: number, target: string): void {
  if (!sheet.table.columns[column]) throw refuse('invalid-input', '没有这一列。', { remedy: '刷新后再选。' })
  if (target !== '' && !targetOf(sheet.destination, target))
    throw refuse('invalid-input', '这类表没有这个栏目。', { field: 'targets' })
  sheet.targets[column] = target
  sheet.by[column] = 'chosen'
}

function includeRow(sheet: OpenSheet, row: string, included: boolean): void {
  if (row === 'all') for (const it of sheet.table.rows) sheet.include.set(it.row, included)
  else sheet.include.set(Number(row), included)
}
