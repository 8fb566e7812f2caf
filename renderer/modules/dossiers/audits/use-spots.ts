import { useState } from 'react'
import type { StatementContent } from '#shared/modules/dossiers/audit'
import type { Page } from '#shared/modules/dossiers/page'
import type { PageId, StatementId } from '#shared/values/id'

export type Spot = NonNullable<StatementContent['spot']>
/** What was framed on a page for a statement that is being entered. */
export type DrawnSpot = { pageId: PageId; spot: Spot }

/** Frames on the page in sight: which statement is looked at, and the one being drawn. */
export function useSpots() {
  const [drawing, setDrawing] = useState(false)
  const [drawn, setDrawn] = useState<DrawnSpot | null>(null)
  const [current, setCurrent] = useState<StatementId | null>(null)
  return {
    drawing,
    drawn,
    current,
    setCurrent,
    begin: () => setDrawing(true),
    /** The end of drawing; null where nothing was drawn. */
    end: (page: Page, spot: Spot | null) => {
      setDrawing(false)
      if (spot) setDrawn({ pageId: page.id, spot })
    },
    clear: () => {
      setDrawing(false)
      setDrawn(null)
    },
    put: setDrawn,
  }
}

export type Spots = ReturnType<typeof useSpots>
