import { monthOf, monthText, type Who } from './who'

/** Lets papers of some people disagree: a birth a year apart, work begun half a year apart, a Party date apart. */
export function makeDisputes(people: readonly Who[]): void {
  const [first, second, third, fourth] = people
  if (first) first.disputes = { birth: apart(first.content.birth, -12, ['school']) }
  if (second) second.disputes = { work: apart(second.content.workStarted, -6, ['resume', 'post']) }
  if (third && third.partyFrom !== null)
    third.disputes = { party: apart(monthText(third.partyFrom), -7, ['resume']) }
  if (fourth) fourth.disputes = { birth: apart(fourth.content.birth, 2, ['post']) }
}

function apart(onRecord: string, months: number, times: readonly string[]): Record<string, string> {
  const month = monthOf(onRecord)
  return month === null ? {} : Object.fromEntries(times.map((it) => [it, monthText(month + months)]))
}
