import { useEffect, useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import type { FileContent } from '#shared/platform/evidence/schema'
import { unwrap } from '../../api/client'
import type { Failure } from '../../components'

/** How a file's content is asked for by its id. */
export type Look = (id: string) => Promise<Reply<FileContent>>

/** Asked for anew each time, never from a cache: each look is on record, and the bytes go with the window. */
export function useFileContent(id: string, look: Look): { content: FileContent | null; error: Failure } {
  const [content, setContent] = useState<FileContent | null>(null)
  const [error, setError] = useState<Failure>(null)
  useEffect(() => {
    let left = false
    unwrap(look(id)).then(
      (it) => !left && setContent(it),
      (reason: Error) => !left && setError(reason),
    )
    return () => {
      left = true
    }
  }, [id, look])
  return { content, error }
}
