import { useEffect, useMemo } from 'react'
import { ErrorNotice } from '../components'
import { Entry } from '../modules/vault/Entry'
import { RecoverySheetPage } from '../modules/vault/RecoverySheetPage'
import { useRecovery } from '../modules/vault/recovery'
import { Frame } from './Frame'
import { refreshOnChanges } from './queries'
import { SessionContext, useVaultState } from './session'

/** Before anyone has signed in: the entry screens. After: the frame. A recovery sheet goes before both. */
export function App() {
  const { state, error } = useVaultState()
  const recovery = useRecovery()
  useEffect(() => refreshOnChanges(), [])
  const session = useMemo(
    () => (state?.phase === 'open' && state.caller ? { state, caller: state.caller } : null),
    [state],
  )
  if (error) return <ErrorNotice error={error} />
  if (!state) return null
  if (recovery) return <RecoverySheetPage sheet={recovery} />
  if (!session) return <Entry state={state} />
  return (
    <SessionContext value={session}>
      <Frame />
    </SessionContext>
  )
}
