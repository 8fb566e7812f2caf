import { useState } from 'react'
import { names } from '#shared/codes/index'
import type { AssessedPerson } from '#shared/modules/people/contract-batch-edit'
import type { OrganizationId, PersonId } from '#shared/values/id'

/** Names of 考核结论 (ZB18) that a digit stands for, in the order of the keys 1 to 9. */
export const KEYED_GRADES = names('zb18-assessment')
  .filter((it) => it.length <= 5)
  .slice(0, 9)

/** What is being entered: the unit and year, the usual result, and who has another one. '' writes nothing. */
export type AssessState = ReturnType<typeof useAssessState>

const USUAL_GRADE = '称职'

export function useAssessState() {
  const [unit, setUnit] = useState<OrganizationId | null>(null)
  const [year, setYear] = useState(lastYear)
  const [grade, setUsual] = useState(USUAL_GRADE)
  const [replace, setReplace] = useState(false)
  const [own, setOwn] = useState<ReadonlyMap<PersonId, string>>(new Map())
  const fresh =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      setOwn(new Map())
      set(value)
    }
  return {
    unit,
    year,
    grade,
    replace,
    own,
    setUnit: fresh(setUnit),
    setYear: fresh(setYear),
    setUsual,
    setReplace,
    setGrade: (id: PersonId, given: string) => setOwn((now) => new Map(now).set(id, given)),
  }
}

/** Results are entered in the year after. */
function lastYear(): number {
  return new Date().getFullYear() - 1
}

/** The result that one person gets, '' for none: who has one keeps it unless results are replaced. */
export function gradeOf({ own, grade, replace }: AssessState, person: AssessedPerson): string {
  const given = own.get(person.id)
  if (person.grade !== '' && !replace) return ''
  return given ?? (person.grade !== '' ? '' : grade)
}

/** Everybody to whom something is written, with what. */
export function gradesToWrite(
  state: AssessState,
  people: readonly AssessedPerson[],
): ReadonlyMap<PersonId, string> {
  return new Map(
    people.flatMap((person) => {
      const grade = gradeOf(state, person)
      return grade === '' ? [] : [[person.id, grade] as const]
    }),
  )
}
