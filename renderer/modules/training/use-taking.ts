import { useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import type { TakenLines } from '#shared/modules/training/contract-classes'
import type { Grant } from '#shared/values/id'
import { api } from '../../api/client'
import { tellDone } from '../../app/tell-done'
import type { Failure } from '../../components'
import { text } from './training.text'

/** Has a workbook chosen and read; the lines that were left out stay to be looked at. */
export function useTaking(read: (grant: Grant) => Promise<Reply<TakenLines>>) {
  const [failure, setFailure] = useState<Failure>(null)
  const [problems, setProblems] = useState<TakenLines['problems']>([])
  /** Answers what was taken, null where no workbook was chosen or it could not be read. */
  const take = async (): Promise<TakenLines | null> => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets' })
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return null
    const reply = await read(grant)
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return null
    setProblems(reply.value.problems)
    tellDone(text.takenWords(reply.value.taken, reply.value.changed, reply.value.problems.length))
    return reply.value
  }
  return { take, failure, problems, forget: () => setProblems([]) }
}
