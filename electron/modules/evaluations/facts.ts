import type { Trx } from '#electron/platform/database/schema'
import { EXCELLENT_YEARS } from '#shared/modules/evaluations/facts'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { type FoundFact, type Leaf, leavesOf } from '#shared/modules/evaluations/rules'
import { SCHEME_USES, type SchemeUse } from '#shared/modules/evaluations/scheme'
import type { FactAsk, Finder } from './fact-finder'
import { earlierScore } from './facts-earlier'
import { excellentIn, sanctionsInForce, yearsInPost } from './facts-people'
import { collegeShare, completeness, peopleOnRecord, youngerShare } from './facts-units'
import { offeredFact } from './offers'

const uses = Object.keys(SCHEME_USES) as SchemeUse[]

/** How each fact of the catalogue is worked out: for all subjects at once. */
const FINDERS: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ...EXCELLENT_YEARS.map((years) => [`excellent-${years}`, excellentIn(years)] as const),
  ['post-years', yearsInPost],
  ['sanctions', sanctionsInForce],
  ['completeness', completeness],
  ['people', peopleOnRecord],
  ['college-share', collegeShare],
  ['under-45-share', youngerShare],
  ...uses.flatMap((use) => [
    [`own-${use}`, earlierScore('own', use)] as const,
    [`unit-${use}`, earlierScore('unit', use)] as const,
  ]),
])

function finderOf(fact: string): Finder | undefined {
  return FINDERS.get(fact) ?? offeredFact(fact)
}

/** Whether the worker knows how to work out this fact. */
export function isFindable(fact: string): boolean {
  return finderOf(fact) !== undefined
}

/** The figures of all `fact` leaves for these subjects, from the records as they are now. */
export async function findFacts(
  trx: Trx,
  round: Pick<Round, 'id' | 'year' | 'scheme'>,
  subjects: readonly RoundSubject[],
): Promise<FoundFact[]> {
  const found: FoundFact[] = []
  for (const leaf of leavesOf(round.scheme))
    if (leaf.score.by === 'fact')
      found.push(...(await factsOf(leaf, leaf.score.fact, { trx, round, subjects })))
  return found
}

async function factsOf(leaf: Leaf, fact: string, ask: FactAsk): Promise<FoundFact[]> {
  const figures = await finderOf(fact)?.(ask)
  return ask.subjects.map(({ no }) => ({
    subject: no,
    leaf: leaf.key,
    ...(figures?.get(no) ?? { figure: null, text: `“${fact}”不在事实目录里` }),
  }))
}
