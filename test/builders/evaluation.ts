import { makeRandom, type Random } from '#electron/modules/people/demonstration/random'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Count, Mark } from '#shared/modules/evaluations/ballot'
import { type Box, ROUND_STATES, type RoundState, type RoundSubject } from '#shared/modules/evaluations/round'
import {
  ballotLeaves,
  type Leaf,
  scaleOf,
  type TallyInput,
  takesPart,
} from '#shared/modules/evaluations/rules'
import type { Group, Indicator, Scale, SchemeContent } from '#shared/modules/evaluations/scheme'
import type { OrganizationId, RoundId, SchemeId } from '#shared/values/id'

/** @file Evaluations for tests: a small scheme, what a tally reads, and whole rounds written into a database. */

const AT = '2026-11-20T01:00:00.000Z'

/** 好 100, 较好 80, 一般 60, 差 0. */
export const GOOD_TO_POOR: Scale = {
  key: 'good',
  name: '好—差',
  options: [
    { mark: 1, label: '好', short: '好', points: 100, neutral: false },
    { mark: 2, label: '较好', short: '较好', points: 80, neutral: false },
    { mark: 3, label: '一般', short: '一般', points: 60, neutral: false },
    { mark: 4, label: '差', short: '差', points: 0, neutral: false },
  ],
}

export function evaluationGroup(overrides: Partial<Group> = {}): Group {
  return {
    ...{ key: 'a', letter: 'A', name: '县委委员', weight: 60, minimumValid: 1, whenShort: 'error' },
    ...{ covers: 'all', ...overrides },
  } as Group
}

/** A leaf of the first level, graded 好—差. */
export function evaluationLeaf(overrides: Partial<Indicator> = {}): Indicator {
  return {
    ...{ key: 'duty', parent: null, label: '履行责任', short: '履责', note: '', weight: 60, full: 100 },
    ...{ score: { by: 'grade', scale: 'good' }, groups: [], ...overrides },
  }
}

/**
 * 述职评议 as S07 holds it: two leaves 60/40 graded 好—差, 县委委员 60 % and 镇村干部 40 %, lines at 85, 70, 60, 0,
 * 有效票（减未填）as the denominator, nothing dropped, no ceilings. Valid as it stands.
 */
export function evaluationScheme(
  overrides: Partial<Omit<SchemeContent, 'rules'>> & { rules?: Partial<SchemeContent['rules']> } = {},
): SchemeContent {
  const { rules, ...content } = overrides
  return {
    ...{ title: '述职评议考核', use: 'report', subject: 'person', source: '', full: 100 },
    scales: [GOOD_TO_POOR],
    indicators: [
      evaluationLeaf(),
      evaluationLeaf({ key: 'result', label: '工作成效', short: '成效', weight: 40 }),
    ],
    groups: [evaluationGroup(), evaluationGroup({ key: 'b', letter: 'B', name: '镇村干部', weight: 40 })],
    ...{ files: 'history', consequences: [], instructions: '' },
    ...content,
    rules: {
      ...{ dropHighest: 0, dropLowest: 0, denominator: 'marks', overmarked: 'item', quorum: 0, digits: 2 },
      ties: { by: 'share' },
      grades: [
        { grade: '好', from: 85, rate: null },
        { grade: '较好', from: 70, rate: null },
        { grade: '一般', from: 60, rate: null },
        { grade: '差', from: 0, rate: null },
      ],
      ...{ ceilings: [], ceilingTies: 'decide', ballotLimits: [], vetoes: [], caps: [], minimumShown: 3 },
      ...rules,
    },
  } as SchemeContent
}

const SURNAMES = '沈罗韩覃欧陆顾纪孟祁桑叶温童靳舒'
const GIVEN = ['知远', '砚秋', '屿', '一诺', '澈', '明澜', '若溪', '怀瑾', '千山', '望舒', '映川', '见深']

/** A subject by its number; names repeat only after 192 of them. */
export function roundSubject(no: number, overrides: Partial<RoundSubject> = {}): RoundSubject {
  const name = `${SURNAMES[no % SURNAMES.length]}${GIVEN[(no * 5 + Math.floor(no / SURNAMES.length)) % GIVEN.length]}`
  return {
    ...{ no, version: 1, kind: 'person', personId: null, organizationId: null, name, post: '党委书记' },
    ...{ unitName: '青石镇', treatment: { kind: 'normal', gradeAtMost: '', reason: '' }, excluded: '' },
    ...overrides,
  } as RoundSubject
}

