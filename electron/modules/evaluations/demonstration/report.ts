import type { Stage } from '#electron/platform/vault/demonstration-stage'
import type { Box, Round, RoundSubject } from '#shared/modules/evaluations/round'
import type { PersonId, SchemeId } from '#shared/values/id'
import { fill, type Held, move, plan, type Turnout, type Typed } from './hold'
import type { Standing } from './papers'

/** 书记抓基层党建述职评议考核 of the town secretaries: last year's on file, this year's with its ballots half typed. */
export async function makeReports(
  stage: Stage,
  schemeId: SchemeId,
  secretaries: readonly PersonId[],
): Promise<void> {
  await lastYears(stage, schemeId, secretaries)
  await thisYears(stage, schemeId, secretaries)
}

async function lastYears(stage: Stage, schemeId: SchemeId, personIds: readonly PersonId[]): Promise<void> {
  const year = stage.year - 1
  const settings = settingsOf(year, `${year}.12.10`)
  const { round } = await plan(stage, { schemeId, settings, made: `${year}-11-24`, personIds })
  const held = await move(stage, round.id, [['open', `${year}-12-10`]])
  const all = (_box: Box, returned: number) => ({ first: returned, second: returned, mistaken: [] })
  await fill(stage, held, {
    day: `${year}-12-11`,
    turnout: turnoutOf(round),
    typed: all,
    standing: standingIn(held, year),
  })
  await move(stage, round.id, [
    ['closed', `${year}-12-12`],
    ['confirmed', `${year}-12-19`],
    ['published', `${year}-12-26`],
    ['archived', `${stage.year}-01-09`],
  ])
}

/** The committee's box is half typed, some towns' are done, the others have not been begun. */
async function thisYears(stage: Stage, schemeId: SchemeId, personIds: readonly PersonId[]): Promise<void> {
  const { year, author } = stage
  const day = (before: number) =>
    new Date(author.now.getTime() - before * 86_400_000).toISOString().slice(0, 10)
  const settings = settingsOf(year, day(2).replaceAll('-', '.'))
  const { round } = await plan(stage, { schemeId, settings, made: day(16), personIds })
  const held = await move(stage, round.id, [['open', day(2)]])
  await fill(stage, held, {
    day: day(1),
    turnout: turnoutOf(round),
    typed: halfTyped,
    standing: standingIn(held, year),
  })
}

function settingsOf(year: number, heldOn: string) {
  const title = `${year} 年度书记抓基层党建述职评议考核`
  return { title, year, heldOn, entry: 'double', consent: '' } as const
}

/** 41 members of the committee; about a dozen cadres of each town and its villages. */
function turnoutOf({ scheme }: Round): (box: Box) => Turnout {
  const whole = new Set(scheme.groups.filter((it) => it.covers === 'all').map((it) => it.key))
  return ({ group, no }) =>
    whole.has(group)
      ? { expected: 41, present: 38, returned: 37, blank: 1 }
      : { expected: 12 + (no % 3), present: 12, returned: 11 + (no % 2), blank: 0 }
}

function halfTyped({ no }: Box, returned: number): Typed {
  if (no === 1) return { first: 24, second: 15, mistaken: [4, 9, 13] }
  if (no <= 5) return { first: returned, second: returned, mistaken: no === 3 ? [6] : [] }
  return { first: no <= 9 ? returned : 0, second: 0, mistaken: [] }
}

/** Most do well, a few do not; who does changes a little from year to year. */
function standingIn({ subjects }: Held, year: number): (subject: RoundSubject) => Standing {
  const count = Math.max(1, subjects.length)
  const places = new Map(subjects.map((it, index) => [it.no, (index * 7 + (year % 2) * 3) % count]))
  return ({ no }) => {
    const place = places.get(no) ?? 0
    return { level: place === count - 1 ? 0.14 : 0.88 - (place / count) * 0.5, shade: no }
  }
}
