import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { SystemKey } from '../../platform/systems/schema'
import { MatterId, OrganizationId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Day, Matter, MatterContent, MatterRow } from './matter'
import { MatterSystem } from './system'

const TOPICS = ['matters', 'systems'] as const
const READ = { right: 'ledgers.read', topics: TOPICS } as const
const EDIT = { right: 'ledgers.edit', topics: ['matters'] } as const
/** Changes of what the form holds, which can be taken back. */
const FORM = { ...EDIT, topics: ['matters', 'steps'] } as const
const One = z.object({ id: MatterId, version: z.number().int() })
const Words = z.string().trim().max(1000)
export const LedgerTab = z.enum(['open', 'overdue', 'asked', 'closed', 'all'])
export type LedgerTab = z.infer<typeof LedgerTab>

export const LedgerFilter = z.object({
  system: SystemKey,
  tab: LedgerTab.default('all'),
  text: z.string().max(60).default(''),
  kind: z.string().max(30).default(''),
  /** Counted under this unit or one below it. */
  unitId: OrganizationId.nullable().default(null),
  level: z.string().max(30).default(''),
  phase: z.string().max(30).default(''),
  /** Raised between these days, '' leaves an end open. */
  from: Day.default(''),
  to: Day.default(''),
})
export type LedgerFilter = z.infer<typeof LedgerFilter>

export const LedgerCounts = z.record(LedgerTab, z.number().int())
export type LedgerCounts = z.infer<typeof LedgerCounts>

export const LedgerSystem = z.object({
  key: SystemKey,
  title: z.string(),
  source: z.string(),
  counts: LedgerCounts,
})
export type LedgerSystem = z.infer<typeof LedgerSystem>

/** A move with what it asks for. */
const Move = One.extend({
  move: z.string().max(30),
  on: z.iso.date(),
  words: Words.default(''),
  /** The new deadline where the move asks for one, '' as it is. */
  dueOn: Day.default(''),
})

const Many = z.object({ ids: z.array(MatterId).min(1).max(500) })
/** How many were moved, and which were not with the reason. */
export const ManyDone = z.object({
  done: z.number().int(),
  left: z.array(z.object({ id: MatterId, number: z.string(), reason: z.string() })),
})
export type ManyDone = z.infer<typeof ManyDone>

/** 台账: matters of a working system from the day they are raised to their close-out. */
export const records = {
  /** Ledgers of the systems that are switched on, with what is in them. */
  ledgers: query({ ...READ, input: z.object({}), output: z.array(LedgerSystem) }),
  /** What a system says today, for its pages. */
  rules: query({
    ...READ,
    input: z.object({ system: SystemKey }),
    output: z.object({ key: SystemKey, title: z.string(), source: z.string(), content: MatterSystem }),
  }),
  list: query({
    ...READ,
    topics: [...TOPICS, 'evidence', 'organizations'],
    input: Slice.extend(LedgerFilter.shape),
    output: pageOf(MatterRow).extend({ counts: LedgerCounts }),
  }),
  /** One matter with its history, and the system as it was in force when it was raised. */
  open: query({
    ...READ,
    topics: [...TOPICS, 'evidence'],
    input: z.object({ id: MatterId }),
    output: z.object({ matter: Matter, rules: MatterSystem, title: z.string() }),
  }),
  create: command({
    ...FORM,
    audit: { action: '登记督办事项' },
    /** `level` and `dueOn` null: as the system sets them. */
    input: z.object({
      system: SystemKey,
      content: MatterContent,
      level: z.string().max(30).nullable().default(null),
      dueOn: Day.nullable().default(null),
    }),
    output: z.object({ id: MatterId }),
  }),
  save: command({
    ...FORM,
    audit: { action: '修改督办事项', target: 'id' },
    input: One.extend({ content: MatterContent }),
    output: z.object({ version: z.number().int() }),
  }),
  /** A step that whoever keeps the ledger takes; refused with all that it lacks. */
  move: command({
    ...EDIT,
    audit: { action: '办理督办事项', target: 'id' },
    input: Move,
    output: z.object({ version: z.number().int() }),
  }),
  /** A step that belongs to a second person: another account than the one that asked for it. */
  confirm: command({
    right: 'ledgers.confirm',
    topics: ['matters'],
    audit: { action: '确认督办事项', target: 'id' },
    input: Move,
    output: z.object({ version: z.number().int() }),
  }),
  /** To a higher level, 村 → 镇 → 县, with a deadline of its own. */
  escalate: command({
    ...EDIT,
    audit: { action: '上报督办事项', target: 'id' },
    input: One.extend({
      level: z.string().max(30),
      on: z.iso.date(),
      words: Words.min(1, '上报原因未填'),
      /** Who takes it on there; '' leaves as it is. */
      responsible: z.string().trim().max(100).default(''),
      person: z.string().trim().max(60).default(''),
      dueOn: Day.default(''),
    }),
    output: z.object({ version: z.number().int() }),
  }),
  /** Another deadline, with the reason. */
  extend: command({
    ...EDIT,
    audit: { action: '调整办理期限', target: 'id' },
    input: One.extend({ dueOn: z.iso.date(), on: z.iso.date(), words: Words.min(1, '改期原因未填') }),
    output: z.object({ version: z.number().int() }),
  }),
  /** Progress, or a rung of the ladder that was climbed: `key` names it. */
  note: command({
    ...EDIT,
    audit: { action: '记录督办进展', target: 'id' },
    input: z.object({
      id: MatterId,
      kind: z.enum(['progress', 'rung']),
      key: z.string().max(30).default(''),
      on: z.iso.date(),
      words: Words,
    }),
    output: z.object({}),
  }),
  /** One rung, 催办, for many at once. */
  noteMany: command({
    ...EDIT,
    audit: { action: '批量督促' },
    input: Many.extend({ key: z.string().max(30), on: z.iso.date(), words: Words }),
    output: ManyDone,
  }),
  /** One step for many at once; those that lack something are named with the reason and stay. */
  moveMany: command({
    ...EDIT,
    audit: { action: '批量办理督办事项' },
    input: Many.extend({ move: z.string().max(30), on: z.iso.date(), words: Words.default('') }),
    output: ManyDone,
  }),
  confirmMany: command({
    right: 'ledgers.confirm',
    topics: ['matters'],
    audit: { action: '批量确认督办事项' },
    input: Many.extend({ move: z.string().max(30), on: z.iso.date(), words: Words.default('') }),
    output: ManyDone,
  }),
  /** One that was entered by mistake: only before any step was taken. */
  remove: command({
    ...FORM,
    audit: { action: '删除督办事项', target: 'id' },
    input: One,
    output: z.object({}),
  }),
  /** What a campaign's plan lists, as matters of a year; those that are there already are left as they are. */
  startPlan: command({
    ...EDIT,
    audit: { action: '按方案分解任务', target: 'system' },
    input: z.object({ system: SystemKey, year: z.number().int().min(1990).max(2100) }),
    output: z.object({ added: z.number().int() }),
  }),
}
