import { personFigures, type UnitPart, unitParts } from '#electron/modules/people/index'
import { QUALIFICATION_RUNGS } from '#shared/modules/people/rules-qualification'
import { groupBy } from '#shared/values/group-by'
import type { FactAsk, Finder, FoundFigure } from './fact-finder'

const COLLEGE: ReadonlySet<string> = new Set(QUALIFICATION_RUNGS.slice(0, 2).flat())
const YOUNGER = 45

type Part = Omit<UnitPart, 'unitId'>

/** How many people are on record. */
export const peopleOnRecord: Finder = ofUnits((parts) => {
  const people = sum(parts)
  return people === 0 ? NOBODY : { figure: people, text: `在册 ${people} 人` }
})

/** Percent of those whose 学历 is known that is 大学 or above. */
export const collegeShare: Finder = ofUnits((parts) =>
  share(
    parts.filter((it) => it.qualification !== ''),
    (it) => COLLEGE.has(it.qualification),
    { some: '大学以上学历', known: '学历清楚' },
    sum(parts),
  ),
)

/** Percent of those whose birth is known that is not older than 45 at the end of the year evaluated. */
export const youngerShare: Finder = ofUnits((parts, year) =>
  share(
    parts.filter((it) => it.birthYear > 0),
    (it) => year - it.birthYear <= YOUNGER,
    { some: '45 岁以下', known: '出生年月清楚' },
    sum(parts),
  ),
)

/** Of a person the own file's completeness, of others the mean of their people. */
export const completeness: Finder = async (ask) => {
  const people = await personFigures(
    ask.trx,
    ask.subjects.flatMap((it) => it.personId ?? []),
  )
  const own = new Map(people.map((it) => [it.id, it.completeness]))
  const units = ask.subjects.filter((it) => it.kind !== 'person')
  const means = units.length > 0 ? await meanCompleteness({ ...ask, subjects: units }) : new Map()
  return new Map(
    ask.subjects.map(({ no, personId }) => {
      const percent = own.get(personId ?? '')
      if (percent === undefined) return [no, means.get(no) ?? { figure: null, text: '不在册' }]
      return [no, { figure: percent, text: `登记表完整度 ${percent}%` }]
    }),
  )
}

const meanCompleteness = ofUnits((parts) => {
  const people = sum(parts)
  if (people === 0) return NOBODY
  const mean = parts.reduce((total, it) => total + it.completeness, 0) / people
  return { figure: mean, text: `${people} 人登记表完整度平均 ${hundredth(mean)}%` }
})

const NOBODY: FoundFigure = { figure: null, text: '名下没有在册人员' }

/** One query for the teams (people listed in the unit itself) and one for the others (those below it too). */
function ofUnits(figure: (parts: readonly Part[], year: number) => FoundFigure): Finder {
  return async (ask) => {
    const parts = groupBy(
      [...(await partsOf(ask, false)), ...(await partsOf(ask, true))],
      ({ below, unitId }) => `${below} ${unitId}`,
    )
    return new Map(
      ask.subjects.map((it) => [
        it.no,
        figure(parts.get(`${it.kind !== 'team'} ${it.organizationId}`) ?? [], ask.round.year),
      ]),
    )
  }
}

async function partsOf({ trx, subjects }: FactAsk, below: boolean) {
  const wanted = subjects.filter((it) => (it.kind !== 'team') === below)
  const ids = [...new Set(wanted.flatMap((it) => it.organizationId ?? []))]
  if (ids.length === 0) return []
  return (await unitParts(trx, ids, { below })).map((it) => ({ ...it, below }))
}

function share(
  known: readonly Part[],
  counts: (part: Part) => boolean,
  words: { some: string; known: string },
  people: number,
): FoundFigure {
  if (people === 0) return NOBODY
  const of = sum(known)
  if (of === 0) return { figure: null, text: `${people} 人均非${words.known}` }
  const some = sum(known.filter(counts))
  const left = people > of ? `，另 ${people - of} 人不计` : ''
  const percent = (some * 100) / of
  return {
    figure: percent,
    text: `${words.some} ${some} 人／${words.known} ${of} 人＝${hundredth(percent)}%${left}`,
  }
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, it) => total + it.people, 0)
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}
