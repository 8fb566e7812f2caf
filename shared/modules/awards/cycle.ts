import { z } from 'zod'
import { CycleId, ProgrammeId } from '../../values/id'
import { AwardKey, Money, ProgrammeContent, StageKind } from './programme'

/** @file 届次: one time that a programme is held, with its own copy of the rules and its stages one after the other. */

/** `preparing` rules can be edited freely; `running` stages go on; `finished` honours are given; `stopped` with a reason. */
export const CYCLE_STATES = {
  preparing: '筹备',
  running: '进行中',
  finished: '已结束',
  stopped: '已中止',
} as const
export const CycleState = z.enum(Object.keys(CYCLE_STATES) as [keyof typeof CYCLE_STATES])
export type CycleState = z.infer<typeof CycleState>

/**
 * `waiting` → `open` → (`closed` scoring has ended and results show) → `confirmed`. A confirmed stage keeps the rules and
 * results it was confirmed with for good; going back is a step of its own with a reason, last stage first.
 */
export const STAGE_STATES = {
  waiting: '未开始',
  open: '进行中',
  closed: '已截止',
  confirmed: '已确认',
} as const
export const StageState = z.enum(Object.keys(STAGE_STATES) as [keyof typeof STAGE_STATES])
export type StageState = z.infer<typeof StageState>

export const CycleStage = z.object({
  key: AwardKey,
  kind: StageKind,
  label: z.string(),
  actor: z.string(),
  state: StageState,
  /** Partial dates, '' open. */
  startsOn: z.string(),
  endsOn: z.string(),
  confirmedAt: z.string(),
  confirmedBy: z.string(),
  /** SHA-256 of the rules and results it was confirmed with; '' before. */
  fingerprint: z.string(),
  /** How many came in and how many passed; null before it opened, before it was confirmed. */
  came: z.number().int().nullable(),
  passed: z.number().int().nullable(),
})
export type CycleStage = z.infer<typeof CycleStage>

export const CycleSettings = z.object({
  title: z.string().trim().min(1, '名称未填').max(100),
  year: z.number().int().min(1950).max(2100),
  /** 第 n 届 */
  no: z.number().int().min(1).max(200),
  /** The day at which age, party years and bars are judged. */
  referenceOn: z.string().min(4, '资格计算日期未填').max(12),
  /** null: no limit on record; the ledger then says so. */
  budget: Money.nullable(),
})
export type CycleSettings = z.infer<typeof CycleSettings>

export const Cycle = CycleSettings.extend({
  id: CycleId,
  version: z.number().int(),
  programmeId: ProgrammeId,
  programmeTitle: z.string(),
  state: CycleState,
  /** This cycle's own copy of the rules. */
  content: ProgrammeContent,
  stages: z.array(CycleStage),
  /** The stage that is open or closed, else the next one; '' when all are confirmed. */
  current: z.string(),
  stoppedReason: z.string(),
})
export type Cycle = z.infer<typeof Cycle>

export const CycleRow = Cycle.omit({ content: true, stages: true }).extend({
  nominations: z.number().int(),
  honours: z.number().int(),
  stageLabel: z.string(),
  /** 公示 ends, or the stage's own end; '' none. */
  due: z.string(),
})
export type CycleRow = z.infer<typeof CycleRow>

/** What stands in the way of a step; `link` is a tab of the cycle. */
export const StageHindrance = z.object({ text: z.string(), remedy: z.string(), link: z.string().default('') })
export type StageHindrance = z.infer<typeof StageHindrance>

export const StageStep = z.object({
  seq: z.number().int(),
  stage: z.string(),
  stageLabel: z.string(),
  from: z.string(),
  to: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
})
export type StageStep = z.infer<typeof StageStep>
