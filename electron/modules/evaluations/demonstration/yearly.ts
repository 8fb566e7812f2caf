import type { Stage } from '#electron/platform/vault/demonstration-stage'
import type { Box, Round, RoundSubject } from '#shared/modules/evaluations/round'
import type { PersonId, SchemeId } from '#shared/values/id'
import { fill, move, plan, type Turnout } from './hold'
import type { Standing } from './papers'

/**
 * 公务员年度考核 of one bureau. Last year's is closed: seven reach 优秀, four of twenty-three may have it, and the fourth
 * and the fifth stand equal, so that somebody has to decide. This year's is being prepared.
 */
export async function makeYearly(
  stage: Stage,
  schemeId: SchemeId,
  bureau: { shortName: string; people: readonly PersonId[] },
): Promise<void> {
  const year = stage.year - 1
  const personIds = bureau.people
  const title = (of: number) => `${of} 年度公务员年度考核（${bureau.shortName}）`
  const common = { entry: 'single', consent: '' } as const
  const settings = { ...common, title: title(year), year, heldOn: `${stage.year}.01.14` }
  const { round } = await plan(stage, { schemeId, settings, made: `${stage.year}-01-05`, personIds })
  const held = await move(stage, round.id, [['open', `${stage.year}-01-14`]])
  await fill(stage, held, {
    day: `${stage.year}-01-15`,
    turnout: turnoutOf(round, personIds.length),
    typed: (_box, returned) => ({ first: returned, second: 0, mistaken: [] }),
    standing: standingOf(held.subjects),
  })
  await move(stage, round.id, [['closed', `${stage.year}-01-16`]])
  const next = { ...common, title: title(stage.year), year: stage.year, heldOn: '' }
  await plan(stage, { schemeId, settings: next, made: `${stage.year}-11-16`, personIds })
}

/** The bureau's own people by their place: some leaders, heads of offices, the rest. */
function turnoutOf({ scheme }: Round, people: number): (box: Box) => Turnout {
  const leaders = Math.max(3, Math.round(people * 0.22))
  const middle = Math.max(3, Math.round(people * 0.3))
  const sizes = [leaders, middle, Math.max(3, people - leaders - middle)]
  return ({ group }) => {
    const place = scheme.groups.findIndex((it) => it.key === group)
    const expected = sizes[Math.min(place, sizes.length - 1)] ?? 3
    const returned = place === sizes.length - 1 ? expected - 1 : expected
    return { expected, present: returned, returned, blank: 0 }
  }
}

/** Seven of those who may have 优秀 stand above its line; the fourth and the fifth are voted for alike. */
const LEVELS = [0.92, 0.89, 0.86, 0.81, 0.81, 0.76, 0.73] as const
const BELOW = 0.56

function standingOf(subjects: readonly RoundSubject[]): (subject: RoundSubject) => Standing {
  const able = subjects.filter((it) => it.treatment.kind === 'normal')
  const best = able.filter((_, index) => index % 3 === 0).slice(0, LEVELS.length)
  return (subject) => {
    const place = best.indexOf(subject)
    const level = LEVELS[place] ?? BELOW - (subject.no % 8) * 0.025
    // Equal levels need equal shades to end up with equal scores.
    return { level, shade: place < 0 ? subject.no : LEVELS.indexOf(level as (typeof LEVELS)[number]) }
  }
}
