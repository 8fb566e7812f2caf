import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { CheckSource } from '#shared/modules/awards/check'
import type { CycleId, NominationId } from '#shared/values/id'
import { PersonId } from '#shared/values/id'
import { useSource } from '../../evaluations/cases/use-source'
import { openPerson } from '../../people/people.queries'

export type SourceAct = (source: CheckSource, nominationId: NominationId) => void

/** Leads to the record that a verdict rests on: the case, the result, the file, the unit, the form, the award. */
export function useCheckSource(cycleId: CycleId): { dialog: ReactNode; open: SourceAct } {
  const bars = useSource()
  const nomination = (id: string) => navigate(`/awards/cycles/${cycleId}/nominations/${id}`)
  return {
    dialog: bars.dialog,
    open: (source, own) => {
      if (source.kind === 'bar') bars.open(source.bar)
      else if (source.kind === 'person') openPerson(PersonId.parse(source.personId))
      else if (source.kind === 'organization') navigate(`/organizations/${source.organizationId}`)
      else if (source.kind === 'nomination') nomination(source.nominationId)
      else if (source.kind === 'honour') navigate(`/awards/honours/${source.honourId}`)
      else if (source.kind === 'form') nomination(own)
    },
  }
}
