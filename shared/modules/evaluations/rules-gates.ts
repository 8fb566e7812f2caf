import type { Box, Hindrance, RoundSubject } from './round'
import { schemeProblems } from './rules-problems'
import { takesPart } from './rules-round'
import type { Tally } from './rules-tally'
import type { SchemeContent } from './scheme'

/** @file What stands in the way of opening, of going back to the draft, and of confirming a round. */

/** Names shown in one sentence; the rest is counted. */
const MOST_NAMES = 5

/** `lost` are subjects whose person or unit is no longer on record. */
export function openingHindrances(
  scheme: SchemeContent,
  subjects: readonly RoundSubject[],
  lost: readonly RoundSubject[],
): Hindrance[] {
  const errors = schemeProblems(scheme).filter((it) => it.level === 'error')
  return [
    ...errors.map(
      ({ message, remedy }): Hindrance => ({ message: `方案有误：${message}`, remedy, place: 'scheme' }),
    ),
    ...(subjects.some(takesPart) ? [] : [NOBODY]),
    ...naming(lost, (names) => ({
      message: `${names}已不在册。`,
      remedy: '移出名单，或先从回收站恢复。',
    })),
    ...withoutUnit(scheme, subjects),
    ...strangeGrades(scheme, subjects),
  ]
}

const NOBODY: Hindrance = {
  message: '没有参加的对象。',
  remedy: '在“对象”里选定考核对象。',
  place: 'subjects',
}

function withoutUnit({ groups }: SchemeContent, subjects: readonly RoundSubject[]): Hindrance[] {
  const byUnit = groups.find((it) => it.covers === 'unit')
  if (!byUnit) return []
  const homeless = subjects.filter((it) => takesPart(it) && it.organizationId === null)
  return naming(homeless, (names) => ({
    message: `${names}没有所在单位，“${byUnit.name}”按单位设的票箱列不进去。`,
    remedy: '在干部名册中补上管理单位，或不列入。',
  }))
}

function strangeGrades({ rules }: SchemeContent, subjects: readonly RoundSubject[]): Hindrance[] {
  const grades = new Set(rules.grades.map((it) => it.grade))
  const strange = subjects.filter(
    ({ treatment }) => treatment.kind === 'capped' && !grades.has(treatment.gradeAtMost),
  )
  return naming(strange, (names) => ({
    message: `${names}限定的最高等次不是本方案的等次。`,
    remedy: '在“对象”里改选本方案的等次。',
  }))
}

function naming(
  subjects: readonly RoundSubject[],
  say: (names: string) => Omit<Hindrance, 'place'>,
): Hindrance[] {
  return subjects.length === 0 ? [] : [{ ...say(namesOf(subjects)), place: 'subjects' }]
}

function namesOf(subjects: readonly { name: string }[]): string {
  const names = subjects
    .slice(0, MOST_NAMES)
    .map((it) => `“${it.name}”`)
    .join('')
  return subjects.length > MOST_NAMES ? `${names}等 ${subjects.length} 个对象` : names
}

/** A round with ballots on record cannot go back to the draft: numbers and names on the ballots must stay. */
export function returnHindrances(boxes: readonly Box[]): Hindrance[] {
  const entered = boxes.reduce((sum, it) => sum + it.first + it.second, 0)
  if (entered === 0) return []
  return [
    {
      message: `已录入 ${entered} 张票，对象和票箱不能再变。`,
      remedy: '确需退回的，先在“录票”里删去已录的票。',
      place: 'ballots',
    },
  ]
}

/** What keeps a result from being confirmed: subjects without a complete score, and places a person must decide. */
export function resultHindrances(tally: Tally, subjects: readonly RoundSubject[]): Hindrance[] {
  const byNo = new Map(subjects.map((it) => [it.no, it]))
  const affected = new Map<string, RoundSubject[]>()
  for (const { subject, problems } of tally.workings) {
    const who = byNo.get(subject)
    if (!who || !takesPart(who)) continue
    for (const problem of problems) affected.set(problem, [...(affected.get(problem) ?? []), who])
  }
  return [
    ...[...affected].map(
      ([problem, who]): Hindrance => ({
        message: `${namesOf(who)}没有完整结果：${problem}`,
        remedy: '按所说补齐后再审定。',
        place: 'result',
      }),
    ),
    ...tally.ceilings.flatMap(({ grade, undecided }): Hindrance[] => {
      const who = undecided.flatMap((no) => byNo.get(no) ?? [])
      if (who.length === 0) return []
      return [
        {
          message: `${namesOf(who)}得分相同，正在“${grade}”名额边上，等次未核定。`,
          remedy: '在“结果”里逐个核定等次并写明理由。',
          place: 'result',
        },
      ]
    }),
  ]
}
