import {
  type FileSource,
  FormatError,
  type RawSheet,
  type RawWorkbook,
  readWorkbookBytes,
  WORKBOOK_FILES,
} from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { BulkFile } from '#shared/modules/awards/bulk'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { PartialDate } from '#shared/values/partial-date'
import { cycleTitle } from './bulk.repository'
import { type FoundSheet, findHead } from './found-sheet'
import { categoryNamed, type ReadRow, readRows } from './read-rows'
import { INSTRUCTIONS, keyOfSheet, layoutOf, type SheetKey } from './sheet-key'

/** Rows of one sheet and of all beyond which a file is no unit's report. */
const MOST_ROWS = 5000
const MOST_ALTOGETHER = 20_000
/** A table without our key deeper down is somebody's attachment. */
const DEEPEST_TABLE = 3

/** A table of nominations; one with rows but no heading of nominations; nothing that would be missed. */
type SheetKind = 'table' | 'unknown' | 'aside'

export type ReadFiles = {
  rows: ReadRow[]
  notes: BulkFile[]
  /** Everything that is no table of nominations. */
  attachments: FileSource[]
  workbooks: number
}

/** Reads every workbook among the files; what cannot be read is named and does not stop the others. */
export async function readFiles(
  context: TaskContext,
  cycle: Cycle,
  sources: readonly FileSource[],
  today: PartialDate,
): Promise<ReadFiles> {
  const reader = new FilesReader(context, cycle, today)
  for (const [at, source] of sources.entries()) {
    context.progress({ done: at, total: sources.length, message: '读取文件' })
    await context.step()
    await reader.read(source)
  }
  return reader.result
}

class FilesReader {
  readonly result: ReadFiles = { rows: [], notes: [], attachments: [], workbooks: 0 }
  readonly #titles = new Map<string, string | null>()

  constructor(
    private readonly context: TaskContext,
    private readonly cycle: Cycle,
    private readonly today: PartialDate,
  ) {}

  async read(source: FileSource): Promise<void> {
    const { name, problem } = source
    if (problem) return this.note('error', name, `${problem.message}。`, `${problem.remedy}。`)
    if (!WORKBOOK_FILES.test(name)) {
      this.result.attachments.push(source)
      return
    }
    const book = await this.open(source)
    if (!book) return
    const before = this.result.rows.length
    const tables = await this.sheets(name, book)
    if (tables > 0) this.result.workbooks += 1
    else if (isInside(name)) this.result.attachments.push(source)
    if (
      tables > 0 &&
      this.result.rows.length === before &&
      !this.result.notes.some((it) => it.name.startsWith(name))
    )
      this.note('notice', name, '表里一行也没有填。', '填好后重新读入。')
  }

  private async open(source: FileSource): Promise<RawWorkbook | null> {
    try {
      return await readWorkbookBytes(await source.read(), source.name)
    } catch (error) {
      if (error instanceof FormatError)
        this.note('error', source.name, `${error.problem.message}。`, `${error.problem.remedy}。`)
      else if (error instanceof Error && 'code' in error)
        this.note('error', source.name, '文件打不开。', '检查文件是否已移走或被占用。')
      else throw error
      return null
    }
  }

  /** How many sheets of a workbook are tables of nominations, refused ones included. */
  private async sheets(file: string, book: RawWorkbook): Promise<number> {
    const found: SheetKind[] = []
    for (const sheet of book.sheets) found.push(await this.sheet(file, sheet))
    const tables = found.filter((it) => it === 'table').length
    if (tables === 0 && found.includes('unknown') && !isInside(file))
      this.note(
        'error',
        file,
        '没有一张工作表有申报的表头。',
        '表头要有“姓名（名称）”“单位”等栏，或先导出空表再填。',
      )
    return tables
  }

  private async sheet(file: string, sheet: RawSheet): Promise<SheetKind> {
    const key = keyOfSheet(sheet)
    if (!key) return this.unkeyed(file, sheet)
    if (key.cycleId !== this.cycle.id) await this.foreign(placeOf(file, sheet), key.cycleId)
    else if (key.category !== INSTRUCTIONS) this.keyed(file, sheet, key)
    return 'table'
  }

  /** A sheet of this cycle: its key says the category, whatever it is named now. */
  private keyed(file: string, sheet: RawSheet, key: SheetKey): void {
    const { categories } = this.cycle.content
    const place = placeOf(file, sheet)
    const head = findHead(sheet, categories)
    if (!head) {
      this.note(
        'error',
        place,
        '表头被改动，认不出“姓名（名称）”一栏。',
        '重新导出空表，把已填的内容抄过去。',
      )
      return
    }
    const category = categories.find((it) => it.key === key.category)
    if (!category) {
      this.note('error', place, '这一类本届已取消，没有读入。', '按现在的类别重新导出空表。')
      return
    }
    if (key.layout !== layoutOf(category))
      this.note(
        'notice',
        place,
        '导出之后这一类的表格项目改过，按表头逐栏读入。',
        '核对新增的项目，缺的补填。',
      )
    this.take({ ...head, file, category }, place)
  }

  /** A sheet that was not made here: known by its heading, its category by the name of sheet or file. */
  private unkeyed(file: string, sheet: RawSheet): SheetKind {
    if (file.split('/').length > DEEPEST_TABLE) return 'aside'
    const { categories } = this.cycle.content
    const head = findHead(sheet, categories)
    if (!head) return sheet.hidden || sheet.rows.length === 0 ? 'aside' : 'unknown'
    const category = categoryNamed(sheet.name, categories) ?? categoryNamed(plainName(file), categories)
    this.take({ ...head, file, category }, placeOf(file, sheet))
    return 'table'
  }

  private take(sheet: FoundSheet, place: string): void {
    const count = sheet.grid.rows.filter((it) => it.row > sheet.to).length
    if (count > MOST_ROWS) {
      this.note(
        'error',
        place,
        `有 ${count} 行，超过上限 ${MOST_ROWS} 行，没有读入。`,
        '核对文件；确要导入的，分成几份。',
      )
      return
    }
    const rows = readRows(sheet, { categories: this.cycle.content.categories, today: this.today })
    if (this.result.rows.length + rows.length > MOST_ALTOGETHER)
      this.note('error', place, `各表合计超过 ${MOST_ALTOGETHER} 行，这一张没有读入。`, '分几次导入。')
    else this.result.rows.push(...rows)
  }

  private async foreign(place: string, cycleId: string): Promise<void> {
    if (!this.#titles.has(cycleId)) this.#titles.set(cycleId, await cycleTitle(this.context.trx, cycleId))
    const title = this.#titles.get(cycleId)
    const whose = title ? `“${title}”的` : '另一届评选的'
    this.note(
      'error',
      place,
      `这张申报表是${whose}，不是“${this.cycle.title}”的，没有读入。`,
      '核对文件；要报本届的，用本届导出的空表。',
    )
  }

  private note(kind: BulkFile['kind'], name: string, reason: string, remedy: string): void {
    this.result.notes.push({ name, kind, reason, remedy })
  }
}

/** In a folder below what was chosen, where materials lie too. */
function isInside(name: string): boolean {
  return name.split('/').length > 2
}

function placeOf(file: string, sheet: RawSheet): string {
  return `${file} “${sheet.name}”`
}

/** A file's name without its folders and ending. */
function plainName(file: string): string {
  return file.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '')
}
