import { useEffect, useState } from 'react'
import { api } from '../../../api/client'
import { tellSignedOut } from '../../../app/queries'
import { onBeforeLock } from '../../../app/session'
import type { BenchPlace } from './bench-place'
import { type BenchCalls, type BenchSession, createBenchSession } from './bench-session'
import type { Sheet } from './sheet'

/** The bench of one entry, opened at the paper that was left half typed, or at the first still to be entered. */
export function useBench(place: BenchPlace, sheet: Sheet): BenchSession {
  const [session] = useState(() => createBenchSession(sheet, callsOf(place)))
  useEffect(() => {
    void api.evaluations
      .ballotDraft(place)
      .then((reply) => session.open(reply.ok && reply.value ? reply.value.ballot.number : null))
    const flush = () => void session.flush()
    window.addEventListener('pagehide', flush)
    const forget = onBeforeLock(() => session.flush())
    return () => {
      flush()
      forget()
      window.removeEventListener('pagehide', flush)
    }
  }, [session, place])
  return session
}

function callsOf(place: BenchPlace): BenchCalls {
  const { evaluations } = api
  return {
    open: async (number) => tellSignedOut(await evaluations.ballot({ ...place, number })),
    store: async (ballot, version) =>
      tellSignedOut(await evaluations.saveBallot({ ...place, ballot, version })),
    keep: async (ballot, version) =>
      tellSignedOut(await evaluations.keepBallotDraft({ ...place, ballot, version })),
    drop: async (number) => tellSignedOut(await evaluations.dropBallotDraft({ ...place, number })),
  }
}
