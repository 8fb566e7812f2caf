import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Material } from '#shared/modules/dossiers/material'
import type { OpenPages } from './use-pages'
import classes from './viewer.module.css'
import { text } from './viewer.text'

const ROW = 84

/** The pages of a material as a strip; only what is in sight stands in the window. */
export function Thumbs({ open }: { open: OpenPages; material: Material | null }) {
  const { pages, index, goTo } = open
  const scroller = useRef<HTMLDivElement>(null)
  const strip = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
  })
  useEffect(() => strip.scrollToIndex(index, { align: 'auto' }), [strip, index])
  return (
    <div className={classes.thumbs}>
      <div ref={scroller} className={classes.strip} role="listbox" aria-label={text.thumbs} tabIndex={-1}>
        <div className={classes.stripInner} style={{ height: strip.getTotalSize() }}>
          {strip.getVirtualItems().map((item) => {
            const page = pages[item.index]
            if (!page) return null
            return (
              <button
                key={page.id}
                type="button"
                role="option"
                aria-selected={item.index === index}
                className={classes.thumb}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => goTo(item.index)}
              >
                <span className={classes.thumbPaper} />
                <span className={classes.thumbNo}>{page.no}</span>
              </button>
            )
          })}
        </div>
      </div>
    </div>
  )
}
