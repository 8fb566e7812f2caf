import type { Api } from '#shared/ipc/contract'
import type { Indicator, Scale, SchemeContent } from '#shared/modules/evaluations/scheme'
import type { PersonId, RoundId } from '#shared/values/id'
import { evaluationGroup, evaluationLeaf, evaluationScheme } from '#test/builders/evaluation'
import { buildPeople } from '#test/builders/person'
import { made } from './api'
import { moved } from './evaluation-round'

const OPTIONS = [
  ['优秀', '优秀', 100],
  ['称职', '称职', 80],
  ['基本称职', '基本', 60],
  ['不称职', '不称', 0],
  ['不了解', '不了', null],
] as const

const COMPETENT: Scale = {
  key: 'competent',
  name: '优秀—不称职',
  options: OPTIONS.map(([label, short, points], index) => ({
    ...{ mark: index + 1, label, short, points: points ?? 0, neutral: points === null },
  })),
}

/** 民主测评 with 德能勤绩廉 and 总体; at most 30 % of those listed may be 优秀 for 总体. */
export function appraisalScheme(overrides: Parameters<typeof evaluationScheme>[0] = {}): SchemeContent {
  const leaf = (key: string, label: string, weight: number): Indicator =>
    evaluationLeaf({ key, label, short: label, weight, score: { by: 'grade', scale: 'competent' } })
  return evaluationScheme({
    ...{ title: '年度民主测评', use: 'appraisal', scales: [COMPETENT] },
    indicators: [
      ...(['德', '能', '勤', '绩', '廉'] as const).map((label, index) => leaf(`k${index + 1}`, label, 10)),
      leaf('whole', '总体', 50),
    ],
    groups: [evaluationGroup({ key: 'c', letter: 'C', name: '一般干部', weight: 100 })],
    rules: {
      ballotLimits: [{ indicator: 'whole', mark: 1, share: 0.3, rounding: 'floor' }],
      grades: [
        { grade: '优秀', from: 85, rate: null },
        { grade: '称职', from: 70, rate: null },
        { grade: '基本称职', from: 60, rate: null },
        { grade: '不称职', from: 0, rate: null },
      ],
    },
    ...overrides,
  })
}

/** People on record by their names, in this order. */
export async function peopleOf(api: Api, count: number): Promise<PersonId[]> {
  const ids: PersonId[] = []
  for (const content of buildPeople(count)) ids.push((await made(api.people.create(content))).id)
  return ids
}

/** A round open for entry in two hands, with so many ballots handed out and back in its first box. */
export async function roundToEnter(
  api: Api,
  asked: { title: string; scheme: SchemeContent; personIds: readonly PersonId[]; ballots: number },
): Promise<RoundId> {
  const { title, scheme, ballots } = asked
  const { id: schemeId } = await made(api.evaluations.createScheme({ content: scheme }))
  const { id } = await made(
    api.evaluations.createRound({ schemeId, title, year: 2026, heldOn: '2026.11.18', entry: 'double' }),
  )
  await made(api.evaluations.addSubjects({ roundId: id, personIds: [...asked.personIds] }))
  const open = await moved(api, id, 'open')
  for (const { no, version } of open.boxes) {
    const counts = { expected: ballots + 1, present: ballots, issued: ballots, returned: ballots }
    await made(
      api.evaluations.saveBox({ roundId: id, no, version, ...counts, counting: 'ballots', voidTotals: 0 }),
    )
  }
  return id
}
