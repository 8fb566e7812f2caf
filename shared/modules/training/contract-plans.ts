import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { TrainingPlanId } from '../../values/id'
import { PlanContent, PlanRow, TrainingPlan } from './plan'
import { TrainingSystem } from './system'

const READ = { right: 'ledgers.read', topics: ['training', 'systems'] } as const
const EDIT = { right: 'ledgers.edit', topics: ['training', 'steps'] } as const

export const planMethods = {
  /** The training systems that are switched on, each by its edition on an ISO day ('' today). */
  trainingSystems: query({
    ...READ,
    input: z.object({ on: z.union([z.literal(''), z.iso.date()]).default('') }),
    output: z.array(TrainingSystem),
  }),
  plans: query({ ...READ, input: z.object({}), output: z.array(PlanRow) }),
  /** A plan with what its years brought so far, counted from the classes. */
  plan: query({ ...READ, input: z.object({ id: TrainingPlanId }), output: TrainingPlan }),
  savePlan: command({
    ...EDIT,
    audit: { action: '保存培训规划', target: 'id' },
    input: z.object({
      /** null makes a new one. */
      id: TrainingPlanId.nullable(),
      version: z.number().int(),
      content: PlanContent,
    }),
    output: TrainingPlan,
  }),
  removePlan: command({
    ...EDIT,
    audit: { action: '删除培训规划', target: 'id' },
    input: z.object({ id: TrainingPlanId, version: z.number().int() }),
    output: z.object({}),
  }),
}
