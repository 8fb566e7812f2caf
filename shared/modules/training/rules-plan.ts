import type { PlanContent, PlanFigure } from './plan'
import type { ClassKind, TrainingSystem } from './system'

type Brought = { year: number; kind: string; classes: number; personTimes: number }

/**
 * What was planned and what came of it by year and kind, in the order of the kinds. Lines of one kind and year add up;
 * a kind that was held without being planned is listed too.
 */
export function planFigures(
  { fromYear, toYear, lines }: Pick<PlanContent, 'fromYear' | 'toYear' | 'lines'>,
  brought: readonly Brought[],
  kinds: readonly ClassKind[],
): PlanFigure[] {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at)
  const named = new Set(kinds.map((it) => it.key))
  const others = [...new Set([...lines, ...brought].map((it) => it.kind))].filter((it) => !named.has(it))
  return years.flatMap((year) =>
    [...kinds, ...others.map((key) => ({ key, label: key, unit: '' }))].flatMap(({ key, label, unit }) => {
      const planned = lines.filter((it) => it.year === year && it.kind === key)
      const came = brought.find((it) => it.year === year && it.kind === key)
      if (planned.length === 0 && !came) return []
      return [
        {
          year,
          kind: key,
          kindLabel: label,
          unit,
          plannedClasses: sumOf(planned.map((it) => it.classes)),
          classes: came?.classes ?? 0,
          plannedTimes: sumOf(planned.map((it) => it.personTimes)),
          personTimes: came?.personTimes ?? 0,
        },
      ]
    }),
  )
}

/** null where nothing is named at all. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  const named = numbers.filter((it) => it !== null)
  return named.length === 0 ? null : named.reduce((sum, it) => sum + it, 0)
}

/** Why a plan cannot be kept; null where it can. */
export function planProblem(
  { fromYear, toYear, lines }: PlanContent,
  { kinds, planYears, title }: TrainingSystem,
): { field: string; message: string; remedy: string } | null {
  if (planYears === null)
    return problem(
      'content.system',
      `“${title}”没有规划年限，不制定规划。`,
      '改选一项制度，或在制度中写上规划年限。',
    )
  if (toYear - fromYear + 1 !== planYears)
    return problem(
      'content.toYear',
      `按“${title}”规划为 ${planYears} 年，${fromYear} 至 ${toYear} 年是 ${toYear - fromYear + 1} 年。`,
      `终止年份应为 ${fromYear + planYears - 1}。`,
    )
  const known = new Set(kinds.map((it) => it.key))
  const wrong = lines.findIndex((it) => it.year < fromYear || it.year > toYear || !known.has(it.kind))
  if (wrong < 0) return null
  return problem(
    `content.lines.${wrong}`,
    `第 ${wrong + 1} 项的年份或培训类型不在规划内。`,
    '核对年份和类型，或删去这一项。',
  )
}

function problem(field: string, message: string, remedy: string) {
  return { field, message, remedy }
}

/** Lines that a system proposes for every year of a new plan. */
export function proposedLines(
  { proposals, planYears }: Pick<TrainingSystem, 'proposals' | 'planYears'>,
  fromYear: number,
): PlanContent['lines'] {
  const years = Array.from({ length: planYears ?? 0 }, (_, at) => fromYear + at)
  return years.flatMap((year) => proposals.map((it) => ({ ...it, year, unit: '' })))
}
