import type { Barring, Eligibility } from '#shared/modules/evaluations/cases'

/** One line of the answer: one thing that bars one subject, or that nothing does. */
export type EligibilityLine = {
  key: string
  answer: Eligibility
  barring: Barring | undefined
  /** The subject's first line, which bears its name. */
  first: boolean
}

/** Those whom something bars first, else in the order asked. */
export function linesOf(answers: readonly Eligibility[]): EligibilityLine[] {
  const free = (it: Eligibility) => Number(it.barrings.length === 0)
  return answers
    .toSorted((a, b) => free(a) - free(b))
    .flatMap((answer) => {
      const barrings: (Barring | undefined)[] = answer.barrings.length > 0 ? answer.barrings : [undefined]
      return barrings.map((barring, index) => ({
        key: `${answer.id} ${index}`,
        answer,
        barring,
        first: index === 0,
      }))
    })
}

/** How many are barred, and of how many nobody decided until when. */
export function sumsOf(answers: readonly Eligibility[]): { barred: number; undecided: number } {
  return {
    barred: answers.filter((it) => it.barrings.length > 0).length,
    undecided: answers.filter((it) => it.barrings.some((bar) => bar.undecided)).length,
  }
}
