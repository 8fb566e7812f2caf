import { comparableIdentityNumber } from '../../values/identity-number'
import { plainName } from '../../values/name-order'
import type { Duplicate, NominationContent } from './nomination'
import type { AwardSubject } from './programme'
import type { Identified } from './rules-same'

/** What tells what was handed in from others. An old number of 15 digits counts as that of 18. */
export function identityOf(
  content: Pick<NominationContent, 'name' | 'personId' | 'organizationId' | 'unitName' | 'facts'>,
  subject: AwardSubject,
): Identified {
  const { name, personId, organizationId, unitName, facts } = content
  const person = subject === 'person'
  return {
    subject,
    personId,
    organizationId,
    identityKey: person ? comparableIdentityNumber(facts.identityNumber) : '',
    nameKey: plainName(name),
    birth: person ? facts.birth : '',
    unitName,
  }
}

/**
 * Whether a duplicate is to be looked into: the same one in this cycle, or awarded already. A namesake alone, and
 * having been put forward in vain before, are only told.
 */
export function isTrouble(
  { by, awarded, cycleId }: Pick<Duplicate, 'by' | 'awarded'> & { cycleId: string | null },
  ownCycle: string,
): boolean {
  return by !== 'name' && (awarded || cycleId === ownCycle)
}
