import { gathered } from '../evaluations/rules-counts'
import type { ReviewRule } from './programme'
import type { AssignmentState, ReviewResult } from './review'
import { type Means, type Totals, tallyTotals } from './rules-scores-mean'
import { type Offsets, offsetsOf } from './rules-scores-offsets'
import { meanPlaces, placesOf } from './rules-scores-places'

/** What one reviewer made of one nomination; `total` null unless the whole sheet is in, never zero for it. */
export type ReviewMark = {
  reviewerId: ReviewResult['marks'][number]['reviewerId']
  reviewer: string
  state: AssignmentState
  total: number | null
  items: Readonly<Record<string, number | null>>
}

export type ReviewedNomination = Pick<
  ReviewResult,
  'nominationId' | 'number' | 'name' | 'unitName' | 'category'
> & {
  /** Why it is placed no longer, as a sentence; '' is in the running. */
  outside: string
  marks: readonly ReviewMark[]
}

export type ScoreRule = Pick<ReviewRule, 'dropHighest' | 'dropLowest' | 'dropFrom' | 'decides'>

/**
 * The three results of a review side by side, category by category (domain rules 6.3): raw mean, mean less each
 * reviewer's own offset, mean place. Pure: the same scores in whatever order give the same results. The mean with what
 * is left out at both ends is the evaluation engine's.
 */
export function reviewResults(nominations: readonly ReviewedNomination[], rule: ScoreRule): ReviewResult[] {
  const results = new Map<ReviewedNomination, ReviewResult>()
  for (const own of gathered(nominations, (it) => it.category).values())
    for (const [it, result] of resultsOfCategory(own, rule)) results.set(it, result)
  return nominations.map((it) => results.get(it) as ReviewResult)
}

/** A mark that counts: submitted, whole, of a nomination in the running. */
function countedTotals({ outside, marks }: Pick<ReviewedNomination, 'outside' | 'marks'>): Totals {
  const counted = new Map<string, number>()
  if (outside !== '') return counted
  for (const { reviewerId, state, total } of marks)
    if (state === 'submitted' && total !== null) counted.set(reviewerId, total)
  return counted
}

type Worked = {
  totals: ReadonlyMap<string, Totals>
  raw: Means
  corrected: Means
  offsets: Offsets
  ranks: ReturnType<typeof meanPlaces>
}

function resultsOfCategory(own: readonly ReviewedNomination[], rule: ScoreRule) {
  const totals = new Map(own.map((it) => [it.nominationId as string, countedTotals(it)]))
  const offsets = offsetsOf(totals)
  const worked: Worked = {
    totals,
    offsets,
    raw: tallyTotals(totals, rule),
    corrected: tallyTotals(offsets.corrected, rule),
    ranks: meanPlaces(totals),
  }
  const figures = own.map((it) => figuresOf(worked, it))
  const places = {
    raw: placesOf(figures.map((it) => it.raw)),
    corrected: placesOf(figures.map((it) => it.corrected)),
    rank: placesOf(figures.map((it) => it.rank)),
  }
  return own.map((it, at): [ReviewedNomination, ReviewResult] => {
    const { nominationId, number, name, unitName, category } = it
    const figure = figures[at] as Figures
    const result: ReviewResult = {
      nominationId,
      number,
      name,
      unitName,
      category,
      ...figure,
      rawPlace: places.raw[at] ?? null,
      correctedPlace: places.corrected[at] ?? null,
      rankPlace: places.rank[at] ?? null,
      place: places[rule.decides][at] ?? null,
      items: itemMeans(it, worked.raw.get(nominationId)?.dropped),
      marks: marksOf(worked, it),
      ...wordsOf(worked, it, { figure, rule }),
    }
    return [it, result]
  })
}

type Figures = Pick<ReviewResult, 'raw' | 'corrected' | 'rank'>

function figuresOf({ raw, corrected, ranks }: Worked, { nominationId }: ReviewedNomination): Figures {
  return {
    raw: raw.get(nominationId)?.mean ?? null,
    corrected: corrected.get(nominationId)?.mean ?? null,
    rank: ranks.mean.get(nominationId) ?? null,
  }
}

function marksOf({ raw, corrected, offsets, ranks }: Worked, it: ReviewedNomination): ReviewResult['marks'] {
  const own = it.nominationId
  return it.marks.map(({ reviewerId, reviewer, state, total }) => ({
    reviewerId,
    reviewer,
    state,
    total: state === 'submitted' ? total : null,
    offset: offsets.by.get(reviewerId) ?? null,
    rank: ranks.own.get(own)?.get(reviewerId) ?? null,
    dropped: raw.get(own)?.dropped.get(reviewerId) ?? '',
    correctedDropped: corrected.get(own)?.dropped.get(reviewerId) ?? '',
  }))
}

/** What each item comes to over the marks that the raw mean is made of; an item that one of them lacks has no mean. */
function itemMeans(
  { outside, marks }: ReviewedNomination,
  dropped: ReadonlyMap<string, unknown> = new Map(),
): Record<string, number> {
  const counted = outside === '' ? marks.filter((it) => it.state === 'submitted' && it.total !== null) : []
  const kept = counted.filter((it) => !dropped.has(it.reviewerId))
  const keys = new Set(kept.flatMap((it) => Object.keys(it.items)))
  const means: Record<string, number> = {}
  for (const key of keys) {
    const values = kept.flatMap((it) => it.items[key] ?? [])
    // Sorted, so that the order of reviewers leaves no trace in the last binary digit.
    if (values.length === kept.length)
      means[key] = values.sort((a, b) => a - b).reduce((sum, it) => sum + it, 0) / values.length
  }
  return means
}

type Saying = { figure: Figures; rule: ScoreRule }

/** What hinders the deciding figure is a problem; what is only worth knowing beside it, a remark. */
function wordsOf(
  worked: Worked,
  it: ReviewedNomination,
  { figure, rule }: Saying,
): Pick<ReviewResult, 'problems' | 'remarks'> {
  if (it.outside !== '') return { problems: [it.outside], remarks: [] }
  const count = worked.totals.get(it.nominationId)?.size ?? 0
  if (count === 0) return { problems: ['没有一份可以计分的评分。'], remarks: [] }
  const said = {
    raw: '',
    corrected: figure.corrected === null ? worked.offsets.problem(it.nominationId) : '',
    rank: figure.rank === null ? '评过它的专家在本类都只评了这一项，没有位次可言。' : '',
  }
  const missing = Object.entries(said).filter(([, text]) => text !== '')
  return {
    problems: missing.flatMap(([by, text]) => (by === rule.decides ? [text] : [])),
    remarks: [
      ...missing.flatMap(([by, text]) => (by === rule.decides ? [] : [text])),
      ...droppingRemark(count, rule),
    ],
  }
}

function droppingRemark(count: number, { dropHighest, dropLowest, dropFrom }: ScoreRule): string[] {
  const wanted = dropHighest + dropLowest
  if (wanted === 0) return []
  if (count < dropFrom) return [`评分 ${count} 份，不足 ${dropFrom} 份，未去最高、最低分。`]
  return count <= wanted ? [`评分 ${count} 份，去掉 ${wanted} 份后所剩无几，未去最高、最低分。`] : []
}
