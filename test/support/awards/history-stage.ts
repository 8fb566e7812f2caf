import type { NomineeParty, ReviewerParty } from '#shared/modules/awards/conflict-facts'
import { type Candidate, nextStageState, votedOf } from '#shared/modules/awards/rules'
import type { OutcomeEntry } from '#shared/modules/awards/rules-outcome-category'
import { changedStages, faultsOf } from './history-truth'
import {
  CYCLE_NO,
  type Functions,
  factsOf,
  type Nominee,
  REFERENCE,
  type Stage,
  type World,
} from './history-world'

/** @file The steps of a stage as the services take them: work out who passes, ask the gate, keep what was confirmed. */

const RULES = { referenceOn: REFERENCE, sameUnitYears: null, classYears: 0 }
const HEADS = { due: 12, present: 12 }
const CALENDAR = [{ year: 2026, off: ['2026.10.01', '2026.10.02'], worked: ['2026.10.10'] }]

/** Pairs whose scores count although the reviewer must keep away: by nominee. */
function conflicted(world: World, functions: Functions): Map<number, string[]> {
  const found = functions.findConflicts(
    world.reviewers.map(({ unit }, at) => reviewerParty(at, unit)),
    world.nominees.map(nomineeParty),
    RULES,
  )
  const pairs = new Set(found.map((it) => `${it.reviewerId} ${it.nominationId}`))
  const counted = new Map<number, string[]>()
  for (const { reviewer, nominee, state } of world.pairs) {
    if (state === 'recused') continue
    const declared = world.reviewers[reviewer]?.declared.has(nominee)
    if (!declared && !pairs.has(`r${reviewer} n${nominee}`)) continue
    counted.set(nominee, [...(counted.get(nominee) ?? []), `r${reviewer}`])
  }
  return counted
}

/** Takes every pair that must be kept apart out of the reckoning. */
export function recuseConflicted(world: World, functions: Functions): void {
  const away = conflicted(world, functions)
  for (const pair of world.pairs)
    if (away.get(pair.nominee)?.includes(`r${pair.reviewer}`)) pair.state = 'recused'
}

function stayOf(unit: string) {
  return [{ unit: { key: unit, name: unit, above: [] }, title: '', level: '', from: '2015.01', to: '' }]
}

function reviewerParty(at: number, unit: string): ReviewerParty {
  const identity = identityOf(`r${at}`)
  return { id: `r${at}`, name: `r${at}`, identity, stays: stayOf(unit), schools: [], relatives: [] }
}

function nomineeParty({ id, number, unit }: Nominee): NomineeParty {
  return {
    id,
    number,
    name: id,
    category: 'rencai',
    identity: identityOf(id),
    people: [],
    ownUnit: null,
    nominator: 'unit',
    nominatorUnit: null,
    nominatorName: '',
    stays: stayOf(unit),
    schools: [],
    relatives: [],
  }
}

function identityOf(name: string) {
  return {
    subject: 'person' as const,
    nameKey: name,
    personId: name,
    organizationId: null,
    unitName: '',
    identityKey: '',
    birth: '',
  }
}

function candidatesOf(world: World, functions: Functions, place: number): Candidate[] {
  const { rules = [] } = world.content.categories[0] ?? {}
  const at = { on: REFERENCE, no: CYCLE_NO, year: 2026, everyYears: 2 }
  const before = world.stages.slice(0, place).findLast((it) => it.state === 'confirmed')
  const passed = before && new Set(before.kept?.filter((it) => it.passed).map((it) => it.number))
  const away = conflicted(world, functions)
  return world.nominees.map((it, index) => ({
    state: it.state,
    stateReason: '原因',
    came: passed === undefined || passed.has(it.number),
    checks: rules.map((rule) => {
      const check = functions.checkOf(rule, factsOf(it), at)
      return { ...check, verdict: it.overrides[rule.key] ?? check.found }
    }),
    objections: it.objections.map((outcome) => ({ outcome })),
    conflicted: away.get(index) ?? [],
  }))
}

/** Who passes the stage by the facts of this moment. */
function workedOut(world: World, functions: Functions, place: number) {
  const { rule } = world.stages[place] as Stage
  const candidates = candidatesOf(world, functions, place)
  const scores = rule.kind === 'review' ? scoresOf(world, functions) : new Map<number, number | null>()
  const entries = world.nominees.flatMap((it, index): OutcomeEntry[] => {
    const candidate = candidates[index]
    if (!candidate?.came) return []
    const score = scores.get(it.number) ?? null
    const measured =
      rule.kind === 'vote' ? votedOf(rule.vote, HEADS, { yes: it.yes }) : { score, measure: score, lost: '' }
    const decided = world.decisions.get(`${rule.key} ${it.id}`)
    return [
      {
        nominationId: it.id as OutcomeEntry['nominationId'],
        number: it.number,
        name: it.id,
        unitName: '',
        category: 'rencai',
        obstacles: functions.obstaclesOf(candidate, rule.kind),
        ...measured,
        ties: [],
        decision: decided === undefined ? null : { passed: decided, reason: '原因', by: '沈知远' },
      },
    ]
  })
  const outcome = functions.stageOutcome({ stage: rule, categories: world.content.categories, entries })
  return { rows: outcome.rows, candidates }
}

