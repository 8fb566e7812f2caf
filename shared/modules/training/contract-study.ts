import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, IdText, OrganizationId, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { TakenLines } from './contract-classes'
import { HoursRow, MarkState, StudyFile, StudyMark, StudyMarkRow } from './study'

const READ = { right: 'ledgers.read', topics: ['training', 'systems', 'people'] } as const
/** A grade may bar somebody, so what shows bars is shown anew too. */
const TOUCHED = ['training', 'cases', 'steps'] as const
const EDIT = { right: 'ledgers.edit', topics: TOUCHED } as const
const Year = z.number().int().min(1990).max(2100)

/** Which grades a list and a paper hold. */
export const MarkAsk = z.object({
  year: Year,
  text: z.string().max(60).default(''),
  grade: z.string().max(40).default(''),
  state: MarkState.nullable().default(null),
  unitId: OrganizationId.nullable().default(null),
})
export type MarkAsk = z.infer<typeof MarkAsk>

/** Whose hours of a year: of one rule of a system, only those below what they owe where `short`. */
export const HoursAsk = z.object({
  year: Year,
  system: z.string().max(26),
  rule: z.string().max(31),
  text: z.string().max(60).default(''),
  short: z.boolean().default(false),
})
export type HoursAsk = z.infer<typeof HoursAsk>

export const studyMethods = {
  studyMarks: query({
    ...READ,
    input: Slice.extend(MarkAsk.shape),
    output: pageOf(StudyMarkRow).extend({
      counts: z.array(z.object({ grade: z.string(), n: z.number().int() })),
      waiting: z.number().int(),
    }),
  }),
  /** Grades of a year as they are entered or corrected; a confirmed one has to be opened again first. */
  keepMarks: command({
    ...EDIT,
    audit: { action: '登记年度考学等次' },
    input: z.object({ year: Year, rows: z.array(StudyMark).min(1).max(5000) }),
    output: z.object({ kept: z.number().int() }),
  }),
  /** By another account than the one that entered them. */
  confirmMarks: command({
    right: 'ledgers.confirm',
    topics: TOUCHED,
    audit: { action: '确认年度考学等次' },
    input: z.object({ ids: z.array(IdText).min(1).max(5000) }),
    output: z.object({ confirmed: z.number().int() }),
  }),
  reopenMarks: command({
    right: 'ledgers.confirm',
    topics: TOUCHED,
    audit: { action: '退回年度考学等次' },
    input: z.object({
      ids: z.array(IdText).min(1).max(5000),
      reason: z.string().trim().min(1, '原因未填').max(200),
    }),
    output: z.object({ reopened: z.number().int() }),
  }),
  removeMarks: command({
    ...EDIT,
    audit: { action: '删除年度考学等次' },
    input: z.object({ ids: z.array(IdText).min(1).max(5000) }),
    output: z.object({ removed: z.number().int() }),
  }),
  /** Grades of a year from a workbook: people by number or by a name that one person bears alone. */
  takeMarks: task({
    ...EDIT,
    audit: { action: '导入年度考学等次' },
    transaction: 'one',
    input: z.object({ year: Year, grant: Grant }),
    output: TakenLines,
  }),
  studyHours: query({
    ...READ,
    input: Slice.extend(HoursAsk.shape),
    /** `short`: how many of the scope are below what they owe. */
    output: pageOf(HoursRow).extend({ people: z.number().int(), short: z.number().int() }),
  }),
  studyFile: query({ ...READ, input: z.object({ personId: PersonId }), output: StudyFile }),
}
