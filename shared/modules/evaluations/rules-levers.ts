import type { GradeStep, Lever, WhatIf } from './result'
import type { Standing } from './rules-ceilings'
import type { TallyInput } from './rules-input'
import { type Measured, measureRound } from './rules-lines'
import { displayPercent, displayScore, scoreUnits } from './rules-rounding'
import { OPEN, veilOf } from './rules-shown'
import { finalGrade, judgeRound } from './rules-standing'
import { changedScheme, mayTryOut } from './rules-what-if'
import type { Group, SchemeContent } from './scheme'

/** Where a subject stands: all that a lever is about. */
type Stand = {
  rank: number
  score: number
  grade: string
  gradeSteps: readonly GradeStep[]
  /** The place and the score right before. */
  ahead: { rank: number; score: number } | null
}

/**
 * What would change a subject's rank or grade: points lacking to the next place and the next line, the smallest shift of
 * each group's weight in whole percents, each group dropped. Where a group is closed, weights are not tried out at all.
 * Answers for one subject after the other; what all have in common is worked out once.
 */
export function leversOf(input: TallyInput): (subject: number) => Lever[] {
  const { scheme } = input
  const measured = measureRound(input)
  const { standings } = judgeRound(input, measured, (it) => veilOf(scheme, it))
  const groups = scheme.groups.filter((it) => (it.weight ?? 0) > 0)
  const tries = groups.length > 1 && mayTryOut(input)
  return (subject) => {
    const stands = standOf(scheme, standings, subject)
    if (!stands) return []
    const lacking = [...towardsRank(scheme, stands), ...towardsGrade(scheme, stands)]
    if (!tries) return lacking
    const trial: Trial = { input, measured, subject, stands }
    const shifts = groups.flatMap((it) => smallestShift(trial, it) ?? [])
    const dropped = groups.flatMap((it) => withoutGroup(trial, it) ?? [])
    return [...lacking, ...shifts.sort((a, b) => a.by - b.by).map((it) => it.lever), ...dropped]
  }
}

function standOf(scheme: SchemeContent, standings: readonly Standing[], subject: number): Stand | null {
  const at = standings.findIndex((it) => it.ranked.scored.subject.no === subject)
  const standing = standings[at]
  if (!standing) return null
  const { rank } = standing.ranked
  const before = standings.slice(0, at).findLast((it) => it.ranked.rank < rank)
  const { grade, steps } = finalGrade(scheme, standing)
  return {
    rank,
    grade,
    gradeSteps: steps,
    score: standing.ranked.scored.score ?? 0,
    ahead: before ? { rank: before.ranked.rank, score: before.ranked.scored.score ?? 0 } : null,
  }
}

/** Points that lack to the place before, other things equal. */
function towardsRank({ rules }: SchemeContent, { ahead, score, grade }: Stand): Lever[] {
  if (!ahead) return []
  const lacks = ahead.score - score
  const figure = displayScore(ahead.score, rules.digits)
  const text =
    scoreUnits(lacks) > 0
      ? `再得 ${lackText(lacks, rules.digits)} 分，与第 ${ahead.rank} 名（${figure} 分）相平。`
      : `与第 ${ahead.rank} 名同分，名次由方案的同分规则定。`
  return [{ text, rank: ahead.rank, grade }]
}

/** Enough digits that a small difference does not read as none. */
function lackText(lacks: number, digits: number): string {
  const shown = displayScore(lacks, digits)
  return Number(shown) > 0 ? shown : displayScore(lacks, 6)
}

/** Points that lack to the next line, or what keeps the grade down although the score is enough. */
function towardsGrade({ rules }: SchemeContent, { score, grade, rank, gradeSteps }: Stand): Lever[] {
  const at = rules.grades.findIndex((it) => it.grade === grade)
  const next = rules.grades[at - 1]
  if (at <= 0 || !next || next.from === null) return []
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

type Trial = { input: TallyInput; measured: readonly Measured[]; subject: number; stands: Stand }

/** The subject's standing with a group's weight set to so many percent and the others sharing the rest. */
function tried({ input, measured, subject }: Trial, groups: WhatIf['groups']): Stand | null {
  const change: WhatIf = { groups, indicators: [], dropHighest: null, dropLowest: null }
  const scheme = changedScheme(input.scheme, change)
  const { standings } = judgeRound({ ...input, scheme }, measured, () => OPEN)
  return standOf(scheme, standings, subject)
}

function differs(a: Stand | null, b: Stand): a is Stand {
  return a !== null && (a.rank !== b.rank || a.grade !== b.grade)
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
  found: Stand
  at: (by: number) => Stand | null
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
  const weight = (group.weight ?? 0) / 100
  const [from, to] = [displayPercent(weight), displayPercent(weight + (bracket.way * high) / 100)]
  const text = `${group.letter} ${group.name}的权重由 ${from} ${bracket.way > 0 ? '升' : '降'}到 ${to}`
  return { by: high, lever: leverOf(stands, found, text) }
}

function leverOf(before: Stand, after: Stand, change: string): Lever {
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