function scoresOf(world: World, { reviewResults }: Functions): Map<number, number | null> {
  const results = reviewResults(
    world.nominees.map((it, index) => ({
      nominationId: it.id as OutcomeEntry['nominationId'],
      number: it.number,
      name: it.id,
      unitName: '',
      category: 'rencai',
      outside: it.state === 'entered' ? '' : '不在排名之内。',
      marks: world.pairs
        .filter((pair) => pair.nominee === index)
        .map(({ reviewer, state, mark }) => ({
          reviewerId: `r${reviewer}` as never,
          reviewer: `r${reviewer}`,
          state,
          total: mark,
          items: {},
        })),
    })),
    { dropHighest: 0, dropLowest: 0, dropFrom: 5, decides: 'raw' },
  )
  return new Map(results.map((it) => [it.number, it.raw]))
}

/** One step forward where the gate lets it; what was confirmed is kept and, at the last stage, held to the truth. */
export function stepForward(world: World, functions: Functions): void {
  const place = world.stages.findIndex((it) => it.state !== 'confirmed')
  const stage = world.stages[place]
  if (!stage) return
  const to = nextStageState({ state: stage.state, kind: stage.rule.kind })
  if (to === 'open' && stage.rule.kind === 'notice') stage.startsOn = world.today
  if (to === 'confirmed' && !confirm(world, functions, place)) return
  if (to) stage.state = to
}

function confirm(world: World, functions: Functions, place: number): boolean {
  const stage = world.stages[place] as Stage
  const { rows, candidates } = workedOut(world, functions, place)
  if (
    functions.confirmHindrances(stage.rule, gateFacts(world, functions, place, { rows, candidates })).length >
    0
  )
    return false
  stage.kept = rows
  stage.seal = JSON.stringify(rows)
  if (place < world.stages.length - 1) return true
  world.awardLists += 1
  for (const row of rows.filter((it) => it.passed)) {
    const nominee = world.nominees[row.number - 1] as Nominee
    world.broken.push(...faultsOf(world, nominee).map((it) => `${nominee.id} 列入表彰：${it}`))
  }
  return true
}

type Worked = ReturnType<typeof workedOut>

function gateFacts(world: World, functions: Functions, place: number, { rows, candidates }: Worked) {
  const { rule, startsOn } = world.stages[place] as Stage
  const named = world.nominees.map(({ number, id }, index) => ({
    number,
    name: id,
    candidate: candidates[index],
  }))
  const came = named.filter(({ candidate }) => candidate?.came)
  const standing = came.filter(({ candidate }) => candidate?.state === 'entered')
  const open = world.pairs.filter((it) => it.state === 'assigned').length
  const voted = { due: 12, present: 12, issued: 12, returned: 12 }
  const ends = rule.notice && startsOn ? functions.noticeEnd(startsOn, rule.notice, CALENDAR).endsOn : ''
  return {
    came,
    drafts: came.filter(({ candidate }) => candidate?.state === 'draft'),
    unchecked: standing.filter(({ candidate }) => candidate?.checks.some((it) => it.verdict === 'open')),
    objected: standing.filter(({ candidate }) => candidate?.objections.some((it) => it.outcome === 'open')),
    conflicted: standing.filter(({ candidate }) => (candidate?.conflicted.length ?? 0) > 0),
    outcome: rows,
    review:
      rule.kind === 'review' ? { unfinished: open > 0 ? [{ reviewer: 'r0', open }] : [], short: [] } : null,
    vote: {
      meeting: {
        ...voted,
        heldOn: '',
        place: '',
        chair: '',
        scrutineers: '',
        tellers: '',
        document: '',
        minutes: '',
      },
      counts: rows.map(({ nominationId, number }) => {
        const yes = world.nominees[number - 1]?.yes ?? 0
        return { nominationId, yes, no: 12 - yes, abstain: 0 }
      }),
    },
    notice: {
      startsOn,
      endsOn: ends,
      over: ends !== '' && world.today > ends,
      daysLeft: 0,
      uncovered: [],
      listed: rows.length,
      objections: 0,
      openObjections: 0,
    },
  }
}

/** The last stage that has begun, one step back: what it was confirmed with goes. */
export function stepBack(world: World): void {
  const stage = world.stages.findLast((it) => it.state !== 'waiting')
  if (!stage || stage === world.stages[0]) return
  if (stage.state === 'confirmed') {
    world.broken.push(...changedStages(world))
    stage.kept = null
    stage.seal = ''
    stage.state = 'open'
  } else stage.state = 'waiting'
}
