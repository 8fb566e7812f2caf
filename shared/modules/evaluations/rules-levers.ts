import type { Lever, WhatIf, Working } from './result'
import type { Tally, TallyInput } from './rules-input'
import { type Measured, measureRound } from './rules-lines'
import { displayScore, scoreUnits } from './rules-rounding'
import { weighRound } from './rules-tally'
import { changedScheme, mayTryOut } from './rules-what-if'
import type { Group, SchemeContent } from './scheme'

/**
 * What would change a subject's rank or grade: points lacking to the next place and the next line, the smallest shift of
 * each group's weight in whole percents, each group dropped. Where a group is closed, weights are not tried out at all.
 */
export function levers(input: TallyInput, subject: number): Lever[] {
  const measured = measureRound(input)
  const tally = weighRound(input, measured)
  const stands = standOf(tally, subject)
  if (!stands || stands.rank === null) return []
  const lacking = [...towardsRank(input.scheme, tally, stands), ...towardsGrade(input.scheme, stands)]
  if (!mayTryOut(input)) return lacking
  const trial: Trial = { input, measured, subject, stands }
  const groups = input.scheme.groups.filter((it) => (it.weight ?? 0) > 0)
  if (groups.length < 2) return lacking
  const shifts = groups.flatMap((it) => smallestShift(trial, it) ?? [])
  const dropped = groups.flatMap((it) => withoutGroup(trial, it) ?? [])
  return [...lacking, ...shifts.sort((a, b) => a.by - b.by).map((it) => it.lever), ...dropped]
}

function standOf({ workings }: Tally, subject: number): Working | undefined {
  return workings.find((it) => it.subject === subject)
}

/** Points that lack to the place before, other things equal. */
function towardsRank({ rules }: SchemeContent, { workings }: Tally, stands: Working): Lever[] {
  const { rank, score, grade } = stands
  if (rank === null || score === null || rank === 1) return []
  const better = workings.filter((it) => it.rank !== null && it.rank < rank && it.score !== null)
  const next = better.reduce((best, it) => ((it.rank ?? 0) > (best.rank ?? 0) ? it : best))
  const lacks = (next.score ?? 0) - score
  if (scoreUnits(lacks) <= 0) {
    const text = `与第 ${next.rank} 名同分，名次由方案的同分规则定。`
    return [{ text, rank: next.rank, grade }]
  }
  const figure = displayScore(next.score ?? 0, rules.digits)
  return [
    {
      text: `再得 ${lackText(lacks, rules.digits)} 分，与第 ${next.rank} 名（${figure} 分）相平。`,
      rank: next.rank,
      grade,
    },
  ]
}

/** Enough digits that a small difference does not read as none. */
function lackText(lacks: number, digits: number): string {
  const shown = displayScore(lacks, digits)
  return Number(shown) > 0 ? shown : displayScore(lacks, 6)
}

/** Points that lack to the next line, or what keeps the grade down although the score is enough. */
function towardsGrade({ rules }: SchemeContent, { score, grade, rank, gradeSteps }: Working): Lever[] {
  const at = rules.grades.findIndex((it) => it.grade === grade)
  const next = rules.grades[at - 1]
  if (at <= 0 || !next || score === null || next.from === null) return []
  const lacks = next.from - score
  if (scoreUnits(lacks) > 0)
    return [
      {
        text: `再得 ${lackText(lacks, rules.digits)} 分，达到“${next.grade}”的分数线 ${next.from} 分。`,
        rank,
        grade: next.grade,
      },
    ]
  const holds = gradeSteps.findLast((it) => it.kind !== 'line' && it.grade === grade)
  return holds ? [{ text: `得分已达到“${next.grade}”的 ${next.from} 分。${holds.text}`, rank, grade }] : []
}

type Trial = { input: TallyInput; measured: readonly Measured[]; subject: number; stands: Working }

/** The subject's standing with a group's weight set to so many percent and the others sharing the rest. */
function tried({ input, measured, subject }: Trial, groups: WhatIf['groups']): Working | undefined {
  const change: WhatIf = { groups, indicators: [], dropHighest: null, dropLowest: null }
  const scheme = changedScheme(input.scheme, change)
  const byKey = new Map(scheme.groups.map((it) => [it.key, it]))
  const weighed = measured.map((it) => ({ ...it, leaves: withWeights(it.leaves, byKey) }))
  return standOf(weighRound({ ...input, scheme }, weighed), subject)
}

function withWeights(leaves: Measured['leaves'], groups: ReadonlyMap<string, Group>): Measured['leaves'] {
  const entries = [...leaves].map(([leaf, measures]): [string, typeof measures] => [
    leaf,
    measures.map((it) => ({ ...it, group: groups.get(it.group.key) ?? it.group })),
  ])
  return new Map(entries)
}

function differs(a: Working | undefined, b: Working): a is Working {
  return a !== undefined && a.rank !== null && (a.rank !== b.rank || a.grade !== b.grade)
}

function withoutGroup(trial: Trial, group: Group): Lever | null {
  const found = tried(trial, [{ key: group.key, weight: 0 }])
  if (!differs(found, trial.stands)) return null
  return leverOf(trial.stands, found, `不计 ${group.letter} ${group.name}`)
}

/** Steps that grow, so that a far change is found in few tries; the place between two of them is then halved. */
const STEPS = [1, 2, 4, 8, 16, 32, 64, 100]

/** The smallest shift in either direction that is seen on the way; `by` in percent. */
function smallestShift(trial: Trial, group: Group): { by: number; lever: Lever } | null {
  const found = [1, -1].flatMap((way) => shiftOneWay(trial, group, way) ?? [])
  return found.sort((a, b) => a.by - b.by)[0] ?? null
}

function shiftOneWay(trial: Trial, group: Group, way: number): { by: number; lever: Lever } | null {
  const weight = group.weight ?? 0
  const room = Math.floor(way > 0 ? 100 - weight : weight)
  const at = (by: number) => tried(trial, [{ key: group.key, weight: weight + way * by }])
  let low = 0
  for (const step of STEPS) {
    const by = Math.min(step, room)
    if (by <= low) return null
    const found = at(by)
    if (differs(found, trial.stands)) return halved(trial, group, { low, high: by, way, found, at })
    low = by
  }
  return null
}

type Bracket = {
  low: number
  high: number
  way: number
  found: Working
  at: (by: number) => Working | undefined
}

function halved({ stands }: Trial, group: Group, bracket: Bracket): { by: number; lever: Lever } {
  let { low, high, found } = bracket
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const there = bracket.at(middle)
    if (differs(there, stands)) {
      high = middle
      found = there
    } else low = middle
  }
  const to = Number(displayScore((group.weight ?? 0) + bracket.way * high, 2))
  const text = `${group.letter} ${group.name}的权重由 ${group.weight}% ${bracket.way > 0 ? '升' : '降'}到 ${to}%`
  return { by: high, lever: leverOf(stands, found, text) }
}

function leverOf(before: Working, after: Working, change: string): Lever {
  const moves = [
    after.rank === before.rank ? '' : `第 ${before.rank} 名变为第 ${after.rank} 名`,
    after.grade === before.grade ? '' : `等次由“${before.grade || '待定'}”变为“${after.grade || '待定'}”`,
  ]
  return {
    text: `${change}：${moves.filter((it) => it !== '').join('，')}。`,
    rank: after.rank,
    grade: after.grade,
  }
}
