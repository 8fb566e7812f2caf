import type { Objection, ObjectionContent } from '#shared/modules/awards/outcome'
import type { NominationId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'

/** As the form holds it: nobody chosen yet is ''. */
export type ObjectionDraft = Omit<ObjectionContent, 'nominationId'> & { nominationId: NominationId | '' }

/** A registered objection as the form holds it, or a new one that came today. */
export function draftOf(objection: Objection | null, about: NominationId | null): ObjectionDraft {
  if (objection) {
    const { nominationId, receivedOn, from, contact, content, finding, outcome, closedOn } = objection
    return { nominationId, receivedOn, from, contact, content, finding, outcome, closedOn }
  }
  return {
    nominationId: about ?? '',
    receivedOn: todayPartial(new Date()),
    from: '',
    contact: '',
    content: '',
    finding: '',
    outcome: 'open',
    closedOn: '',
  }
}