/** A box with `ballots` valid ballots, all of them sent out, returned and entered. */
export function ballotBox(
  no: number,
  overrides: Partial<Box & { valid: number }> & { ballots?: number } = {},
): Box & { valid: number } {
  const { ballots = 10, ...rest } = overrides
  return {
    ...{ no, version: 1, group: 'a', organizationId: null, name: `第 ${no} 箱`, expected: ballots },
    ...{ present: ballots, issued: ballots, returned: ballots, counting: 'ballots', voidTotals: 0 },
    ...{ subjects: 1, first: ballots, second: 0, void: 0, valid: ballots },
    ...rest,
  }
}

/** `counts(1, 1, 'duty', { 1: 4, 2: 6 })`: of box 1, subject 1 has four ones and six twos. */
export function counts(box: number, subject: number, leaf: string, tally: Record<number, number>): Count[] {
  return Object.entries(tally).map(([value, n]) => ({ box, subject, leaf, value: Number(value), n }))
}

/** Two subjects, one box of ten ballots a group, nothing counted yet. */
export function tallyInput(overrides: Partial<TallyInput> = {}): TallyInput {
  return {
    scheme: evaluationScheme(),
    consent: false,
    subjects: [roundSubject(1), roundSubject(2)],
    boxes: [ballotBox(1), ballotBox(2, { group: 'b' })],
    ...{ recusals: [], counts: [], points: [], facts: [], decided: [] },
    ...overrides,
  }
}

/** One cell of one ballot, by the numbers of subject and ballot and the keys of leaf and group. */
export type MarkCell = { subject: number; leaf: string; group: string; number: number }

export type RoundSketch = {
  scheme?: SchemeContent
  state?: RoundState
  title?: string
  year?: number
  heldOn?: string
  entry?: 'single' | 'double'
  consent?: string
  /** So many subjects, or these. */
  subjects?: number | readonly Partial<RoundSubject>[]
  /** Valid ballots in each box, or by group; 10 where nothing is said. */
  ballots?: number | Record<string, number>
  /** Invalid ones beside them, with no marks. */
  voided?: number
  /** The share of cells left empty. */
  unfilled?: number
  /** What stands in a cell, in place of chance: null is left empty. */
  mark?: (cell: MarkCell) => number | null
  /** Every ballot also by a second hand, the same in every cell. */
  second?: boolean
  recusals?: readonly { box: number; subject: number; reason: string }[]
  seed?: string
}

export type InsertedRound = {
  schemeId: SchemeId
  roundId: RoundId
  scheme: SchemeContent
  subjects: RoundSubject[]
  boxes: (Box & { valid: number })[]
}

/**
 * Writes a round as its own services would have left it in `state`: scheme, steps, subjects, one box a group (or one a
 * unit where the group covers units), ballots with marks at random from `seed`, and the counts that follow from them.
 * Nothing is sealed and no outcome stored.
 */
export async function insertRound(trx: Trx, sketch: RoundSketch = {}): Promise<InsertedRound> {
  const scheme = sketch.scheme ?? evaluationScheme()
  const state = sketch.state ?? 'open'
  const subjects = subjectsOf(scheme, sketch.subjects ?? 4)
  const boxes = boxesOf(scheme, subjects, sketch)
  const schemeId = newId() as SchemeId
  const roundId = newId() as RoundId
  await insertScheme(trx, schemeId, scheme, state)
  await insertHeading(trx, { roundId, schemeId, state, sketch, scheme })
  await insertSubjects(trx, roundId, subjects)
  await insertBoxes(trx, roundId, boxes)
  const recusals = sketch.recusals ?? []
  await insertMany(
    trx,
    'evaluation_recusal',
    recusals.map((it) => ({
      round_id: roundId,
      box_no: it.box,
      subject_no: it.subject,
      reason: it.reason,
    })),
  )
  if (state !== 'draft') await insertBallots(trx, roundId, { scheme, subjects, boxes, sketch })
  return { schemeId, roundId, scheme, subjects, boxes }
}

