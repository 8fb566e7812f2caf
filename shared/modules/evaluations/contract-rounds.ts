import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { OrganizationId, PersonId, RoundId, SchemeId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Count } from './ballot'
import {
  Box,
  BoxNo,
  Hindrance,
  Recusal,
  Round,
  RoundRow,
  RoundSettings,
  RoundState,
  RoundStep,
  RoundSubject,
  SubjectNo,
  Treatment,
} from './round'

const READ = { right: 'evaluations.read', topics: ['rounds'] } as const
const EDIT = { right: 'evaluations.edit', topics: ['rounds'] } as const
const InRound = z.object({ roundId: RoundId })
const OneRound = z.object({ id: RoundId, version: z.number().int() })

/** Rounds, their subjects, boxes and steps. */
export const rounds = {
  rounds: query({
    ...READ,
    input: Slice.extend({
      text: z.string().max(60).default(''),
      tab: z.enum(['running', 'confirmed', 'archived', 'all']).default('running'),
      year: z.number().int().nullable().default(null),
    }),
    output: pageOf(RoundRow).extend({
      counts: z.object({ running: z.number(), confirmed: z.number(), archived: z.number(), all: z.number() }),
    }),
  }),
  /** Also for those who only enter ballots: the bench needs scheme and boxes. */
  round: query({
    right: 'evaluations.see',
    topics: ['rounds', 'ballots'],
    input: z.object({ id: RoundId }),
    output: Round,
  }),
  subjects: query({
    right: 'evaluations.see',
    topics: ['rounds'],
    input: InRound,
    output: z.array(RoundSubject),
  }),
  roundSteps: query({ ...READ, input: InRound, output: z.array(RoundStep) }),
  recusals: query({ right: 'evaluations.see', topics: ['rounds'], input: InRound, output: z.array(Recusal) }),
  /** What hinders the step that comes next, and the step back; empty lists mean free. */
  hindrances: query({
    right: 'evaluations.read',
    topics: ['rounds', 'ballots', 'schemes'],
    input: InRound,
    output: z.object({
      next: RoundState.nullable(),
      forward: z.array(Hindrance),
      back: RoundState.nullable(),
      backward: z.array(Hindrance),
    }),
  }),
  createRound: command({
    ...EDIT,
    audit: { action: '新建考核轮次' },
    input: RoundSettings.extend({ schemeId: SchemeId }),
    output: Round,
  }),
  /** Year, entry and scheme only in a draft; title, day and consent until the result is confirmed. */
  saveRound: command({
    ...EDIT,
    audit: { action: '修改考核轮次', target: 'id' },
    input: OneRound.extend(RoundSettings.shape).extend({
      /** Another edition, or another scheme for the same kind of subject; null keeps it. */
      schemeId: SchemeId.nullable().default(null),
    }),
    output: Round,
  }),
  /** Only a draft. */
  removeRound: command({
    ...EDIT,
    audit: { action: '删除考核轮次', target: 'id' },
    input: OneRound,
    output: z.object({}),
  }),
  /**
   * Forward one step, or back one step with a reason. Opening freezes the scheme and the boxes, closing seals the tally
   * and works out facts, confirming stores results and writes them into the files.
   */
  moveRound: command({
    right: 'evaluations.confirm',
    topics: ['rounds', 'ballots', 'schemes', 'people', 'batches', 'steps'],
    audit: { action: '推进考核轮次', target: 'id' },
    input: OneRound.extend({ to: RoundState, reason: z.string().trim().max(300).default('') }),
    output: Round,
  }),
  /** Subjects on record, by ids; those already in are left as they are. Draft only. */
  addSubjects: command({
    ...EDIT,
    audit: { action: '选定考核对象', target: 'roundId' },
    input: InRound.extend({
      personIds: z.array(PersonId).max(5000).default([]),
      organizationIds: z.array(OrganizationId).max(5000).default([]),
    }),
    output: z.object({ added: z.number().int(), already: z.number().int() }),
  }),
  removeSubjects: command({
    ...EDIT,
    audit: { action: '移出考核对象', target: 'roundId' },
    input: InRound.extend({ subjects: z.array(SubjectNo).min(1).max(5000) }),
    output: z.object({ removed: z.number().int() }),
  }),
  /** Puts subjects before another one, null at the end: 班子 order on the ballot. */
  orderSubjects: command({
    ...EDIT,
    audit: { action: '调整考核对象次序', target: 'roundId' },
    input: InRound.extend({ subjects: z.array(SubjectNo).min(1), before: SubjectNo.nullable() }),
    output: z.object({}),
  }),
  /**
   * Exclusion and treatment by a person's decision, with its reason; '' and `normal` take it back. Who stands on the
   * ballots and the post shown there only in a draft; how one is graded until the result is confirmed.
   */
  saveSubject: command({
    ...EDIT,
    audit: { action: '修改考核对象', target: 'roundId' },
    input: InRound.extend({
      no: SubjectNo,
      version: z.number().int(),
      post: z.string().max(200),
      excluded: z.string().trim().max(200),
      treatment: Treatment,
    }),
    output: RoundSubject,
  }),
  /** Applies the rule table of special cases to all subjects of a yearly draft anew; decisions by hand stay. */
  applyCases: command({
    ...EDIT,
    audit: { action: '套用特殊情形', target: 'roundId' },
    input: InRound,
    output: z.object({ changed: z.number().int(), names: z.array(z.string()) }),
  }),
  saveRecusals: command({
    ...EDIT,
    audit: { action: '登记回避', target: 'roundId' },
    input: InRound.extend({ recusals: z.array(Recusal).max(5000) }),
    output: z.array(Recusal),
  }),
  /** 应到 实到 发出 收回, and how the box is counted. */
  saveBox: command({
    right: 'evaluations.enter',
    topics: ['rounds', 'ballots'],
    audit: { action: '登记票数', target: 'roundId' },
    input: InRound.extend(
      Box.pick({
        no: true,
        version: true,
        expected: true,
        present: true,
        issued: true,
        returned: true,
        counting: true,
        voidTotals: true,
      }).shape,
    ),
    output: Box,
  }),
  /** Totals counted on paper, of one box; the whole box at once. */
  saveTotals: command({
    right: 'evaluations.enter',
    topics: ['ballots', 'rounds'],
    audit: { action: '录入计票合计', target: 'roundId' },
    input: InRound.extend({ box: BoxNo, version: z.number().int(), counts: z.array(Count).max(20_000) }),
    output: Box,
  }),
  totals: query({
    right: 'evaluations.enter',
    topics: ['ballots'],
    input: InRound.extend({ box: BoxNo }),
    output: z.array(Count),
  }),
}
