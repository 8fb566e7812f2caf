import { useState } from 'react'
import type { VaultState } from '#shared/platform/vault/contract'
import { useLastName } from '../../app/session'
import { CreateScreen } from './CreateScreen'
import { FirstRun } from './FirstRun'
import { RecoverScreen } from './RecoverScreen'
import { SignInScreen } from './SignInScreen'

/** Which screen stands while nobody is signed in. */
export function Entry({ state }: { state: VaultState }) {
  const [step, setStep] = useState<'start' | 'create' | 'recover' | 'other'>('start')
  const lastName = useLastName()
  const start = () => setStep('start')
  if (state.phase === 'none')
    return step === 'create' ? (
      <CreateScreen onBack={start} />
    ) : (
      <FirstRun state={state} onCreate={() => setStep('create')} />
    )
  const kept = state.accountNames.includes(lastName) && step !== 'other' ? lastName : ''
  if (step === 'recover') return <RecoverScreen state={state} name={kept} onBack={start} />
  return (
    <SignInScreen
      key={kept}
      state={state}
      lockedName={kept}
      onOtherName={() => setStep('other')}
      onRecover={() => setStep('recover')}
    />
  )
}
