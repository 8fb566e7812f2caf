import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { CycleSettings, CycleState, StageState } from '#shared/modules/awards/cycle'
import {
  CandidateFacts,
  type NominationContent,
  type NominationState,
} from '#shared/modules/awards/nomination'
import { ProgrammeContent } from '#shared/modules/awards/programme'
import type { AssignmentState } from '#shared/modules/awards/review'
import { ReviewerContent } from '#shared/modules/awards/review'
import type { CycleId, NominationId, ProgrammeId, ReviewerId } from '#shared/values/id'
import { awardProgramme } from './award-programme'

/** @file Whole award cycles written into a database as the services would have left them. */

const AT = '2026-03-02T01:00:00.000Z'

const kept = (id: string) => ({
  id,
  version: 1,
  created_at: AT,
  created_by: 'test',
  changed_at: AT,
  changed_by: 'test',
  removed_at: null,
})

export type CycleSketch = Partial<CycleSettings> & {
  content?: ProgrammeContent
  /** A programme that is there already; one is made where nothing is said. */
  programmeId?: ProgrammeId
  state?: CycleState
  /** The key of the stage that is open: those before it are confirmed, those after it wait. None: all wait. */
  at?: string
  /** The state of single stages, in place of what `at` says. */
  stages?: Partial<Record<string, StageState>>
}

export type InsertedCycle = { programmeId: ProgrammeId; cycleId: CycleId; content: ProgrammeContent }

/** Writes a programme and one cycle of it. Running where a stage has begun, preparing where none has. */
export async function insertCycle(trx: Trx, sketch: CycleSketch = {}): Promise<InsertedCycle> {
  const content = sketch.content ?? awardProgramme()
  const programmeId = sketch.programmeId ?? (await insertProgramme(trx, content))
  const cycleId = newId() as CycleId
  const states = statesOf(content, sketch)
  const begun = states.some((it) => it.state !== 'waiting')
  const { year = 2026, no = 1, referenceOn = '2026.01.01' } = sketch
  await insertMany(trx, 'award_cycle', [
    {
      ...kept(cycleId),
      programme_id: programmeId,
      state: sketch.state ?? (begun ? 'running' : 'preparing'),
      title: sketch.title ?? `${year} 年${content.title}`,
      year,
      no,
      reference_on: referenceOn,
      budget: sketch.budget === undefined ? content.budget : sketch.budget,
      content: JSON.stringify(content),
    },
  ])
  await insertMany(
    trx,
    'award_stage',
    states.map(({ key, state }, position) => ({
      cycle_id: cycleId,
      key,
      position,
      state,
      confirmed_at: state === 'confirmed' ? AT : '',
      confirmed_by: state === 'confirmed' ? '沈知远' : '',
      rule: state === 'confirmed' ? ruleOf(content, key) : '',
      fingerprint: state === 'confirmed' ? 'f'.repeat(64) : '',
    })),
  )
  return { programmeId, cycleId, content }
}

export async function insertProgramme(trx: Trx, content: ProgrammeContent): Promise<ProgrammeId> {
  const id = newId() as ProgrammeId
  await insertMany(trx, 'award_programme', [
    { ...kept(id), state: 'active', title: content.title, preset: '', content: JSON.stringify(content) },
  ])
  return id
}

function statesOf({ stages }: ProgrammeContent, { at, stages: given = {} }: CycleSketch) {
  const place = stages.findIndex((it) => it.key === at)
  const stateAt = (index: number): StageState =>
    place < 0 || index > place ? 'waiting' : index === place ? 'open' : 'confirmed'
  return stages.map(({ key }, index) => ({ key, state: given[key] ?? stateAt(index) }))
}

function ruleOf({ stages, categories }: ProgrammeContent, key: string): string {
  return JSON.stringify({ stage: stages.find((it) => it.key === key), categories })
}

export type NominationSketch = Partial<Omit<NominationContent, 'facts'>> & {
  facts?: Partial<CandidateFacts>
  state?: NominationState
  stateReason?: string
}

export type InsertedNomination = { id: NominationId; number: number; name: string; category: string }

/**
 * Writes so many nominations, entered unless said otherwise, in the cycle's first category. They passed every stage that
 * is confirmed. Names are the same each time and repeat only after 192.
 */
export async function insertNominations(
  trx: Trx,
  cycleId: CycleId,
  count: number,
  overrides: NominationSketch | ((index: number) => NominationSketch) = {},
): Promise<InsertedNomination[]> {
  const before = await countOf(trx, cycleId)
  const content = await contentOf(trx, cycleId)
  const made = Array.from({ length: count }, (_, index) => {
    const sketch = typeof overrides === 'function' ? overrides(index) : overrides
    return nominationRow(cycleId, content, before + index + 1, sketch)
  })
  await insertMany(trx, 'award_nomination', made)
  const confirmed = await confirmedStages(trx, cycleId)
  const entered = made.filter((it) => it.state !== 'draft')
  for (const stage of confirmed) await insertOutcomes(trx, cycleId, stage, entered)
  return made.map(({ id, number, name, category }) => ({ id: id as NominationId, number, name, category }))
}

/** Writes that these passed a confirmed stage, or did not. */
export async function insertOutcomes(
  trx: Trx,
  cycleId: CycleId,
  stage: string,
  nominations: readonly { id: string; number: number; name: string; category: string }[],
  passed = true,
): Promise<void> {
  await insertMany(
    trx,
    'award_outcome',
    nominations.map(({ id, number, name, category }) => {
      const reason = passed ? '通过。' : '未通过。'
      return {
        cycle_id: cycleId,
        stage,
        nomination_id: id,
        score: null,
        place: null,
        passed: passed ? (1 as const) : (0 as const),
        reason,
        detail: JSON.stringify({
          nominationId: id,
          number,
          name,
          unitName: '',
          category,
          categoryLabel: category,
          score: null,
          place: null,
          tied: false,
          tieText: '',
          obstacles: [],
          decision: null,
          passed,
          reason,
        }),
      }
    }),
  )
}

