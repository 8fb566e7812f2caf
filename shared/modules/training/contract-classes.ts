import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, IdText, PersonId, TrainingClassId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { ClassContent, ClassRow, Participant, Participation, TrainingClass } from './training-class'

const READ = { right: 'ledgers.read', topics: ['training', 'systems', 'people'] } as const
const EDIT = { right: 'ledgers.edit', topics: ['training', 'steps'] } as const
const OneClass = z.object({ id: TrainingClassId })

/** Which classes a list, a paper and a workbook hold. `year` 0 asks for all years. */
export const ClassAsk = z.object({
  year: z.number().int().min(0).max(2100).default(0),
  text: z.string().max(60).default(''),
  system: z.string().max(26).default(''),
  kind: z.string().max(31).default(''),
  /** Only those held at this site. */
  siteId: IdText.nullable().default(null),
})
export type ClassAsk = z.infer<typeof ClassAsk>

/** What became of a workbook that was read: how many lines were taken, and why others were not. */
export const TakenLines = z.object({
  taken: z.number().int(),
  changed: z.number().int(),
  problems: z.array(z.object({ row: z.number().int(), name: z.string(), reason: z.string() })),
})
export type TakenLines = z.infer<typeof TakenLines>

export const classMethods = {
  classes: query({
    ...READ,
    input: Slice.extend(ClassAsk.shape),
    /** `personTimes`: everybody who came to the classes asked for. */
    output: pageOf(ClassRow).extend({ personTimes: z.number().int() }),
  }),
  /** Years in which classes began, the latest first. */
  classYears: query({ ...READ, input: z.object({}), output: z.array(z.number().int()) }),
  trainingClass: query({ ...READ, input: OneClass, output: TrainingClass }),
  saveClass: command({
    ...EDIT,
    audit: { action: '保存培训班', target: 'id' },
    input: z.object({
      id: TrainingClassId.nullable(),
      version: z.number().int(),
      content: ClassContent,
    }),
    output: TrainingClass,
  }),
  removeClass: command({
    ...EDIT,
    audit: { action: '删除培训班', target: 'id' },
    input: OneClass.extend({ version: z.number().int() }),
    output: z.object({}),
  }),
  participants: query({
    ...READ,
    input: Slice.extend(OneClass.shape).extend({ text: z.string().max(60).default('') }),
    output: pageOf(Participant),
  }),
  /** People on record, and names of others. Who is on the list already stays as he is. */
  addParticipants: command({
    ...EDIT,
    audit: { action: '登记参训人员', target: 'id' },
    input: OneClass.extend({
      personIds: z.array(PersonId).max(5000).default([]),
      others: z
        .array(z.object({ name: z.string().trim().min(1).max(40), unitName: z.string().trim().max(100) }))
        .max(2000)
        .default([]),
    }),
    output: z.object({ added: z.number().int() }),
  }),
  keepParticipants: command({
    ...EDIT,
    audit: { action: '登记学时成绩', target: 'id' },
    input: OneClass.extend({
      rows: z
        .array(Participation.extend({ id: IdText }))
        .min(1)
        .max(5000),
    }),
    output: z.object({ changed: z.number().int() }),
  }),
  removeParticipants: command({
    ...EDIT,
    audit: { action: '移除参训人员', target: 'id' },
    input: OneClass.extend({ ids: z.array(IdText).min(1).max(5000) }),
    output: z.object({ removed: z.number().int() }),
  }),
  /** A workbook of the list with hours, score and result to fill in. */
  saveClassList: task({
    right: 'ledgers.export',
    topics: ['audit'],
    audit: { action: '导出参训名单', target: 'id' },
    transaction: 'none',
    input: OneClass.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
  /** Names, numbers, hours and results from a workbook: new people join the list, those on it are brought up to date. */
  takeClassList: task({
    ...EDIT,
    audit: { action: '导入参训名单', target: 'id' },
    transaction: 'one',
    input: OneClass.extend({ grant: Grant }),
    output: TakenLines,
  }),
  /** A department's register of classes: 培训名称, 培训班类型, 主办部门, 培训开始时间 … under its own headings. */
  takeClasses: task({
    ...EDIT,
    audit: { action: '导入培训班' },
    transaction: 'one',
    input: z.object({ grant: Grant, system: z.string().max(26), kind: z.string().max(31) }),
    output: TakenLines,
  }),
}
