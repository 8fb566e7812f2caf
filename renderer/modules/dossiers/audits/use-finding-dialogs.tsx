import { useState } from 'react'
import type { Finding, Statement } from '#shared/modules/dossiers/audit'
import type { DossierId } from '#shared/values/id'
import { DecisionDialog } from './DecisionDialog'
import { RemoveStatement } from './RemoveStatement'

/** What is asked before something is decided, or one material's word is taken out. */
export function useFindingDialogs(dossierId: DossierId) {
  const [deciding, decide] = useState<Finding | null>(null)
  const [removing, remove] = useState<Statement | null>(null)
  const dialogs = (
    <>
      {deciding && <DecisionDialog {...{ dossierId }} finding={deciding} onClose={() => decide(null)} />}
      {removing && <RemoveStatement {...{ dossierId }} statement={removing} onClose={() => remove(null)} />}
    </>
  )
  return { decide, remove, dialogs }
}
