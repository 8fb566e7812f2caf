import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { PointContent } from '#shared/modules/evaluations/result'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import type { OrganizationId, SchemeId } from '#shared/values/id'
import { pointService } from '../point.service'
import { fill, type Held, move, plan } from './hold'

/** Last year's ranking of one town's villages: points of two panels, bonus, penalty, published. */
export async function makeVillages(
  stage: Stage,
  schemeId: SchemeId,
  town: { shortName: string; villages: readonly OrganizationId[] },
): Promise<void> {
  const year = stage.year - 1
  const title = `${year} 年度村（社区）综合排名（${town.shortName}）`
  const settings = { title, year, heldOn: `${year}.12.18`, entry: 'single', consent: '' } as const
  const wanted = { schemeId, settings, made: `${year}-12-01`, organizationIds: town.villages }
  const { round } = await plan(stage, wanted)
  const held = await move(stage, round.id, [['open', `${year}-12-18`]])
  await fill(stage, held, {
    day: `${year}-12-18`,
    turnout: ({ no }) => {
      const panel = no === 1 ? 9 : 5
      return { expected: panel, present: panel, returned: panel, blank: 0 }
    },
    typed: (_box, returned) => ({ first: returned, second: 0, mistaken: [] }),
    standing: ({ no }) => ({ level: 0.95 - ((no * 4) % 15) * 0.06, shade: no }),
  })
  await addPoints(stage, held, year)
  await move(stage, round.id, [
    ['closed', `${year}-12-19`],
    ['confirmed', `${year}-12-24`],
    ['published', `${year}-12-29`],
  ])
}

async function addPoints(stage: Stage, { round, subjects }: Held, year: number): Promise<void> {
  for (const content of pointsOf(subjects, year))
    await pointService.savePoint(on(stage, `${year}-12-18`), {
      roundId: round.id,
      id: null,
      version: 0,
      content,
    })
}

function pointsOf(subjects: readonly RoundSubject[], year: number): PointContent[] {
  const of = (place: number) => subjects[place % Math.max(1, subjects.length)]?.no ?? 1
  return [
    {
      subject: of(1),
      kind: 'adjust',
      key: 'honours',
      points: 2,
      reason: '获评市级文明村',
      basis: `潇文明〔${year}〕11 号`,
    },
    {
      subject: of(4),
      kind: 'adjust',
      key: 'honours',
      points: 1.5,
      reason: '县级乡村振兴示范村',
      basis: `云办〔${year}〕26 号`,
    },
    {
      subject: of(7),
      kind: 'adjust',
      key: 'faults',
      points: 3,
      reason: '人居环境整治被县级通报批评',
      basis: `云环整办通报〔${year}〕4 号`,
    },
    {
      subject: of(10),
      kind: 'veto',
      key: 'discipline',
      points: 0,
      reason: '村主干被立案审查',
      basis: `云纪立〔${year}〕17 号`,
    },
  ]
}
