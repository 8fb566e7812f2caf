import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { NominationId } from '#shared/values/id'
import { type OutputOf, useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { showToast } from '../../../components'
import { text } from './nominations.text'

/** Hands in many nominations, all that wait where none are named; what is not complete is kept in sight. */
export function useEntering(cycle: Cycle) {
  const command = useCommand('awards.enterNominations')
  const [left, setLeft] = useState<OutputOf<'awards.enterNominations'> | null>(null)
  const enter = async (ids: NominationId[]) => {
    const reply = await command.run({ cycleId: cycle.id, ids })
    if (!reply.ok) {
      showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
      return
    }
    const { entered } = reply.value
    tellOperation(text.entered(entered))
    if (reply.value.left.length > 0) setLeft(reply.value)
    else showToast(text.entered(entered))
  }
  const [asking, setAsking] = useState(false)
  return {
    enter,
    running: command.running,
    /** Whether it is asked if everything that waits goes in. */
    asking,
    askAll: () => setAsking(true),
    enterAll: () => void enter([]).then(() => setAsking(false)),
    keepAll: () => setAsking(false),
    left,
    forget: () => setLeft(null),
  }
}

export type Entering = ReturnType<typeof useEntering>
