import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { CycleId, HonourId, PersonId, PrizeId, ShortageId, TitleReviewId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  Honour,
  PastHonour,
  Prize,
  PrizeContent,
  PrizeState,
  PrizeSums,
  TitleDue,
  TitleReview,
  TitleRow,
} from './honour'
import {
  AwardFigure,
  FigureFeature,
  FigureRecord,
  MedalRow,
  ShortageCandidate,
  ShortageContent,
  ShortageMatch,
  ShortagePost,
} from './overview'

const READ = { right: 'awards.read', topics: ['honours'] } as const
const EDIT = { right: 'awards.edit', topics: ['honours'] } as const
const OneHonour = z.object({ id: HonourId, version: z.number().int() })

const register = {
  honours: query({
    ...READ,
    input: Slice.extend({
      /** One honour alone, where a record leads to it. */
      id: HonourId.nullable().default(null),
      text: z.string().max(60).default(''),
      cycleId: CycleId.nullable().default(null),
      year: z.number().int().nullable().default(null),
      state: Honour.shape.state.nullable().default(null),
      /** Titles with a 管理期 only. */
      term: z.boolean().default(false),
    }),
    output: pageOf(Honour),
  }),
  /** By category and surname strokes, or the order they were chosen in. */
  awardList: query({ ...READ, input: z.object({ cycleId: CycleId }), output: z.array(Honour) }),
  honoursOf: query({
    ...READ,
    input: z.object({ personId: PersonId.nullable(), organizationId: z.string().nullable() }),
    output: z.array(Honour),
  }),
  savePastHonour: command({
    ...EDIT,
    audit: { action: '补登历史获奖' },
    input: z.object({ id: HonourId.nullable(), version: z.number().int(), content: PastHonour }),
    output: Honour,
  }),
  /** Day, document, certificate number and term of those just honoured, for all of a cycle at once or one. */
  saveHonours: command({
    ...EDIT,
    audit: { action: '登记表彰决定', target: 'cycleId' },
    input: z.object({
      cycleId: CycleId,
      ids: z.array(HonourId).default([]),
      awardedOn: z.string().max(12),
      document: z.string().trim().max(200),
      /** {n} counts; '' leaves the numbers as they are. */
      certificatePattern: z.string().trim().max(60),
    }),
    output: z.object({ changed: z.number().int() }),
  }),
  /** Writes the honours of people on record into 奖惩 of their files as one batch that can be undone. */
  fileHonours: command({
    right: 'awards.confirm',
    topics: ['honours', 'people', 'batches', 'steps'],
    audit: { action: '表彰记入人员档案', target: 'cycleId' },
    input: z.object({ cycleId: CycleId }),
    output: z.object({
      filed: z.number().int(),
      left: z.array(z.object({ name: z.string(), reason: z.string() })),
    }),
  }),
  /** Withdraws with a reason: the money paid becomes due for recovery, and the file says so. */
  withdrawHonour: command({
    right: 'awards.confirm',
    topics: ['honours', 'people', 'batches', 'steps'],
    audit: { action: '撤销表彰', target: 'id' },
    input: OneHonour.extend({
      on: z.string().max(12),
      reason: z.string().trim().min(1, '原因未填').max(300),
      document: z.string().trim().max(200).default(''),
    }),
    /** `left` says what the person's file still tells, '' where it was put right. */
    output: z.object({ honour: Honour, left: z.string() }),
  }),
  /** 动态退出: left the city, retired, failed the yearly review. What was paid stays paid. */
  endHonour: command({
    right: 'awards.confirm',
    topics: ['honours'],
    audit: { action: '退出管理期', target: 'id' },
    input: OneHonour.extend({
      on: z.string().max(12),
      reason: z.string().trim().min(1, '原因未填').max(300),
    }),
    output: Honour,
  }),
  /** Class 7 of the dossier has the material now. */
  putInDossier: command({
    ...EDIT,
    audit: { action: '登记材料归档', target: 'cycleId' },
    input: z.object({ cycleId: CycleId, ids: z.array(HonourId).min(1).max(5000) }),
    output: z.object({ changed: z.number().int() }),
  }),
  /** Everybody whose 管理期 runs on the day, or is over without having been ended. */
  titles: query({
    ...READ,
    input: z.object({ on: z.string().max(12), year: z.number().int() }),
    output: z.array(TitleRow),
  }),
  titleReviews: query({ ...READ, input: z.object({ honourId: HonourId }), output: z.array(TitleReview) }),
  saveTitleReview: command({
    ...EDIT,
    audit: { action: '登记管理期考核', target: 'honourId' },
    input: TitleReview.omit({ id: true }).extend({ id: TitleReviewId.nullable() }),
    output: TitleReview,
  }),
  titlesDue: query({ ...READ, input: z.object({ on: z.string().max(12) }), output: z.array(TitleDue) }),
}

