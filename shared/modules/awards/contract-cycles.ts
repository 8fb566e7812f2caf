import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { PaperForm } from '../../platform/print/paper'
import { CycleId, Grant, ProgrammeId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Cycle, CycleRow, CycleSettings, StageHindrance, StageState, StageStep } from './cycle'
import { AwardPaper } from './papers'
import { AwardKey, ProgrammeContent } from './programme'

const READ = { right: 'awards.read', topics: ['cycles'] } as const
/** Rows and stages count nominations and honours. */
const LIVE = { right: 'awards.read', topics: ['cycles', 'nominations', 'honours'] } as const
const EDIT = { right: 'awards.edit', topics: ['cycles'] } as const
const OneCycle = z.object({ id: CycleId, version: z.number().int() })

/** Cycles, their stages, and the papers they print. */
export const cycles = {
  cycles: query({
    ...LIVE,
    input: Slice.extend({
      text: z.string().max(60).default(''),
      tab: z.enum(['running', 'finished', 'all']).default('running'),
    }),
    output: pageOf(CycleRow).extend({
      counts: z.object({ running: z.number(), finished: z.number(), all: z.number() }),
    }),
  }),
  cycle: query({ ...LIVE, input: z.object({ id: CycleId }), output: Cycle }),
  stageSteps: query({ ...READ, input: z.object({ cycleId: CycleId }), output: z.array(StageStep) }),
  createCycle: command({
    ...EDIT,
    audit: { action: '新建评选届次' },
    input: CycleSettings.extend({ programmeId: ProgrammeId }),
    output: Cycle,
  }),
  saveCycle: command({
    ...EDIT,
    audit: { action: '修改评选届次', target: 'id' },
    input: OneCycle.extend(CycleSettings.shape),
    output: Cycle,
  }),
  /**
   * Changes this cycle's own copy of the rules. Free while preparing; afterwards with a reason, and only for stages that
   * are not confirmed: what is confirmed keeps the rules it was confirmed with.
   */
  saveCycleRules: command({
    ...EDIT,
    audit: { action: '修改本届评选规则', target: 'id' },
    input: OneCycle.extend({ content: ProgrammeContent, reason: z.string().trim().max(300).default('') }),
    output: Cycle,
  }),
  saveStageDates: command({
    ...EDIT,
    audit: { action: '修改阶段日期', target: 'id' },
    input: OneCycle.extend({ stage: AwardKey, startsOn: z.string().max(12), endsOn: z.string().max(12) }),
    output: Cycle,
  }),
  /** Only one that is preparing and has no nominations. */
  removeCycle: command({
    ...EDIT,
    audit: { action: '删除评选届次', target: 'id' },
    input: OneCycle,
    output: z.object({}),
  }),
  stopCycle: command({
    right: 'awards.confirm',
    topics: ['cycles'],
    audit: { action: '中止评选', target: 'id' },
    input: OneCycle.extend({ reason: z.string().trim().min(1, '原因未填').max(300) }),
    output: Cycle,
  }),
  /** What hinders the current stage's next step, and the step back of `backStage`: the stage itself, or the one before. */
  stageHindrances: query({
    right: 'awards.read',
    topics: ['cycles', 'nominations', 'reviews', 'cases', 'people', 'award-standards'],
    input: z.object({ cycleId: CycleId }),
    output: z.object({
      stage: z.string(),
      next: StageState.nullable(),
      forward: z.array(StageHindrance),
      backStage: z.string(),
      back: StageState.nullable(),
      backward: z.array(StageHindrance),
    }),
  }),
  /**
   * Moves one stage one step, forward or back with a reason. Confirming stores who passed with the rules in force and
   * seals them; confirming the last stage gives the honours. Only the last confirmed stage can be taken back.
   */
  moveStage: command({
    right: 'awards.confirm',
    topics: ['cycles', 'nominations', 'reviews', 'honours'],
    audit: { action: '推进评选阶段', target: 'id' },
    input: OneCycle.extend({
      stage: AwardKey,
      to: StageState,
      reason: z.string().trim().max(300).default(''),
    }),
    output: Cycle,
  }),
  previewAward: query({
    right: 'awards.export',
    topics: ['cycles', 'nominations', 'reviews', 'honours', 'people', 'settings'],
    audit: { action: '预览评选材料' },
    input: z.object({ paper: AwardPaper }),
    output: z.object({ forms: z.array(PaperForm), papers: z.number().int() }),
  }),
  printAward: task({
    right: 'awards.export',
    topics: ['audit'],
    audit: { action: '打印评选材料' },
    transaction: 'none',
    input: z.object({ paper: AwardPaper, copies: z.number().int().min(1).max(99).default(1) }),
    output: z.object({ pages: z.number().int() }),
  }),
  saveAward: task({
    right: 'awards.export',
    topics: ['audit'],
    audit: { action: '导出评选材料' },
    transaction: 'none',
    input: z.object({ paper: AwardPaper, format: z.enum(['pdf', 'word', 'excel']), grant: Grant }),
    output: z.object({ pages: z.number().int() }),
  }),
}
