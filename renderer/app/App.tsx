import { lazy, Suspense, useEffect, useMemo } from 'react'
import { ErrorNotice } from '../components'
import { Entry } from '../modules/vault/Entry'
import { RecoverySheetPage } from '../modules/vault/RecoverySheetPage'
import { useRecovery } from '../modules/vault/recovery'
import { refreshOnChanges } from './queries'
import { SessionContext, useVaultState } from './session'

/** The rooms behind the sign-in are most of the program: the first screen does not wait for them. */
const loadFrame = () => import('./Frame')
const Frame = lazy(async () => ({ default: (await loadFrame()).Frame }))

/** Before anyone has signed in: the entry screens. After: the frame. A recovery sheet goes before both. */
export function App() {
  const { state, error } = useVaultState()
  const recovery = useRecovery()
  useEffect(() => refreshOnChanges(), [])
  useEffect(() => {
    // Fetched while somebody types a password, so that signing in finds it there.
    if (state) requestIdleCallback(() => void loadFrame())
  }, [state])
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
      <Suspense>
        <Frame />
      </Suspense>
    </SessionContext>
  )
}
