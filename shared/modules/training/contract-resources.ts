import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, IdText } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { SubjectKind, SubjectScope } from '../../values/subject'
import { TakenLines } from './contract-classes'
import {
  LecturerContent,
  LecturerRow,
  SiteContent,
  SiteRow,
  SiteVisit,
  TestContent,
  TestCounts,
  TestReturn,
  TestRow,
} from './resources'

const READ = { right: 'ledgers.read', topics: ['training', 'systems', 'organizations'] } as const
const EDIT = { right: 'ledgers.edit', topics: ['training', 'steps'] } as const
const One = z.object({ id: IdText, version: z.number().int() })
const Year = z.number().int().min(1990).max(2100)
const saved = <T extends z.ZodType>(content: T) =>
  z.object({ id: IdText.nullable(), version: z.number().int(), content })

export const SiteAsk = z.object({
  year: Year,
  kind: z.string().max(31).default(''),
  text: z.string().max(60).default(''),
})
export type SiteAsk = z.infer<typeof SiteAsk>

export const resourceMethods = {
  /** `people`: everybody who came to the sites asked for in that year. */
  sites: query({
    ...READ,
    input: Slice.extend(SiteAsk.shape),
    output: pageOf(SiteRow).extend({ people: z.number().int() }),
  }),
  saveSite: command({
    ...EDIT,
    audit: { action: '保存教育基地网点', target: 'id' },
    input: saved(SiteContent),
    output: z.object({ id: IdText }),
  }),
  removeSite: command({
    ...EDIT,
    audit: { action: '删除教育基地网点', target: 'id' },
    input: One,
    output: z.object({}),
  }),
  siteVisits: query({ ...READ, input: z.object({ id: IdText }), output: z.array(SiteVisit) }),
  addSiteVisit: command({
    ...EDIT,
    audit: { action: '登记基地接待', target: 'id' },
    input: z.object({ id: IdText, visit: SiteVisit.omit({ id: true }) }),
    output: z.object({ id: IdText }),
  }),
  removeSiteVisit: command({
    ...EDIT,
    audit: { action: '删除基地接待', target: 'visitId' },
    input: z.object({ visitId: IdText }),
    output: z.object({}),
  }),
  lecturers: query({
    ...READ,
    input: Slice.extend({ year: Year, text: z.string().max(60).default('') }),
    output: pageOf(LecturerRow).extend({ lectures: z.number().int() }),
  }),
  saveLecturer: command({
    ...EDIT,
    audit: { action: '保存师资', target: 'id' },
    input: saved(LecturerContent),
    output: z.object({ id: IdText }),
  }),
  removeLecturer: command({
    ...EDIT,
    audit: { action: '删除师资', target: 'id' },
    input: One,
    output: z.object({}),
  }),
  tests: query({ ...READ, input: z.object({}), output: z.array(TestRow) }),
  /** A new test gets a line for everybody whom its system sends papers to; `scope` narrows or replaces that. */
  saveTest: command({
    ...EDIT,
    audit: { action: '保存测试', target: 'id' },
    input: saved(TestContent).extend({ scope: SubjectScope.nullable().default(null) }),
    output: z.object({ id: IdText }),
  }),
  removeTest: command({
    ...EDIT,
    audit: { action: '删除测试', target: 'id' },
    input: One,
    output: z.object({}),
  }),
  testReturns: query({
    ...READ,
    input: Slice.extend({
      id: IdText,
      text: z.string().max(60).default(''),
      /** Only places that have returned none. */
      silent: z.boolean().default(false),
    }),
    output: pageOf(TestReturn),
  }),
  keepReturns: command({
    ...EDIT,
    audit: { action: '登记答卷回收', target: 'id' },
    input: z.object({
      id: IdText,
      rows: z
        .array(TestCounts.extend({ subjectKind: SubjectKind, subjectId: IdText }))
        .min(1)
        .max(5000),
    }),
    output: z.object({ changed: z.number().int() }),
  }),
  /** How many papers came back, place by place from a workbook; an empty cell leaves what is on record. */
  takeReturns: task({
    ...EDIT,
    audit: { action: '导入答卷回收', target: 'id' },
    transaction: 'one',
    input: z.object({ id: IdText, grant: Grant }),
    output: TakenLines,
  }),
}
