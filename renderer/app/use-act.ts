import { useState } from 'react'
import type { Failure } from '../components'
import { type CommandName, type InputOf, type OutputOf, useCommand } from './queries'
import { tellDone } from './tell-done'

/** One command of a dialog: what it answered last when it was refused, and words in passing when it was done. */
export function useAct<N extends CommandName>(name: N) {
  const { run, running } = useCommand(name)
  const [failure, setFailure] = useState<Failure>(null)
  const act = async (input: InputOf<N>, words: string): Promise<OutputOf<N> | null> => {
    const reply = await run(input)
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return null
    if (words !== '') tellDone(words)
    return reply.value
  }
  return { act, busy: running, failure }
}