function subjectsOf(
  scheme: SchemeContent,
  wanted: number | readonly Partial<RoundSubject>[],
): RoundSubject[] {
  const given = typeof wanted === 'number' ? Array.from({ length: wanted }, () => ({})) : wanted
  return given.map((it, index) => roundSubject(index + 1, { kind: scheme.subject, ...it }))
}

function boxesOf({ groups }: SchemeContent, subjects: readonly RoundSubject[], sketch: RoundSketch) {
  const { ballots = 10, voided = 0 } = sketch
  const valid = (group: string) => (typeof ballots === 'number' ? ballots : (ballots[group] ?? 10))
  const units = new Map(subjects.map((it) => [it.organizationId, it.unitName]))
  const places = groups.flatMap((group) =>
    group.covers === 'all'
      ? [{ group, organizationId: null, name: `${group.letter} ${group.name}` }]
      : [...units].map(([organizationId, unit]) => ({
          group,
          organizationId,
          name: `${group.letter} ${group.name}（${unit}）`,
        })),
  )
  return places.map(({ group, organizationId, name }, index) => {
    const all = valid(group.key) + voided
    return ballotBox(index + 1, {
      ...{ group: group.key, organizationId, name, expected: all + 2, present: all + 1, issued: all + 1 },
      ...{
        returned: all,
        first: all,
        second: sketch.second ? all : 0,
        void: voided,
        valid: valid(group.key),
      },
      subjects: subjects.filter((it) => listed(it, organizationId)).length,
    })
  })
}

function listed(subject: RoundSubject, organizationId: OrganizationId | null): boolean {
  return takesPart(subject) && (organizationId === null || subject.organizationId === organizationId)
}

const kept = (id: string) => ({
  ...{ id, version: 1, created_at: AT, created_by: 'test', changed_at: AT, changed_by: 'test' },
  removed_at: null,
})

async function insertScheme(trx: Trx, id: string, content: SchemeContent, state: RoundState): Promise<void> {
  await insertMany(trx, 'evaluation_scheme', [
    {
      ...kept(id),
      ...{ family_id: id, edition: 1, state: state === 'draft' ? 'draft' : 'started', preset: '' },
      ...{ title: content.title, use: content.use, subject: content.subject },
      content: JSON.stringify(content),
    },
  ])
}

type Heading = {
  roundId: string
  schemeId: string
  state: RoundState
  sketch: RoundSketch
  scheme: SchemeContent
}

async function insertHeading(trx: Trx, { roundId, schemeId, state, sketch, scheme }: Heading): Promise<void> {
  const { year = 2026, heldOn = '2026.11.18', entry = 'single', consent = '' } = sketch
  await insertMany(trx, 'evaluation_round', [
    {
      ...kept(roundId),
      ...{ scheme_id: schemeId, state, title: sketch.title ?? `${year} 年${scheme.title}`, year },
      ...{ held_on: heldOn, entry, consent, fingerprint: '' },
      standards: state === 'draft' ? '' : JSON.stringify({ version: 1, kinds: [] }),
    },
  ])
  const states = Object.keys(ROUND_STATES) as RoundState[]
  const gone = states.slice(0, states.indexOf(state) + 1)
  await insertMany(
    trx,
    'evaluation_step',
    gone.map((to, index) => ({
      ...{ round_id: roundId, seq: index + 1, from_state: gone[index - 1] ?? null, to_state: to },
      ...{ at: AT, account_id: 'test', account_name: '沈知远', reason: '' },
    })),
  )
}

async function insertSubjects(trx: Trx, roundId: string, subjects: readonly RoundSubject[]): Promise<void> {
  await insertMany(
    trx,
    'evaluation_subject',
    subjects.map((it, position) => ({
      ...{ round_id: roundId, no: it.no, version: it.version, kind: it.kind, person_id: it.personId },
      ...{
        organization_id: it.organizationId,
        name: it.name,
        post: it.post,
        unit_name: it.unitName,
        position,
      },
      ...{ treatment: it.treatment.kind, grade_at_most: it.treatment.gradeAtMost },
      ...{ treatment_reason: it.treatment.reason, excluded: it.excluded },
    })),
  )
}

