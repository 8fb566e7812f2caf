import { type RoundSubject, TREATMENTS } from '#shared/modules/evaluations/round'
import type { Tone } from '../../../components'
import { text } from './subjects.text'

/** How a subject is treated, in words; '' for one that takes part like everybody. */
export function treatmentWords({
  excluded,
  treatment,
}: Pick<RoundSubject, 'excluded' | 'treatment'>): string {
  if (excluded !== '') return text.left(excluded)
  const { kind, gradeAtMost, reason } = treatment
  if (kind === 'normal') return reason
  if (kind === 'capped') return text.capped(gradeAtMost, reason)
  return text.treated(TREATMENTS[kind], reason)
}

/** Special treatment is to be looked at; who is left out is past that. */
export function treatmentTone({ excluded, treatment }: RoundSubject): Tone {
  return excluded === '' && treatment.kind !== 'normal' ? 'amber' : 'normal'
}
