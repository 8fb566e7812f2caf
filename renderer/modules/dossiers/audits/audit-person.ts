import { createContext, useContext } from 'react'
import type { PersonId } from '#shared/values/id'

const AuditPersonContext = createContext<PersonId | null>(null)

/** Says whose dossier is audited. */
export const AuditPerson = AuditPersonContext.Provider

export function useAuditPerson(): PersonId {
  const id = useContext(AuditPersonContext)
  if (id === null) throw new Error('no person around')
  return id
}