async function insertBoxes(trx: Trx, roundId: string, boxes: readonly Box[]): Promise<void> {
  await insertMany(
    trx,
    'evaluation_box',
    boxes.map((it) => ({
      ...{ round_id: roundId, no: it.no, version: it.version, group_key: it.group, name: it.name },
      ...{ organization_id: it.organizationId, expected: it.expected, present: it.present },
      ...{ issued: it.issued, returned: it.returned, counting: it.counting, void_totals: it.voidTotals },
    })),
  )
}

type Filling = {
  scheme: SchemeContent
  subjects: readonly RoundSubject[]
  boxes: readonly (Box & { valid: number })[]
  sketch: RoundSketch
}

/** Ballots one box after the other, so that a million marks never lie in memory at once. */
async function insertBallots(
  trx: Trx,
  roundId: string,
  { scheme, subjects, boxes, sketch }: Filling,
): Promise<void> {
  const random = makeRandom(sketch.seed ?? 'evaluation')
  for (const box of boxes) {
    const barred = new Set((sketch.recusals ?? []).filter((it) => it.box === box.no).map((it) => it.subject))
    const listedHere = subjects.filter((it) => listed(it, box.organizationId) && !barred.has(it.no))
    const leaves = ballotLeaves(scheme, box.group)
    const tally = new Map<string, Count>()
    for (let number = 1; number <= box.valid + box.void; number++) {
      const marks =
        number > box.valid
          ? []
          : marksOf(random, { scheme, leaves, subjects: listedHere, sketch, group: box.group, number })
      const entries = sketch.second ? ([1, 2] as const) : ([1] as const)
      for (const entry of entries) await insertBallot(trx, roundId, box, { entry, number, marks })
      for (const mark of marks) {
        const key = `${mark.subject}/${mark.leaf}/${mark.value}`
        const known = tally.get(key) ?? { box: box.no, ...mark, n: 0 }
        tally.set(key, { ...known, n: known.n + 1 })
      }
    }
    const rows = [...tally.values()].map((it) => ({
      ...{ round_id: roundId, box_no: it.box, subject_no: it.subject, leaf: it.leaf, value: it.value },
      n: it.n,
    }))
    await insertMany(trx, 'evaluation_count', rows)
  }
}

type Paper = { entry: 1 | 2; number: number; marks: readonly Mark[] }

async function insertBallot(
  trx: Trx,
  roundId: string,
  box: Box & { valid: number },
  { entry, number, marks }: Paper,
): Promise<void> {
  const clerk = entry === 1 ? '覃一诺' : '韩屿'
  const { id } = await trx
    .insertInto('evaluation_ballot')
    .values({
      ...{ round_id: roundId, box_no: box.no, entry, number, version: 1 },
      ...{ void: number > box.valid ? 'blank' : null, entered_by: clerk, entered_by_name: clerk },
      entered_at: AT,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertMany(
    trx,
    'evaluation_mark',
    marks.map((it) => ({ ballot_id: id, subject_no: it.subject, leaf: it.leaf, value: it.value })),
  )
}

type Sheet = {
  scheme: SchemeContent
  leaves: readonly Leaf[]
  subjects: readonly RoundSubject[]
  sketch: RoundSketch
  group: string
  number: number
}

function marksOf(random: Random, { scheme, leaves, subjects, sketch, group, number }: Sheet): Mark[] {
  const { mark, unfilled = 0 } = sketch
  return subjects.flatMap(({ no: subject }) =>
    leaves.flatMap((leaf) => {
      const value = mark
        ? mark({ subject, leaf: leaf.key, group, number })
        : random.chance(unfilled)
          ? null
          : markOf(random, scheme, leaf, subject)
      return value === null ? [] : [{ subject, leaf: leaf.key, value }]
    }),
  )
}

/** Subjects differ: each has a leaning of its own, so that ranks are not all chance. */
function markOf(random: Random, scheme: SchemeContent, leaf: Leaf, subject: number): number {
  const leaning = ((subject * 37) % 50) / 50
  const options = scaleOf(scheme, leaf)?.options
  if (options) {
    const place = Math.floor((random.float() * 0.7 + (1 - leaning) * 0.5) * options.length * 0.8)
    return options[Math.min(place, options.length - 1)]?.mark ?? 1
  }
  const step = leaf.score.by === 'points' ? leaf.score.step : 1
  const share = 0.6 + leaning * 0.25 + random.float() * 0.15
  return Math.round((leaf.full * share) / step) * step
}
