import { z } from 'zod'
import { ProcedureCaseId } from '../../values/id'
import type { Mark, Procedure } from './procedure'

/** @file Cases out of a workbook: one line each, with the days of the steps that are known. */

export const INTAKE_ACTS = { begin: '启动', add: '补登日期', same: '已登记', refuse: '有误' } as const
export const IntakeAct = z.enum(['begin', 'add', 'same', 'refuse'])
export type IntakeAct = z.infer<typeof IntakeAct>

export const IntakeLine = z.object({
  row: z.number().int(),
  name: z.string(),
  partyName: z.string(),
  beganOn: z.string(),
  act: IntakeAct,
  /** The running case that takes the days. */
  caseId: ProcedureCaseId.nullable(),
  /** Steps that get a day, in their order, by title. */
  days: z.array(z.object({ title: z.string(), on: z.string() })),
  /** Why it cannot come in, each a whole sentence. */
  problems: z.array(z.string()),
})
export type IntakeLine = z.infer<typeof IntakeLine>

export const IntakePreview = z.object({
  file: z.string(),
  /** Headings that say nothing to this procedure. */
  unknown: z.array(z.string()),
  /** Outcomes that steps with a day are finished with, where they are taken as finished. */
  outcomes: z.array(z.object({ title: z.string(), label: z.string() })),
  lines: z.array(IntakeLine),
})
export type IntakePreview = z.infer<typeof IntakePreview>

/** What a column of the workbook says of a case; `step:<key>` is the day of a step, '' nothing. */
export type IntakeColumn = '' | 'name' | 'number' | 'party' | 'topic' | 'began' | `step:${string}`

const plain = (heading: string) => heading.replace(/[\s　（()）]/gu, '').replace(/(?:时间|日期|年月日)$/u, '')

const OWN: Record<Exclude<IntakeColumn, `step:${string}` | ''>, readonly string[]> = {
  name: ['姓名', '名称'],
  number: ['身份证号', '身份证号码', '公民身份号码', '身份证'],
  party: ['党支部', '所在党支部', '党组织', '所在党组织', '所属党组织'],
  topic: ['议题'],
  began: ['开始', '启动'],
}

/** What departments call the day of a node that counts in figures. */
const NODES: Partial<Record<Mark, readonly string[]>> = {
  applied: ['申请入党', '入党申请', '递交入党申请书', '递交申请'],
  activist: ['积极分子', '确定为入党积极分子', '列为入党积极分子', '列为积极分子', '列入培养对象'],
  target: ['发展对象', '确定为发展对象', '列为发展对象', '列为入党发展对象', '列入发展对象'],
  admitted: ['接收为预备党员', '批准为预备党员'],
  converted: ['转为正式党员', '批准转正'],
}

/** What the heading of a column means in a procedure: by its own words, by a step, or as its list calls it. */
export function intakeColumn({ steps, columns, topic }: Procedure, heading: string): IntakeColumn {
  const word = plain(heading)
  if (word === '') return ''
  const step = steps.find((it) => plain(it.title) === word)
  if (step) return `step:${step.key}`
  const listed = columns.find((it) => plain(it.title) === word)?.key ?? ''
  if (listed.startsWith('step:')) return listed as IntakeColumn
  const node = steps.find((it) => it.mark !== null && NODES[it.mark]?.includes(word))
  if (node) return `step:${node.key}`
  if (topic !== '' && plain(topic) === word) return 'topic'
  const own = (Object.keys(OWN) as (keyof typeof OWN)[]).find((it) => OWN[it].includes(word))
  if (own) return own
  return listed === 'name' || listed === 'party' || listed === 'topic' || listed === 'began' ? listed : ''
}
