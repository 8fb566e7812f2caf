import { GIVEN, SURNAMES } from '#electron/modules/people/demonstration/data/names'
import type { Api } from '#shared/ipc/contract'
import type { VoteMeeting } from '#shared/modules/awards/outcome'
import type { Category, ProgrammeContent } from '#shared/modules/awards/programme'
import { openSuggestions, withSuggestions } from '#shared/modules/awards/programme-place'
import { ReviewerContent } from '#shared/modules/awards/review'
import type { CycleId, NominationId, ReviewerId } from '#shared/values/id'
import { type Nominee, unitOf } from './award-cycle'
import { made } from './e2e/api'

/** @file A whole 双星十奖 step by step through the contract, as a test drives it and as the tour shows it. */

/** A cycle that is being held; `ids` are the nominations by their place in `nominees`. */
export type HeldCycle = {
  api: Api
  cycleId: CycleId
  content: ProgrammeContent
  nominees: readonly Nominee[]
  ids: readonly NominationId[]
  reviewers: readonly ReviewerId[]
}

const PANELS = 4

export const MEETING: VoteMeeting = {
  heldOn: '2026.05.20',
  place: '县委三楼会议室',
  chair: '沈知远',
  scrutineers: '韩屿',
  tellers: '覃一诺',
  due: 30,
  present: 24,
  issued: 24,
  returned: 24,
  minutes: '',
  document: '',
}

/** The preset with the customary values filled in: nine of ten prizes each, five stars each, three readers. */
export async function doubleStar(api: Api): Promise<ProgrammeContent> {
  const preset = (await made(api.awards.programmePresets({}))).find((it) => it.key === 'double-star')
  if (!preset) throw new Error('the preset is gone')
  const filled = withSuggestions(preset.content, openSuggestions(preset.content, preset))
  const categories = filled.categories.map(
    (it): Category => ({
      ...it,
      rules: [...it.rules, { rule: 'age', key: 'age', from: null, to: 55, source: '', sourced: false }],
      materials: it.materials.map((paper) => ({ ...paper, required: paper.key === 'proof' })),
    }),
  )
  const stages = filled.stages.map((it) => ({ ...it, review: it.review && { ...it.review, reviewers: 3 } }))
  return { ...filled, categories, stages }
}

/** Makes one nominee too old, and names one person in two categories: three nominations that must fail. */
export function withUnfit(nominees: readonly Nominee[]): Nominee[] {
  const one = nominees.find((it) => it.category === 'wenhua' && it.merit === 0)
  if (!one) throw new Error('the preset has other categories')
  const { name, unitName, identityNumber, birth } = one
  return nominees.map((it) => {
    if (it.category === 'keji' && it.merit === 1) return { ...it, birth: '1960.05', identityNumber: '' }
    if (it.category === 'yiliao' && it.merit === 0) return { ...it, name, unitName, identityNumber, birth }
    return it
  })
}

/** The nominations that were handed in for these nominees, in their order. */
export async function nominationIds({
  api,
  cycleId,
  nominees,
}: Pick<HeldCycle, 'api' | 'cycleId' | 'nominees'>): Promise<NominationId[]> {
  const found = new Map<string, NominationId>()
  for (let offset = 0; offset < nominees.length; offset += 200)
    for (const it of (await made(api.awards.nominations({ cycleId, offset, limit: 200 }))).rows)
      found.set(`${it.category} ${it.name}`, it.id)
  return nominees.map(({ category, name }) => {
    const id = found.get(`${category} ${name}`)
    if (!id) throw new Error(`${name} was not taken in`)
    return id
  })
}

/** What the records cannot know is decided by the letters of those who do. */
export async function answerOpenChecks({ api, cycleId }: Pick<HeldCycle, 'api' | 'cycleId'>): Promise<void> {
  const { rows } = await made(api.awards.checks({ cycleId }))
  const open = new Map<string, NominationId[]>()
  for (const { nominationId, checks } of rows)
    for (const { rule, verdict } of checks)
      if (verdict === 'open') open.set(rule, [...(open.get(rule) ?? []), nominationId])
  const letter = { verdict: 'pass' as const, reason: '纪检、公安、信用部门回函' }
  for (const [rule, nominationIds] of open)
    await made(api.awards.overrideCheck({ cycleId, nominationIds, rule, ...letter }))
}

