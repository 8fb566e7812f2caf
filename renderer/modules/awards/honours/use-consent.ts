import { useState } from 'react'
import type { Refusal, Reply } from '#shared/ipc/reply'
import type { Failure } from '../../../components'

/** Runs a call that may pass the budget: refused for that, it asks for the document and runs once more with it. */
export function useConsent<T>(run: (consent: string) => Promise<Reply<T>>, onDone: (value: T) => void) {
  const [asking, setAsking] = useState<Refusal | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const send = async (consent: string) => {
    setAsking(null)
    const reply = await run(consent)
    if (reply.ok) return onDone(reply.value)
    if (reply.field === 'consent') setAsking(reply)
    else setFailure(reply)
  }
  return {
    send: () => void send(''),
    asking,
    failure,
    answer: (consent: string | null) => (consent === null ? setAsking(null) : void send(consent)),
  }
}
