import type { Ceiling, GradeLine, SchemeRules } from '#shared/modules/evaluations/scheme'

/** A grade with the ceiling it has, if any: one line of the table, kept apart in the rules. */
export type GradedLine = { at: number; line: GradeLine; ceiling: Ceiling | null }

export function gradedLines({ grades, ceilings }: SchemeRules): GradedLine[] {
  return grades.map((line, at) => ({
    at,
    line,
    ceiling: ceilings.find((it) => it.grade === line.grade) ?? null,
  }))
}

/** The rules that these lines say. What names a grade follows when it is renamed. */
export function rulesOf(before: SchemeRules, lines: readonly GradedLine[]): SchemeRules {
  const renamed = new Map(
    lines.flatMap(({ at, line }) => {
      const was = before.grades[at]?.grade
      return was !== undefined && was !== '' && was !== line.grade ? [[was, line.grade] as const] : []
    }),
  )
  const now = (grade: string) => renamed.get(grade) ?? grade
  return {
    ...before,
    grades: lines.map((it) => it.line),
    ceilings: lines.flatMap(({ line, ceiling }) => (ceiling ? [{ ...ceiling, grade: line.grade }] : [])),
    vetoes: before.vetoes.map((it) => ({ ...it, gradeAtMost: now(it.gradeAtMost) })),
    caps: before.caps.map((it) => ({ ...it, gradeAtMost: now(it.gradeAtMost) })),
  }
}

export function freshGrade(at: number): GradedLine {
  return { at, line: { grade: '', from: null, rate: null }, ceiling: null }
}