/** Experts of the units that nominate: each has colleagues to keep away from. */
export async function enrolReviewers(api: Api, count: number): Promise<ReviewerId[]> {
  const ids: ReviewerId[] = []
  for (let index = 0; index < count; index++) {
    const content = ReviewerContent.parse({
      name: reviewerName(index),
      unitName: unitOf(index * 3),
      technicalTitle: '正高级工程师',
    })
    ids.push((await made(api.awards.saveReviewer({ id: null, version: 0, content }))).id)
  }
  return ids
}

/** Surnames that no nominee has, so that no reviewer is taken for one. */
function reviewerName(index: number): string {
  const [surname = '石'] = SURNAMES[25 + index] ?? []
  return `${surname}${GIVEN.women[(index * 5 + 2) % GIVEN.women.length]}`
}

/** Four panels of ten reviewers for three categories each. */
export async function seatPanels(held: HeldCycle, stage: string): Promise<void> {
  const { api, cycleId, content, reviewers } = held
  const [seats, share] = [reviewers.length / PANELS, content.categories.length / PANELS]
  for (let panel = 0; panel < PANELS; panel++)
    await made(
      api.awards.savePanel({
        cycleId,
        stage,
        no: null,
        version: 0,
        name: `第 ${panel + 1} 评审组`,
        categories: content.categories.slice(panel * share, panel * share + share).map((it) => it.key),
        members: reviewers.slice(panel * seats, panel * seats + seats).map((reviewerId, index) => ({
          reviewerId,
          role: index === 0 ? 'chair' : 'member',
          state: 'accepted',
        })),
      }),
    )
}

/** Scores by merit: 99 for the first, 0.8 less for each next; `shift` goes from one item to another. */
export function valuesOf({ merit }: Pick<Nominee, 'merit'>, shift = 0): Record<string, number> {
  const total = 99 - merit * 0.8
  const share = (full: number) => Math.round(full * total) / 100
  return { deeds: share(40) + shift, novelty: share(25) - shift, benefit: share(20), standing: share(15) }
}

/** Every sheet of these reviewers, asked for once each as an officer who types them would. */
export async function scoreAll(
  { api, cycleId, nominees, ids }: HeldCycle,
  stage: string,
  reviewers: readonly ReviewerId[],
  values: (it: Nominee, reviewerId: ReviewerId) => Record<string, number>,
): Promise<void> {
  const nomineeOf = new Map(ids.map((id, at) => [id, nominees[at]]))
  for (const reviewerId of reviewers) {
    const place = { cycleId, stage, reviewerId }
    for (const { nominationId, version, state } of await made(api.awards.reviewerSheets(place))) {
      const nominee = nomineeOf.get(nominationId)
      if (state !== 'assigned' || !nominee) continue
      const scores = { values: values(nominee, reviewerId), comment: '' }
      await made(api.awards.saveScore({ ...place, nominationId, version, ...scores }))
    }
  }
}

/** The votes of all who are there for each nomination that came so far, `yes` of them in favour. */
export async function countVotes(
  { api, cycleId, nominees, ids }: HeldCycle,
  stage: string,
  meeting: VoteMeeting,
  yes: (it: Nominee) => number,
): Promise<void> {
  const place = { cycleId, stage }
  const { rows } = await made(api.awards.stageOutcome(place))
  const { version } = await made(api.awards.voteCounts(place))
  const counts = rows.map(({ nominationId }) => {
    const votes = yes(nominees[ids.indexOf(nominationId)] as Nominee)
    return { nominationId, yes: votes, no: (meeting.returned ?? 0) - votes, abstain: 0 }
  })
  await made(api.awards.saveVotes({ ...place, version, meeting, counts }))
}

/** The meeting and the document by which the list is approved. */
export async function approve(
  { api, cycleId }: Pick<HeldCycle, 'api' | 'cycleId'>,
  stage: string,
  meeting: VoteMeeting,
): Promise<void> {
  const { version } = await made(api.awards.voteCounts({ cycleId, stage }))
  await made(api.awards.saveVotes({ cycleId, stage, version, meeting, counts: [] }))
}
