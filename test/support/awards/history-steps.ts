import type { NominationState } from '#shared/modules/awards/nomination'
import { plusDays } from '#shared/modules/awards/rules'
import { recuseConflicted, stepBack, stepForward } from './history-stage'
import { changedStages } from './history-truth'
import {
  eligibility,
  type Functions,
  NOMINEES,
  type Nominee,
  newWorld,
  REVIEWERS,
  UNITS,
  type World,
} from './history-world'

/** @file What can happen to a cycle. A history is a list of numbers, each of which says what happens and to whom. */

type Happening = (world: World, nominee: Nominee, choice: number, functions: Functions) => void

const STATES: readonly NominationState[] = ['entered', 'entered', 'entered', 'returned', 'withdrawn']
const VERDICTS = ['pass', 'fail'] as const
const RULE_KEYS = ['bars', 'age', 'again', 'credit']

const HAPPENINGS: readonly Happening[] = [
  (_, nominee, choice) => {
    nominee.state = STATES[choice % STATES.length] ?? 'entered'
  },
  (_, nominee, choice) => {
    nominee.barred = choice % 3 === 0
  },
  (_, nominee, choice) => {
    nominee.birth = `${1965 + (choice % 20)}.0${1 + (choice % 9)}`
  },
  (_, nominee, choice) => {
    nominee.awarded = choice % 5
  },
  (_, nominee, choice) => {
    nominee.overrides[RULE_KEYS[choice % 4] ?? ''] = VERDICTS[choice % 3 === 0 ? 1 : 0] ?? 'pass'
  },
  (_, nominee, choice) => {
    delete nominee.overrides[RULE_KEYS[choice % 4] ?? '']
  },
  (_, nominee) => {
    nominee.objections.push('open')
  },
  (_, nominee, choice) => {
    nominee.objections = nominee.objections.map((it) =>
      it === 'open' ? (choice % 4 === 0 ? 'upheld' : 'unfounded') : it,
    )
  },
  (world, nominee, choice) => {
    world.reviewers[choice % REVIEWERS]?.declared.add(nominee.number - 1)
  },
  (world, _, choice) => {
    const reviewer = world.reviewers[choice % REVIEWERS]
    if (reviewer) reviewer.unit = UNITS[choice % UNITS.length] ?? ''
  },
  (world, nominee, choice) => {
    const pair = world.pairs.find(
      (it) =>
        it.nominee === nominee.number - 1 && it.reviewer === choice % REVIEWERS && it.state !== 'recused',
    )
    if (!pair) return
    pair.state = 'submitted'
    pair.mark = choice % 101
  },
  (world, nominee, choice) => {
    const { key } = world.stages[choice % world.stages.length]?.rule ?? { key: '' }
    world.decisions.set(`${key} ${nominee.id}`, choice % 3 !== 0)
  },
  (world, _, choice) => {
    const [category] = world.content.categories
    if (category) category.rules = eligibility(40 + (choice % 25))
  },
  (_, nominee, choice) => {
    nominee.yes = choice % 13
  },
  (world, _, choice) => {
    world.today = plusDays(world.today, choice % 4)
  },
  (world) => stepBack(world),
  tidyUp,
  tidyUp,
  tidyUp,
  ...Array.from({ length: 12 }, (): Happening => (world, _, __, functions) => stepForward(world, functions)),
]

/**
 * What a careful officer does before going on: answers what is asked, closes objections, scores or recuses, waits.
 * Without it few histories would come to an award list.
 */
function tidyUp(world: World, _: Nominee, choice: number, functions: Functions): void {
  for (const it of world.nominees) {
    if (it.state === 'draft') it.state = 'entered'
    it.overrides.credit ??= 'pass'
    it.objections = it.objections.map((outcome) => (outcome === 'open' ? 'unfounded' : outcome))
  }
  recuseConflicted(world, functions)
  for (const pair of world.pairs) {
    if (pair.state !== 'assigned') continue
    pair.state = 'submitted'
    pair.mark = 60 + pair.nominee * 7 + pair.reviewer + (choice % 5)
  }
  world.today = plusDays(world.today, 10)
}

/** Lives through a history and answers with the world at its end. */
export function livedThrough(history: readonly number[], functions: Functions): World {
  const world = newWorld()
  for (const code of history) {
    const happening = HAPPENINGS[code % HAPPENINGS.length]
    const rest = Math.floor(code / HAPPENINGS.length)
    const nominee = world.nominees[rest % NOMINEES]
    if (happening && nominee) happening(world, nominee, Math.floor(rest / NOMINEES), functions)
    if (world.broken.length > 0) break
  }
  world.broken.push(...changedStages(world))
  return world
}
