import { useEffect, useState } from 'react'
import type { PageId, PermitId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'

const BEAT_SECONDS = 10

type InSight = {
  /** The page shown now, null while none is. */
  pageId: PageId | null
  /** By which permit, null for whoever keeps the dossiers. */
  permitId: PermitId | null
}

/** `minutesLeft` null: no limit, or not known yet. `over`: the records side shows nothing more by this permit. */
export type ReadingTime = { minutesLeft: number | null; over: boolean }

/**
 * Tells the records side every ten seconds how long the page was in sight, and once more when it goes out of sight. The
 * minutes themselves are counted there; a window that does not tell loses nothing but the log's seconds.
 */
export function useReadingBeat({ pageId, permitId }: InSight): ReadingTime {
  const [time, setTime] = useState<ReadingTime>({ minutesLeft: null, over: false })
  const { run } = useCommand('dossiers.readingBeat')
  useEffect(() => {
    if (pageId === null && permitId === null) return
    let told = performance.now()
    let gone = false
    let end: ReturnType<typeof setTimeout> | undefined
    const beat = async () => {
      const present = performance.now()
      const hidden = document.visibilityState === 'hidden'
      const seconds = hidden ? 0 : Math.min(120, (present - told) / 1000)
      told = present
      const answer = await run({ pageId, permitId, seconds })
      if (gone) return
      clearTimeout(end)
      const left = answer.ok ? (answer.value.minutesLeft ?? Number.POSITIVE_INFINITY) * 60 : 0
      // The last beat comes when the time is up, not up to ten seconds later.
      if (left > 0 && left < BEAT_SECONDS) end = setTimeout(beat, left * 1000)
      setTime(
        answer.ok
          ? { minutesLeft: answer.value.minutesLeft, over: answer.value.minutesLeft === 0 }
          : { minutesLeft: 0, over: true },
      )
    }
    const timer = setInterval(beat, BEAT_SECONDS * 1000)
    document.addEventListener('visibilitychange', beat)
    return () => {
      clearInterval(timer)
      clearTimeout(end)
      document.removeEventListener('visibilitychange', beat)
      void beat()
      gone = true
    }
  }, [pageId, permitId, run])
  return time
}
