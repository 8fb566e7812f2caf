import { SCHEME_USES, type SchemeUse } from '#shared/modules/evaluations/scheme'
import type { FactAsk, Finder, FoundFigures } from './fact-finder'
import { type EarlierScore, latestScores } from './facts.repository'

/** The latest earlier score, in percent of its full mark: of the subject itself, or of the unit a person belongs to. */
export function earlierScore(whose: 'own' | 'unit', use: SchemeUse): Finder {
  return async (ask) => {
    const people = whose === 'own' ? idsOf(ask, 'personId') : []
    const units = idsOf(ask, 'organizationId')
    const wanted = { use, year: ask.round.year, roundId: ask.round.id }
    const [ofPeople, ofUnits] = [
      people.length > 0 ? await latestScores(ask.trx, 'person', { ...wanted, ids: people }) : [],
      await latestScores(ask.trx, 'organization', { ...wanted, ids: units }),
    ]
    const found = new Map([...ofPeople, ...ofUnits].map((it) => [it.id, it]))
    return figuresOf(ask, whose, found, SCHEME_USES[use])
  }
}

function idsOf({ subjects }: FactAsk, key: 'personId' | 'organizationId'): string[] {
  return subjects.flatMap((it) => it[key] ?? [])
}

function figuresOf(
  { subjects }: FactAsk,
  whose: 'own' | 'unit',
  found: ReadonlyMap<string, EarlierScore>,
  held: string,
): FoundFigures {
  return new Map(
    subjects.map(({ no, kind, personId, organizationId }) => {
      const id = whose === 'own' && kind === 'person' ? personId : organizationId
      const result = id === null ? undefined : found.get(id)
      if (!result) return [no, { figure: null, text: `没有已审定的${held}得分` }]
      return [no, { figure: percentOf(result), text: words(result) }]
    }),
  )
}

function percentOf({ score, full }: EarlierScore): number | null {
  return score === null ? null : (score * 100) / full
}

/** 2025 年县委巡察：87.5 分（满分 100），较好 */
function words({ title, score, full, grade }: EarlierScore): string {
  const graded = grade === '' ? '' : `，${grade}`
  if (score === null) return `${title}：没有得分${graded}`
  return `${title}：${Math.round(score * 100) / 100} 分（满分 ${full}）${graded}`
}
