import { z } from 'zod'
import { Grant, OrganizationId, PersonId, PreviewId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'

/** What the comparison says of one file. Every file has exactly one outcome, so the counts add up. */
export const OUTCOMES = ['created', 'changed', 'same', 'duplicate', 'wrong'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const OUTCOME_LABELS: Record<Outcome, string> = {
  created: '新增',
  changed: '变更',
  same: '相同',
  duplicate: '重复',
  wrong: '有误',
}

/** `keep` the stored value · `adopt` the file's · `later`: undecided, the commit leaves the stored value. */
export const FieldChoice = z.enum(['keep', 'adopt', 'later'])
export type FieldChoice = z.infer<typeof FieldChoice>

export const Difference = z.object({
  /** Element tag, `family:2` for one relative, `row:4` for one row of a sheet, `fact:rank` for a fact beside the form. */
  key: z.string(),
  label: z.string(),
  stored: z.string(),
  incoming: z.string(),
  choice: FieldChoice,
  /** Why this choice was proposed: 文件 2026.11.15, 库内 2026.11.17 核定. */
  basis: z.string(),
})
export type Difference = z.infer<typeof Difference>

/** Something wrong or worth saying about one file. `error` keeps it out; `notice` is written with it. */
export const Finding = z.object({
  severity: z.enum(['error', 'notice']),
  field: z.string(),
  label: z.string(),
  message: z.string(),
  remedy: z.string(),
  /** Set when the value can be put right in the preview: the element or the sheet's cell, and its text now. */
  fix: z.object({ tag: z.string(), text: z.string() }).nullable(),
})
export type Finding = z.infer<typeof Finding>

/** What will be done with one file. */
export const ItemAction = z.enum(['write', 'skip', 'merge', 'separate', 'later'])
export type ItemAction = z.infer<typeof ItemAction>

export const PreviewItem = z.object({
  index: z.number().int(),
  /** The file, and for a person of a roster the sheet and row: 花名册.xlsx 第 5 行. */
  fileName: z.string(),
  format: z.enum(['lrmx', 'lrm', 'sheet', 'unknown']),
  outcome: z.enum(OUTCOMES),
  name: z.string(),
  unit: z.string(),
  summary: z.string(),
  /** 身份证号 · 姓名、出生年月 · 库内无此人 · 疑似同人 · 无法读取 */
  match: z.string(),
  matchedId: PersonId.nullable(),
  action: ItemAction,
  differences: z.array(Difference),
  findings: z.array(Finding),
})
export type PreviewItem = z.infer<typeof PreviewItem>

export const PreviewCounts = z.object({
  all: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  duplicate: z.number().int(),
  wrong: z.number().int(),
  /** Of those, how many the commit will write, as it stands now. */
  willCreate: z.number().int(),
  willChange: z.number().int(),
  /** Places still undecided; the commit skips them. */
  undecided: z.number().int(),
})
export type PreviewCounts = z.infer<typeof PreviewCounts>

export const Preview = z.object({
  id: PreviewId,
  title: z.string(),
  counts: PreviewCounts,
  /** Milliseconds the reading and comparison took. */
  elapsedMs: z.number(),
  nextBatchNo: z.number().int(),
  /** What the commit keeps whole, with its rows: sheets about nobody, and rows of people that are not on record. */
  kept: z.array(z.object({ title: z.string(), rows: z.number().int() })),
  /** True when it came from workbooks: the sender's files can be given back with the wrong cells marked. */
  fromSheets: z.boolean(),
})
export type Preview = z.infer<typeof Preview>

export const StartPreview = z.object({
  grants: z.array(Grant).min(1, '没有选文件'),
  /** Unit that new people are listed under when their post names none on record. */
  organizationId: OrganizationId.nullable().default(null),
})

export const PreviewPage = Slice.extend({ id: PreviewId, outcome: z.enum(OUTCOMES).nullable().default(null) })
export const PreviewItems = pageOf(PreviewItem)

export const Decide = z.object({
  id: PreviewId,
  index: z.number().int(),
  action: ItemAction.optional(),
  choices: z.record(z.string(), FieldChoice).optional(),
})
export const CorrectItem = z.object({
  id: PreviewId,
  index: z.number().int(),
  tag: z.string(),
  text: z.string().max(20000),
})
