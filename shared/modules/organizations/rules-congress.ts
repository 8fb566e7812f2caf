import type { z } from 'zod'
import type { CongressContent, CongressWarning, Tally } from './congress'

/** A congress lasts a day to a day and a half: two or three half days. */
const USUAL_HALF_DAYS = [2, 3]

/**
 * What does not agree with 年会制: it meets before the people's congress of the same place and lasts a day to a day and
 * a half; and what of attendance is not noted yet.
 */
export function congressWarnings(
  { level, heldOn, halfDays, councilOn }: CongressContent,
  { due, noted }: { due: number; noted: number },
): z.infer<typeof CongressWarning>[] {
  if (heldOn === '') return ['unheld']
  return [
    ...(councilOn !== '' && heldOn >= councilOn ? (['afterCouncil'] as const) : []),
    ...(level === 'town' && halfDays !== null && !USUAL_HALF_DAYS.includes(halfDays)
      ? (['length'] as const)
      : []),
    ...(noted < due ? (['attendance'] as const) : []),
  ]
}

/** Why a counted ballot cannot be so, each a whole sentence: no more come back than went out, votes add up to the valid ones. */
export function tallyProblems({ name, sent, returned, valid, counts }: Tally): string[] {
  const votes = Object.values(counts).reduce((sum, it) => sum + it, 0)
  return [
    ...(returned > sent ? [`“${name}”收回 ${returned} 张，多于发出的 ${sent} 张。`] : []),
    ...(valid > returned ? [`“${name}”有效票 ${valid} 张，多于收回的 ${returned} 张。`] : []),
    ...(votes === valid ? [] : [`“${name}”各项合计 ${votes} 票，与有效票 ${valid} 张不符。`]),
  ]
}
