import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { CycleId, NominationId, ObjectionId } from '../../values/id'
import { CheckRow, Verdict } from './check'
import {
  CategoryOutcome,
  NoticeGroup,
  NoticeState,
  Objection,
  ObjectionContent,
  OutcomeRow,
  VoteCount,
  VoteMeeting,
} from './outcome'
import { AwardKey } from './programme'

const LIVE = ['cycles', 'nominations', 'reviews', 'cases', 'people', 'award-standards'] as const
const EDIT = { right: 'awards.edit', topics: ['cycles', 'nominations'] } as const
const InStage = z.object({ cycleId: CycleId, stage: AwardKey })

/** Eligibility, who passes a stage, votes, publicity and objections. */
export const outcomes = {
  /** Every nomination handed in against every rule, worked out now. */
  checks: query({
    right: 'awards.read',
    topics: LIVE,
    input: z.object({
      cycleId: CycleId,
      category: z.string().max(30).default(''),
      verdict: Verdict.nullable().default(null),
      text: z.string().max(60).default(''),
    }),
    output: z.object({
      rows: z.array(CheckRow),
      counts: z.object({ pass: z.number(), fail: z.number(), open: z.number(), overridden: z.number() }),
    }),
  }),
  /** Decides one rule for these nominations against, or in place of, what the records say; null takes it back. */
  overrideCheck: command({
    right: 'awards.confirm',
    topics: ['nominations', 'cycles'],
    audit: { action: '人工认定资格', target: 'cycleId' },
    input: z.object({
      cycleId: CycleId,
      nominationIds: z.array(NominationId).min(1).max(5000),
      rule: AwardKey,
      verdict: z.enum(['pass', 'fail']).nullable(),
      reason: z.string().trim().max(300),
    }),
    output: z.object({ changed: z.number().int() }),
  }),
  /** While scoring runs nothing of it shows: `hidden`. A confirmed stage answers with what was confirmed. */
  stageOutcome: query({
    right: 'awards.read',
    topics: LIVE,
    input: InStage,
    output: z.object({
      hidden: z.boolean(),
      rows: z.array(OutcomeRow),
      categories: z.array(CategoryOutcome),
    }),
  }),
  /** Passes or leaves behind by hand, with the reason; null takes the decision back. Obstacles cannot be passed over. */
  decidePass: command({
    right: 'awards.confirm',
    topics: ['cycles', 'nominations'],
    audit: { action: '人工决定入围', target: 'cycleId' },
    input: InStage.extend({
      nominationId: NominationId,
      passed: z.boolean().nullable(),
      reason: z.string().trim().max(300),
    }),
    output: z.object({}),
  }),
  voteCounts: query({
    right: 'awards.read',
    topics: ['cycles', 'nominations'],
    input: InStage,
    output: z.object({ version: z.number().int(), meeting: VoteMeeting, counts: z.array(VoteCount) }),
  }),
  saveVotes: command({
    ...EDIT,
    audit: { action: '录入票决结果', target: 'cycleId' },
    input: InStage.extend({
      version: z.number().int(),
      meeting: VoteMeeting,
      counts: z.array(VoteCount).max(5000),
    }),
    output: z.object({ version: z.number().int() }),
  }),
  noticeState: query({ right: 'awards.read', topics: LIVE, input: InStage, output: NoticeState }),
  noticeList: query({ right: 'awards.read', topics: LIVE, input: InStage, output: z.array(NoticeGroup) }),
  objections: query({
    right: 'awards.read',
    topics: ['cycles', 'nominations'],
    input: z.object({ cycleId: CycleId }),
    output: z.array(Objection),
  }),
  saveObjection: command({
    ...EDIT,
    audit: { action: '登记异议', target: 'cycleId' },
    input: z.object({
      cycleId: CycleId,
      id: ObjectionId.nullable(),
      version: z.number().int(),
      content: ObjectionContent,
    }),
    output: Objection,
  }),
}
