import { useEffect, useRef, useState } from 'react'
import type { FormData, FormProof, LackingCharacter, ProofEntry } from '#shared/modules/people/form'
import type { TemplateId } from '#shared/modules/people/form-template'
import type { PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import type { Failure } from '../../../components'
import { text } from './form.text'
import { useFormView } from './form-state'

type Ended = { proof: FormProof | null; failure: Failure }
export type ProofOf = { ids: readonly PersonId[]; template: TemplateId; ageReferenceOn: string }

/**
 * Asks what these forms lack as soon as it is used, and again when they are worded or drawn otherwise. `before(act)`
 * acts at once when that has ended; while it runs, it acts afterwards, unless something was found to be seen first.
 */
export function useProof({ ids, template, ageReferenceOn }: ProofOf) {
  const { run, running, progress, cancel } = useTask('people.proofForms', text.working.proof)
  const [ended, setEnded] = useState<Ended | null>(null)
  const [waiting, setWaiting] = useState(false)
  const next = useRef<(() => void) | null>(null)
  const stop = useRef(cancel)
  stop.current = cancel

  useEffect(() => {
    let current = true
    setEnded(null)
    void run({ ids: [...ids], template, ageReferenceOn }).then((reply) => {
      if (!current) return
      setWaiting(false)
      if (reply.ok) setEnded({ proof: reply.value, failure: null })
      else setEnded({ proof: null, failure: reply.code === 'cancelled' ? null : reply })
      if (reply.ok && reply.value.people.every((it) => !isTroubling(it))) next.current?.()
      next.current = null
    })
    return () => {
      current = false
      next.current = null
      stop.current()
    }
  }, [run, ids, template, ageReferenceOn])
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

/** Whether a form must be seen before it is printed. A cell set small but whole needs no stop. */
function isTroubling({ missing, cells, empty }: ProofEntry): boolean {
  return missing.length > 0 || empty.length > 0 || cells.some((it) => it.lost > 0)
}

/** What the fonts lack for the form on the desk; null while that is not known. */
export function useShownProof({ personId }: FormData): readonly LackingCharacter[] | null {
  const { template, ageReferenceOn } = useFormView()
  const { data } = useApiQuery('people.proofShown', { id: personId, template, ageReferenceOn })
  return data ? (data.people[0]?.missing ?? []) : null
}
