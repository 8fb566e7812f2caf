import { z } from 'zod'
import { query, task } from '../../ipc/method'
import { TableForm } from '../../platform/print/table'
import { Grant, PersonId } from '../../values/id'
import { ROSTER_PAPERS } from './rosters'

/** A list of people for paper: one of the house's, or the columns that the list on screen shows. */
const RosterJob = z.object({
  paper: z.union([z.enum(ROSTER_PAPERS), z.literal('columns')]),
  /** In the order they are to stand. */
  ids: z.array(PersonId).min(1, '没有选人').max(20_000),
  /** Field keys, for `columns`. */
  columns: z.array(z.string().max(60)).max(30).default([]),
  title: z.string().trim().min(1, '标题未填').max(60),
  landscape: z.boolean(),
  /** 计算年龄时间; '' takes the setting, else today. */
  at: z.string().max(12).default(''),
})
export type RosterJob = z.infer<typeof RosterJob>

/** 名册, 一览表, 花名册, 班子配备表, 基本情况表. */
export const rosters = {
  /** What would be printed, for the preview: the same table that goes to paper. */
  rosterForm: query({
    right: 'people.read',
    topics: ['people', 'organizations', 'settings'],
    audit: { action: '预览名册', target: 'title' },
    input: RosterJob,
    output: TableForm,
  }),
  printRoster: task({
    right: 'people.print',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '打印名册', target: 'title' },
    input: RosterJob.extend({ copies: z.number().int().min(1).max(99).default(1) }),
    output: z.object({ people: z.number().int(), pages: z.number().int() }),
  }),
  saveRosterPdf: task({
    right: 'people.export',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '导出名册 PDF', target: 'title' },
    input: RosterJob.extend({ grant: Grant }),
    output: z.object({ people: z.number().int(), pages: z.number().int() }),
  }),
  saveRosterWord: task({
    right: 'people.export',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '导出名册 Word', target: 'title' },
    input: RosterJob.extend({ grant: Grant }),
    output: z.object({ people: z.number().int() }),
  }),
}
