import type { BarringSource } from '#electron/modules/evaluations/index'
import type { Trx } from '#electron/platform/database/schema'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import { BARS, type Bar } from '#shared/modules/evaluations/cases'
import { studyBarring } from '#shared/modules/training/rules-study'
import type { StudyGrade } from '#shared/modules/training/system'
import { confirmedMarks } from './study.repository'
import { trainingSystems } from './training-systems'

export type GradeRule = StudyGrade & { systemTitle: string }

/**
 * What each grade meant in each of these years: by the edition that was in force at the year's end, so that a rule
 * changed later judges no year before. Switched-off systems grade nothing.
 */
export async function gradesByYear(
  trx: Trx,
  years: readonly number[],
): Promise<Map<number, Map<string, GradeRule>>> {
  const systems = (await loadSystems(trx, trainingSystems)).filter((it) => it.on)
  return new Map(
    years.map((year) => [
      year,
      new Map(
        systems.flatMap((system) =>
          contentOn(system, `${year}-12-31`).grades.map(
            (it) => [it.label, { ...it, systemTitle: system.title }] as const,
          ),
        ),
      ),
    ]),
  )
}

/** 评优评先、提拔晋升; '' for a grade that bars nothing. */
export function barWords(bars: readonly Bar[]): string {
  return bars.map((it) => BARS[it]).join('、')
}

/** What confirmed grades bar: told to `eligibility`, which awards and appointments ask. */
export const studyBarrings: BarringSource = async (trx, { personIds }) => {
  const marks = await confirmedMarks(trx, personIds)
  const years = await gradesByYear(trx, [...new Set(marks.map((it) => it.year))])
  const found: Awaited<ReturnType<BarringSource>> = new Map()
  for (const mark of marks) {
    const rule = years.get(mark.year)?.get(mark.grade)
    if (!rule || rule.bars.length === 0) continue
    const barring = studyBarring(mark, rule)
    found.set(mark.person_id, [...(found.get(mark.person_id) ?? []), barring])
  }
  return found
}
