import { useEffect, useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import type { RoundId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { showToast } from '../../../components'
import { text } from './bench.text'
import { type Decided, NOTHING_DECIDED, type Pair, settledContent } from './settle-state'
import type { Sheet } from './sheet'

/** The paper of a number in both entries, what is decided of it, and writing it into both. */
export function useSettling(place: { roundId: RoundId; box: number }, number: number | null) {
  const [decided, changeDecided] = useState<Decided>(NOTHING_DECIDED)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const opened = useApiQuery(
    'evaluations.ballot',
    { ...place, entry: 2, number },
    { enabled: number !== null },
  )
  const settle = useCommand('evaluations.settleBallot')
  useEffect(() => {
    changeDecided(NOTHING_DECIDED)
    setRefusal(null)
    void number
  }, [number])
  const { ballot: second, other: first } = opened.data ?? { ballot: null, other: null }
  const pair: Pair | null =
    first && second && first.number === number ? { number: first.number, first, second } : null

  const store = async (sheet: Sheet, both: Pair) => {
    const reply = await settle.run({
      ...place,
      ballot: settledContent(sheet, both, decided),
      versions: { first: both.first.version, second: both.second.version },
    })
    setRefusal(reply.ok ? null : reply)
    await opened.refetch()
    if (reply.ok) changeDecided(NOTHING_DECIDED)
    if (reply.ok && reply.value.differences === 0) showToast(text.settle.done)
  }
  return {
    pair,
    decided,
    changeDecided,
    refusal,
    store,
    loading: opened.isFetching,
    running: settle.running,
  }
}
