import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  BriefPerson,
  Cell,
  CrossTable,
  Dimension,
  ProbationRow,
  RetirementRow,
  Selection,
  StructureAt,
  TenureRow,
} from './schema'
import { Standards } from './standards'

/** A month; '' takes the setting 计算年龄时间, else today. */
const On = z.string().max(12).default('')

export const StructureAsk = z.object({
  selection: Selection.prefault({}),
  /** One date, or two to compare. */
  dates: z.array(On).min(1).max(2).default(['']),
})
export type StructureAsk = z.infer<typeof StructureAsk>

export const CrossAsk = z.object({
  selection: Selection.prefault({}),
  on: On,
  rows: Dimension,
  columns: Dimension,
})
export type CrossAsk = z.infer<typeof CrossAsk>

/** The people behind a figure: those of up to two cells at once. */
export const FigureAsk = z.object({
  selection: Selection.prefault({}),
  on: On,
  cells: z.array(Cell).max(2).default([]),
})
export type FigureAsk = z.infer<typeof FigureAsk>

export const CLOCK_LISTS = ['retirement', 'probation', 'tenure'] as const

/** What a clock list shows: who has reached the line at the date, and who will within `ahead` months. */
export const ClockAsk = z.object({
  selection: Selection.prefault({}),
  on: On,
  ahead: z.number().int().min(0).max(240),
  state: z.enum(['all', 'reached', 'coming']).default('all'),
  sort: z.enum(['organization', 'due']).default('organization'),
  /** 任期: only this rule's line; '' all that are in use. */
  ruleId: z.string().max(40).default(''),
})
export type ClockAsk = z.infer<typeof ClockAsk>

const ClockSlice = Slice.extend(ClockAsk.shape)
const clockPage = <T extends z.ZodType>(row: T) =>
  pageOf(row).extend({ on: z.string(), reached: z.number().int(), coming: z.number().int() })

const READ = {
  right: 'people.read',
  topics: ['people', 'organizations', 'settings', 'views', 'standards'],
} as const

/** A list or structure as it goes to paper. */
export const PaperAsk = z.discriminatedUnion('list', [
  StructureAsk.extend({ list: z.literal('structure'), title: z.string().max(60) }),
  CrossAsk.extend({ list: z.literal('cross'), title: z.string().max(60) }),
  ClockAsk.extend({ list: z.enum(CLOCK_LISTS), title: z.string().max(60) }),
])
export type PaperAsk = z.infer<typeof PaperAsk>

/** `pages` is 0 where the program that opens the file breaks them. */
const PaperResult = z.object({ pages: z.number().int() })

/** What the department asks of the cadres it manages: structure at a date, and the clock. */
export const cadres = {
  structure: query({ ...READ, input: StructureAsk, output: z.array(StructureAt) }),
  cross: query({ ...READ, input: CrossAsk, output: CrossTable }),
  figurePeople: query({ ...READ, input: Slice.extend(FigureAsk.shape), output: pageOf(BriefPerson) }),
  figureIds: query({ ...READ, input: FigureAsk, output: z.array(PersonId) }),

  retirement: query({ ...READ, input: ClockSlice, output: clockPage(RetirementRow) }),
  probation: query({ ...READ, input: ClockSlice, output: clockPage(ProbationRow) }),
  tenure: query({ ...READ, input: ClockSlice, output: clockPage(TenureRow) }),
  /** Ids of everyone on a list, in its order. */
  clockIds: query({
    ...READ,
    input: ClockAsk.extend({ list: z.enum(CLOCK_LISTS) }),
    output: z.array(PersonId),
  }),

  standards: query({ right: 'people.read', topics: ['standards'], input: z.object({}), output: Standards }),
  saveStandards: command({
    right: 'people.edit',
    topics: ['standards'],
    audit: { action: '修改结构与预警口径' },
    input: Standards,
    output: Standards,
  }),

  printPaper: task({
    right: 'people.print',
    topics: ['audit'],
    audit: { action: '打印干部名单' },
    transaction: 'none',
    input: z.object({ paper: PaperAsk, copies: z.number().int().min(1).max(99).default(1) }),
    output: PaperResult,
  }),
  savePaper: task({
    right: 'people.export',
    topics: ['audit'],
    audit: { action: '导出干部名单' },
    transaction: 'none',
    input: z.object({ paper: PaperAsk, format: z.enum(['pdf', 'word']), grant: Grant }),
    output: PaperResult,
  }),
}
