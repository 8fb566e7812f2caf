import { useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import { tellDone } from '../../../app/tell-done'
import type { Failure } from '../../../components'

/** Sends a dialog's command: what was done is told and the dialog goes; a refusal stays above its fields. */
export function useSend(onClose: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const send = async <T>(reply: Promise<Reply<T>>, done: string | ((value: T) => string)) => {
    const answer = await reply
    if (!answer.ok) return setFailure(answer)
    tellDone(typeof done === 'string' ? done : done(answer.value))
    onClose()
  }
  return { send, failure }
}
