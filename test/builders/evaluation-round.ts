import { makeRandom } from '#electron/modules/people/demonstration/random'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Count, Mark } from '#shared/modules/evaluations/ballot'
import { type Box, ROUND_STATES, type RoundState, type RoundSubject } from '#shared/modules/evaluations/round'
import { ballotLeaves, type CountedBox, takesPart } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { OrganizationId, RoundId, SchemeId } from '#shared/values/id'
import { type MarkCell, marksOf } from './evaluation-marks'
import { ballotBox, evaluationScheme, roundSubject } from './evaluation-scheme'

/** @file Whole rounds written into a database, with ballots, marks and the counts that follow from them. */

const AT = '2026-11-20T01:00:00.000Z'

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
  boxes: CountedBox[]
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
  boxes: readonly CountedBox[]
  sketch: RoundSketch
}

/** Ballots one box after the other, so that a million marks never lie in memory at once. */
async function insertBallots(
  trx: Trx,
  roundId: string,
  { scheme, subjects, boxes, sketch }: Filling,
): Promise<void> {
  const random = makeRandom(sketch.seed ?? 'evaluation')
  const cells = { mark: sketch.mark, unfilled: sketch.unfilled ?? 0 }
  for (const box of boxes) {
    const barred = new Set((sketch.recusals ?? []).filter((it) => it.box === box.no).map((it) => it.subject))
    const listedHere = subjects.filter((it) => listed(it, box.organizationId) && !barred.has(it.no))
    const leaves = ballotLeaves(scheme, box.group)
    const tally = new Map<string, Count>()
    for (let number = 1; number <= box.valid + box.void; number++) {
      const marks =
        number > box.valid
          ? []
          : marksOf(random, { scheme, leaves, subjects: listedHere, ...cells, group: box.group, number })
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
  box: CountedBox,
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
