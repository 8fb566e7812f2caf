import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, IdText, OrganizationId, PreviewId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Finding, Preview } from './exchange'

/**
 * Where a sheet's rows go: one of a person's sets, or `kept`: rows that are about nobody on record (培训班, 党组织概况)
 * are kept whole as a table of their own, so that no cell of a workbook is lost.
 */
export const DESTINATIONS = [
  'basic',
  'posts',
  'career',
  'educations',
  'family',
  'rewards',
  'assessments',
  'ranks',
  'kept',
] as const
export const Destination = z.enum(DESTINATIONS)
export type Destination = z.infer<typeof Destination>

/** How a column came to its field: an alias of the catalogue, this sender's last mapping, its values, the user. */
export const MappedBy = z.enum(['alias', 'remembered', 'values', 'chosen', 'none'])
export type MappedBy = z.infer<typeof MappedBy>

export const SheetColumn = z.object({
  /** 0-based place in the table, and what the spreadsheet calls it: a column's letter, in a form the cell (`C5`). */
  index: z.number().int(),
  letter: z.string(),
  /** The header's rows joined: 学历学位／全日制教育. */
  header: z.string(),
  /** Field of the destination (`name`, `birth`, `educations.school` …); '' keeps the cells under their own heading. */
  target: z.string(),
  mappedBy: MappedBy,
  filled: z.number().int(),
  examples: z.array(z.string()).max(3),
  /** 身份证号变成了 4.4E+17 · 12 个日期认不出: said before anything is compared. */
  findings: z.array(Finding),
})
export type SheetColumn = z.infer<typeof SheetColumn>

/**
 * One table of a workbook. A sheet with several headings is several tables; a form is a table of one row whose columns
 * are its labels; a file that cannot be read is one without rows, with the reason in `findings`.
 */
export const SheetPlan = z.object({
  index: z.number().int(),
  fileName: z.string(),
  name: z.string(),
  hidden: z.boolean(),
  /** One record a row, one a column, or one on the whole sheet. The last two have no heading rows to choose. */
  orientation: z.enum(['rows', 'columns', 'form']),
  chosen: z.boolean(),
  destination: Destination,
  /** 1-based rows as the spreadsheet numbers them, 0 where there is none. Title rows lie above the header. */
  headerFrom: z.number().int(),
  headerTo: z.number().int(),
  title: z.string(),
  rows: z.number().int(),
  /** Of them left out: totals, notes, repeated headings found, and those the user took out. */
  excluded: z.number().int(),
  columns: z.array(SheetColumn),
  findings: z.array(Finding),
})
export type SheetPlan = z.infer<typeof SheetPlan>

export const WorkbookPlan = z.object({
  id: IdText,
  title: z.string(),
  /** Unit or person the file came from: mappings are remembered under this name. */
  sender: z.string(),
  sheets: z.array(SheetPlan),
})
export type WorkbookPlan = z.infer<typeof WorkbookPlan>

/** A field a column can be given, for the picker. */
export const SheetTarget = z.object({
  key: z.string(),
  label: z.string(),
  destination: Destination,
  aliases: z.array(z.string()),
})
export type SheetTarget = z.infer<typeof SheetTarget>

export const SheetRow = z.object({
  /** 1-based row number of the spreadsheet. */
  row: z.number().int(),
  included: z.boolean(),
  /** Why it is left out: 合计行 · 空行 · 重复表头 · 手工排除; '' when it is included. */
  reason: z.string(),
  cells: z.array(z.string()),
})
export type SheetRow = z.infer<typeof SheetRow>

/** A kept table, as its list shows it. */
export const KeptSheet = z.object({
  id: IdText,
  title: z.string(),
  sender: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  batchNo: z.number().int().nullable(),
  createdAt: z.string(),
})
export type KeptSheet = z.infer<typeof KeptSheet>

