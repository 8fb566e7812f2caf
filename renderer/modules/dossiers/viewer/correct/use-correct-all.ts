import { useRef, useState } from 'react'
import type { Page, PageEdits } from '#shared/modules/dossiers/page'
import { api, unwrap } from '../../../../api/client'
import type { Failure } from '../../../../components'
import { correctedImage, skewOf } from './apply-edits'
import { isEdited, NO_EDITS, straightened, turnedOn } from './edits'

type Course = { done: number; running: boolean }

/** Corrects page after page: quarter turns for all, and what each one needs to stand straight. */
export function useCorrectAll(pages: readonly Page[]) {
  const [course, setCourse] = useState<Course>({ done: 0, running: false })
  const [failure, setFailure] = useState<Failure>(null)
  const stopped = useRef(false)
  /** Answers how many were corrected; null when one failed. */
  const run = async (turns: number, deskews: boolean): Promise<number | null> => {
    stopped.current = false
    setFailure(null)
    let corrected = 0
    for (const [done, page] of pages.entries()) {
      if (stopped.current) break
      setCourse({ done, running: true })
      try {
        if (await correctOne(page, turns, deskews)) corrected += 1
      } catch (error) {
        setFailure(error as Error)
        setCourse({ done, running: false })
        return null
      }
    }
    setCourse({ done: pages.length, running: false })
    return corrected
  }
  return { course, failure, run, isStopped: () => stopped.current, stop: () => (stopped.current = true) }
}

/** Whether there was anything to correct. What was cut off before stays cut off. */
async function correctOne({ id, version, edits }: Page, turns: number, deskews: boolean): Promise<boolean> {
  const scanned = await unwrap(api.dossiers.pageImage({ id, image: 'original' }))
  let next: PageEdits = edits ?? NO_EDITS
  for (let n = 0; n < turns; n++) next = turnedOn(next, 1)
  if (deskews) next = straightened(next, await skewOf(scanned, next.turns))
  if (!isEdited(next) || JSON.stringify(next) === JSON.stringify(edits ?? NO_EDITS)) return false
  const corrected = await correctedImage(scanned, next)
  await unwrap(api.dossiers.correctPage({ id, version, corrected }))
  return true
}
