import { useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import type { BatchDone } from '#shared/modules/procedures/contract'
import { type Failure, showToast } from '../../../components'
import { text } from '../procedures.text'

/**
 * Runs an act for many cases: says how many went through, and keeps the dialog open for those that did not, or
 * where something is shown after it (`over` false).
 */
export function useBatch(onClose: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const [refused, setRefused] = useState<BatchDone['refused']>([])
  const take = (reply: Reply<BatchDone>, over = true) => {
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    if (reply.value.done > 0) showToast(text.batch.done(reply.value.done))
    setRefused(reply.value.refused)
    if (over && reply.value.refused.length === 0) onClose()
  }
  return { failure, refused, take }
}