/** Excel in: workbooks are read and planned, then go the same way as any import: preview, decide, commit, undo. */
export const sheets = {
  readWorkbooks: task({
    right: 'people.import',
    topics: ['imports'],
    transaction: 'none',
    audit: { action: '读取 Excel 名册' },
    input: z.object({
      grants: z.array(Grant).min(1, '没有选文件'),
      sender: z.string().trim().max(60).default(''),
    }),
    output: WorkbookPlan,
  }),
  /** The session's open plan, if any. */
  openWorkbooks: query({
    right: 'people.import',
    topics: ['imports'],
    input: z.object({}),
    output: WorkbookPlan.nullable(),
  }),
  sheetTargets: query({
    right: 'people.import',
    topics: [],
    input: z.object({}),
    output: z.array(SheetTarget),
  }),
  /** Names mappings were kept under before, the latest first. */
  senders: query({
    right: 'people.import',
    topics: ['imports'],
    input: z.object({}),
    output: z.array(z.string()),
  }),
  /** Changes what is done with one sheet; columns not named keep their field. A new header row maps afresh. */
  planSheet: command({
    right: 'people.import',
    topics: ['imports'],
    audit: 'draft',
    input: z.object({
      id: IdText,
      index: z.number().int(),
      chosen: z.boolean().optional(),
      destination: Destination.optional(),
      headerFrom: z.number().int().min(1).optional(),
      headerTo: z.number().int().min(1).optional(),
      targets: z.record(z.string(), z.string()).optional(),
      /** Rows taken out (false) or in (true), by row number; `all` for every row. */
      include: z.record(z.string(), z.boolean()).optional(),
    }),
    output: SheetPlan,
  }),
  setSender: command({
    right: 'people.import',
    topics: ['imports'],
    audit: 'draft',
    input: z.object({ id: IdText, sender: z.string().trim().max(60) }),
    output: WorkbookPlan,
  }),
  sheetRows: query({
    right: 'people.import',
    topics: ['imports'],
    input: Slice.extend({ id: IdText, index: z.number().int() }),
    output: pageOf(SheetRow),
  }),
  closeWorkbooks: command({
    right: 'people.import',
    topics: ['imports'],
    audit: 'draft',
    input: z.object({ id: IdText }),
    output: z.object({}),
  }),
  /** Compares the planned sheets with the records; the answer is an ordinary preview. Remembers the mapping. */
  previewSheets: task({
    right: 'people.import',
    topics: ['imports'],
    transaction: 'none',
    audit: { action: '比对 Excel 名册' },
    input: z.object({ id: IdText, organizationId: OrganizationId.nullable().default(null) }),
    output: Preview,
  }),
  /** 退回单: a copy of the sender's own file with the wrong cells marked and the reasons listed on a sheet of their own. */
  exportReturn: task({
    right: 'people.import',
    topics: [],
    transaction: 'none',
    audit: { action: '导出退回单', target: 'id' },
    input: z.object({ id: PreviewId, grant: Grant }),
    output: z.object({ files: z.number().int(), marked: z.number().int() }),
  }),
  keptSheets: query({
    right: 'people.read',
    topics: ['imports', 'batches'],
    input: Slice,
    output: pageOf(KeptSheet),
  }),
  keptRows: query({
    right: 'people.read',
    topics: ['imports', 'batches'],
    input: Slice.extend({ id: IdText, text: z.string().max(60).default('') }),
    output: pageOf(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  }),
  /** The list as a workbook: the filter's people in their order with the view's columns, or one kept table. */
  exportSheet: task({
    right: 'people.export',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '导出 Excel' },
    input: z.object({
      grant: Grant,
      title: z.string().max(120),
      /** People in the order they are to stand; empty with `keptId`. */
      ids: z.array(z.string()).max(200_000).default([]),
      columns: z.array(z.string().max(60)).max(60).default([]),
      at: z.string().max(12).default(''),
      keptId: IdText.nullable().default(null),
    }),
    output: z.object({ rows: z.number().int() }),
  }),
}