function nominationRow(cycleId: string, content: ProgrammeContent, number: number, sketch: NominationSketch) {
  const category = sketch.category ?? content.categories[0]?.key ?? 'rencai'
  const name = sketch.name ?? nameOf(number)
  const unitName = sketch.unitName ?? `第 ${number} 单位`
  const facts = CandidateFacts.parse({ ...sketch.facts })
  return {
    ...kept(newId()),
    cycle_id: cycleId,
    number,
    category,
    state: sketch.state ?? ('entered' as const),
    state_reason: sketch.stateReason ?? '',
    subject: content.categories.find((it) => it.key === category)?.subject ?? ('person' as const),
    name,
    name_key: name.replaceAll(/\s/gu, ''),
    person_id: sketch.personId ?? null,
    organization_id: sketch.organizationId ?? null,
    unit_name: unitName,
    nominator: sketch.nominator ?? ('unit' as const),
    nominator_unit_id: sketch.nominatorUnitId ?? null,
    nominator_name: sketch.nominatorName ?? unitName,
    members: sketch.members ?? '',
    identity_key: facts.identityNumber.toUpperCase(),
    birth: facts.birth,
    facts: JSON.stringify(facts),
    answers: JSON.stringify(sketch.answers ?? {}),
  }
}

const SURNAMES = '沈罗韩覃欧陆顾纪孟祁桑叶温童靳舒'
const GIVEN = ['知远', '砚秋', '屿', '一诺', '澈', '明澜', '若溪', '怀瑾', '千山', '望舒', '映川', '见深']

function nameOf(number: number): string {
  const given = GIVEN[(number * 5 + Math.floor(number / SURNAMES.length)) % GIVEN.length]
  return `${SURNAMES[number % SURNAMES.length]}${given}`
}

async function countOf(trx: Trx, cycleId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('award_nomination')
    .select((eb) => eb.fn.max('number').as('n'))
    .where('cycle_id', '=', cycleId)
    .executeTakeFirstOrThrow()
  return n ?? 0
}

async function contentOf(trx: Trx, cycleId: string): Promise<ProgrammeContent> {
  const { content } = await trx
    .selectFrom('award_cycle')
    .select('content')
    .where('id', '=', cycleId)
    .executeTakeFirstOrThrow()
  return ProgrammeContent.parse(JSON.parse(content))
}

async function confirmedStages(trx: Trx, cycleId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('award_stage')
    .select('key')
    .where('cycle_id', '=', cycleId)
    .where('state', '=', 'confirmed')
    .execute()
  return rows.map((it) => it.key)
}

/** Writes so many reviewers who belong to no unit on record. */
export async function insertReviewers(
  trx: Trx,
  count: number,
  overrides: Partial<ReviewerContent> | ((index: number) => Partial<ReviewerContent>) = {},
): Promise<ReviewerId[]> {
  const rows = Array.from({ length: count }, (_, index) => {
    const given = typeof overrides === 'function' ? overrides(index) : overrides
    const content = ReviewerContent.parse({
      name: `评委${nameOf(index + 1)}`,
      unitName: `第 ${index + 1} 学院`,
      ...given,
    })
    return {
      ...kept(newId()),
      state: 'active' as const,
      name: content.name,
      name_key: content.name,
      person_id: content.personId,
      organization_id: content.organizationId,
      unit_name: content.unitName,
      account_id: content.accountId,
      content: JSON.stringify(content),
    }
  })
  await insertMany(trx, 'award_reviewer', rows)
  return rows.map((it) => it.id as ReviewerId)
}

export type AssignmentSketch = {
  cycleId: CycleId
  stage: string
  nominations: readonly { id: NominationId; category: string }[]
  reviewers: readonly ReviewerId[]
  /** Reviewers for each nomination, one after the other; all where nothing is said. */
  each?: number
  /** Marks for one item; an item that is null has none, and its sheet is not submitted. Without it nothing is scored. */
  score?: (at: { nomination: number; reviewer: number; item: string }) => number | null
}

/** Assigns reviewers to nominations in turn and writes their scores; what is scored in full is submitted. */
export async function insertAssignments(trx: Trx, sketch: AssignmentSketch): Promise<void> {
  const { cycleId, stage, nominations, reviewers, each = reviewers.length, score = () => null } = sketch
  const content = await contentOf(trx, cycleId)
  const sheets = nominations.flatMap(({ id, category }, nomination) => {
    const items = content.categories.find((it) => it.key === category)?.scores ?? []
    return Array.from({ length: each }, (_, turn) => {
      const reviewer = (nomination + turn) % reviewers.length
      const values = items.flatMap(({ key: item }) => {
        const value = score({ nomination, reviewer, item })
        return value === null ? [] : [{ item, value }]
      })
      const whole = items.length > 0 && values.length === items.length
      const state: AssignmentState = whole ? 'submitted' : 'assigned'
      return {
        key: { cycle_id: cycleId, stage, nomination_id: id, reviewer_id: reviewers[reviewer] ?? '' },
        state,
        values,
      }
    })
  })
  await insertMany(
    trx,
    'award_assignment',
    sheets.map(({ key, state }) => ({ ...key, version: 1, by_hand: 0 as const, state })),
  )
  await insertMany(
    trx,
    'award_score',
    sheets.flatMap(({ key, values }) => values.map((it) => ({ ...key, ...it }))),
  )
}