const money = {
  prizes: query({
    right: 'awards.read',
    topics: ['honours', 'cycles'],
    input: z.object({ cycleId: CycleId }),
    output: z.object({ sums: PrizeSums, rows: z.array(Prize) }),
  }),
  /** One payment for each honour that has none yet, by the category's prize and the tax in force. */
  drawUpPrizes: command({
    ...EDIT,
    audit: { action: '生成奖金台账', target: 'cycleId' },
    input: z.object({
      cycleId: CycleId,
      item: z.string().trim().min(1).max(40),
      consent: z.string().trim().max(200).default(''),
    }),
    /** `left` are the categories whose prize no rule says. */
    output: z.object({ made: z.number().int(), left: z.array(z.string()), sums: PrizeSums }),
  }),
  /** What would pass the budget is refused until `consent` names the document that allows it; it is kept and printed. */
  savePrize: command({
    ...EDIT,
    audit: { action: '登记奖金', target: 'cycleId' },
    input: z.object({
      cycleId: CycleId,
      id: PrizeId.nullable(),
      version: z.number().int(),
      content: PrizeContent,
      consent: z.string().trim().max(200).default(''),
    }),
    output: Prize,
  }),
  movePrizes: command({
    right: 'awards.confirm',
    topics: ['honours'],
    audit: { action: '变更发放状态', target: 'cycleId' },
    input: z.object({
      cycleId: CycleId,
      ids: z.array(PrizeId).min(1).max(5000),
      to: PrizeState,
      on: z.string().max(12).default(''),
      batch: z.string().trim().max(40).default(''),
      voucher: z.string().trim().max(60).default(''),
      reason: z.string().trim().max(300).default(''),
      consent: z.string().trim().max(200).default(''),
    }),
    output: z.object({ changed: z.number().int() }),
  }),
  /** Only one that is due and was never paid. */
  removePrize: command({
    ...EDIT,
    audit: { action: '删除奖金记录', target: 'cycleId' },
    input: z.object({ cycleId: CycleId, id: PrizeId, version: z.number().int() }),
    output: z.object({}),
  }),
}

const SHORT = { right: 'awards.read', topics: ['shortage'] } as const

const around = {
  shortagePosts: query({
    ...SHORT,
    input: Slice.extend({
      year: z.number().int().nullable().default(null),
      text: z.string().max(60).default(''),
      open: z.boolean().default(false),
    }),
    output: pageOf(ShortagePost).extend({
      wanted: z.number().int(),
      found: z.number().int(),
      years: z.array(z.number().int()),
    }),
  }),
  saveShortagePost: command({
    right: 'awards.edit',
    topics: ['shortage'],
    audit: { action: '登记急需紧缺岗位' },
    input: z.object({
      id: ShortageId.nullable(),
      version: z.number().int(),
      content: ShortageContent,
      matches: z.array(ShortageMatch.omit({ no: true })).max(1000),
    }),
    output: ShortagePost,
  }),
  removeShortagePost: command({
    right: 'awards.edit',
    topics: ['shortage'],
    audit: { action: '删除急需紧缺岗位', target: 'id' },
    input: z.object({ id: ShortageId, version: z.number().int() }),
    output: z.object({}),
  }),
  /** People on record whose 学历 and 专业 come near what a post asks for. */
  shortageCandidates: query({
    right: 'people.read',
    topics: ['people', 'shortage'],
    input: z.object({ id: ShortageId }),
    output: z.array(ShortageCandidate),
  }),
  /** Members on record whose party standing reaches `years` by `on`; `from` '' all, else only those who reach it since. */
  medalMembers: query({
    right: 'people.read',
    topics: ['people', 'award-standards'],
    input: Slice.extend({
      on: z.string().max(12),
      from: z.string().max(12).default(''),
      years: z.number().int().min(1).max(100),
    }),
    output: pageOf(MedalRow),
  }),
  /** Nominations and honours along one feature; of one cycle or of all years. */
  awardFigures: query({
    right: 'awards.read',
    topics: ['nominations', 'honours'],
    input: z.object({
      cycleId: CycleId.nullable(),
      by: FigureFeature,
    }),
    output: z.array(AwardFigure),
  }),
  /** The records that one of those figures counts. */
  awardFigureRecords: query({
    right: 'awards.read',
    topics: ['nominations', 'honours'],
    input: Slice.extend({
      cycleId: CycleId.nullable(),
      by: FigureFeature,
      label: z.string().max(200),
      of: FigureRecord.shape.of,
    }),
    output: pageOf(FigureRecord),
  }),
}

export const honours = { ...register, ...money, ...around }
