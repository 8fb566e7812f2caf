import { personFigures, yearlyGrades } from '#electron/modules/people/index'
import { EvaluationStandards } from '#shared/modules/evaluations/cases'
import { inForce } from '#shared/modules/evaluations/rules'
import { DEFAULT_EVALUATION_STANDARDS } from '#shared/modules/evaluations/standards'
import { groupBy } from '#shared/values/group-by'
import { monthIndex, type PartialDate, parsePartialDate } from '#shared/values/partial-date'
import type { FactAsk, Finder, FoundFigure } from './fact-finder'
import { type CaseSpan, casesUpTo } from './facts.repository'
import { findRound } from './round.repository'

const personIds = ({ subjects }: FactAsk) => subjects.flatMap((it) => it.personId ?? [])

/** Years with 优秀 among the `years` before the one evaluated. */
export function excellentIn(years: number): Finder {
  return async (ask) => {
    const span = { from: ask.round.year - years, to: ask.round.year - 1 }
    const grades = groupBy(await yearlyGrades(ask.trx, personIds(ask), span), (it) => it.personId)
    return new Map(ask.subjects.map(({ no, personId }) => [no, excellent(grades.get(personId ?? ''), span)]))
  }
}

function excellent(
  grades: readonly { year: number; grade: string }[] = [],
  { from, to }: { from: number; to: number },
): FoundFigure {
  if (grades.length === 0) return { figure: null, text: `${from} 至 ${to} 年没有年度考核结果` }
  const years = grades.filter((it) => it.grade === '优秀').map((it) => it.year)
  const which = years.length > 0 ? `（${years.join('、')}）` : ''
  return { figure: years.length, text: `${from} 至 ${to} 年优秀 ${years.length} 次${which}` }
}

/** Whole years in the present post at the end of the year evaluated. */
export const yearsInPost: Finder = async (ask) => {
  const found = await personFigures(ask.trx, personIds(ask))
  const since = new Map(found.map((it) => [it.id, it.postStartedOn]))
  return new Map(
    ask.subjects.map(({ no, personId }) => [no, inPost(since.get(personId ?? '') ?? '', ask.round.year)]),
  )
}

function inPost(since: string, year: number): FoundFigure {
  const start = parsePartialDate(since)
  if (since === '' || !start) return { figure: null, text: '没有任现职时间' }
  const months = monthIndex(`${year}.12` as PartialDate) - monthIndex(start)
  if (months < 0) return { figure: null, text: `${since} 任现职，在考核年度之后` }
  const years = Math.floor(months / 12)
  return { figure: years, text: `${since} 任现职，到 ${year}.12 满 ${years} 年` }
}

/** Sanctions whose effect reaches into the year; the rule table that the round keeps says what a sanction is. */
export const sanctionsInForce: Finder = async (ask) => {
  const { year } = ask.round
  const units = ask.subjects.flatMap((it) => (it.kind === 'person' ? [] : (it.organizationId ?? [])))
  const cases = [
    ...(await casesUpTo(ask.trx, 'person', year, personIds(ask))),
    ...(await casesUpTo(ask.trx, 'organization', year, units)),
  ]
  const kinds = await sanctionLabels(ask)
  const counted = cases.filter((it) => kinds.has(it.kind) && inForce(it, String(year) as PartialDate))
  const byId = groupBy(counted, (it) => it.id)
  return new Map(
    ask.subjects.map((it) => {
      const own = byId.get((it.kind === 'person' ? it.personId : it.organizationId) ?? '') ?? []
      return [it.no, { figure: own.length, text: own.map((one) => caseWords(kinds, one)).join('；') || NONE }]
    }),
  )
}

const NONE = '没有登记年度内有效的处分、问责'

async function sanctionLabels({ trx, round }: FactAsk): Promise<Map<string, string>> {
  const { standards } = await findRound(trx, round.id)
  const { kinds } =
    standards === '' ? DEFAULT_EVALUATION_STANDARDS : EvaluationStandards.parse(JSON.parse(standards))
  return new Map(kinds.filter((it) => it.family === 'sanction').map((it) => [it.key, it.label]))
}

/** 党内警告（2025.03.15 至 2026.03.14，清纪〔2025〕3 号） */
function caseWords(kinds: ReadonlyMap<string, string>, { kind, from, to, document }: CaseSpan): string {
  const facts = [`${from}${to === '' ? ' 起' : ` 至 ${to}`}`, ...(document === '' ? [] : [document])]
  return `${kinds.get(kind)}（${facts.join('，')}）`
}
