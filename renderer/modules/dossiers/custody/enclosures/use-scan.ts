import { useEffect, useState } from 'react'
import type { EnclosureId } from '#shared/values/id'
import { api, unwrap } from '../../../../api/client'
import type { OutputOf } from '../../../../app/queries'
import type { Failure } from '../../../../components'

export type Scan = OutputOf<'dossiers.enclosure'>

/** Asked for anew each time, never from a cache: each look is on record, and the bytes go with the window. */
export function useScan(id: EnclosureId): { scan: Scan | null; error: Failure } {
  const [scan, setScan] = useState<Scan | null>(null)
  const [error, setError] = useState<Failure>(null)
  useEffect(() => {
    let left = false
    unwrap(api.dossiers.enclosure({ id })).then(
      (it) => !left && setScan(it),
      (reason: Error) => !left && setError(reason),
    )
    return () => {
      left = true
    }
  }, [id])
  return { scan, error }
}
