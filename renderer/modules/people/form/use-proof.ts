import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FormData, FormProof, LackingCharacter } from '#shared/modules/people/form'
import type { Settings } from '#shared/platform/settings/contract'
import type { PersonId } from '#shared/values/id'
import { api, unwrap } from '../../../api/client'
import { useTask } from '../../../app/tasks'
import type { Failure } from '../../../components'
import { text } from './form.text'
import { useFormView } from './form-state'

type Ended = { proof: FormProof | null; failure: Failure }

/**
 * Asks the fonts for every character of these forms, once, as soon as it is used. `before(act)` acts at once when that
 * has ended; while it runs, it acts afterwards, unless something was found that is to be seen first.
 */
export function useProof(ids: readonly PersonId[], ageReferenceOn: string) {
  const { run, running, progress, cancel } = useTask('people.proofForms', text.working.proof)
  const [ended, setEnded] = useState<Ended | null>(null)
  const [waiting, setWaiting] = useState(false)
  const next = useRef<(() => void) | null>(null)
  const ask = useRef(() => run({ ids: [...ids], ageReferenceOn }))
  const stop = useRef(cancel)
  stop.current = cancel

  useEffect(() => {
    void ask.current().then((reply) => {
      setWaiting(false)
      if (reply.ok) setEnded({ proof: reply.value, failure: null })
      else setEnded({ proof: null, failure: reply.code === 'cancelled' ? null : reply })
      if (reply.ok && reply.value.people.length === 0) next.current?.()
      next.current = null
    })
    return () => {
      next.current = null
      stop.current()
    }
  }, [])
  return {
    running,
    progress,
    cancel,
    ended,
    /** Something is to be done once the proof has ended. */
    waiting,
    before(act: () => void): void {
      if (ended) act()
      else {
        next.current = act
        setWaiting(true)
      }
    },
  }
}

/** What the fonts lack for the form on the desk; null while that is not known. */
export function useShownProof(
  { personId, version }: FormData,
  settings: Settings,
): readonly LackingCharacter[] | null {
  const { ageReferenceOn } = useFormView()
  const { data } = useQuery({
    queryKey: ['proof', personId, version, ageReferenceOn, settings.version],
    queryFn: () => unwrap(api.people.proofForms({ ids: [personId], ageReferenceOn })),
  })
  return data ? (data.people[0]?.missing ?? []) : null
}
