import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { Material } from '#shared/modules/dossiers/material'
import type { PageId } from '#shared/values/id'
import { useRight } from '../../../app/session'
import { StripFoot } from './StripFoot'
import { Thumb } from './Thumb'
import { ThumbRing } from './thumb-ring'
import type { OpenPages } from './use-pages'
import type { Selection } from './use-selection'
import { useStripDrag } from './use-strip-drag'
import classes from './viewer.module.css'
import { text } from './viewer.text'

const ROW = 88

type Props = {
  open: OpenPages
  material: Material | null
  selection: Selection
  editing: boolean
  onPlace: (ids: readonly PageId[], before: PageId | null) => void
}

/** The pages of a material as a strip; only what is in sight stands in the window. */
export function Thumbs({ open, material, selection, editing, onPlace }: Props) {
  const { pages, index } = open
  const ring = useThumbRing()
  const { dropAt, handlers, dragOf } = useStripDrag(open, selection, onPlace)
  const { scroller, strip } = useStrip(open)
  const click = (at: number) => (event: MouseEvent) => {
    if (event.shiftKey) selection.extend(at)
    else if (event.ctrlKey) selection.toggle(at)
    else selection.only(at)
  }
  return (
    <div className={classes.thumbs}>
      <div
        ref={scroller}
        className={classes.strip}
        role="listbox"
        aria-label={text.thumbs}
        aria-multiselectable="true"
        tabIndex={-1}
        onKeyDown={(event) => editing && marksAll(event, selection)}
        {...(editing ? handlers : {})}
      >
        <div className={classes.stripInner} style={{ height: strip.getTotalSize() }}>
          {strip.getVirtualItems().map((item) => {
            const page = pages[item.index]
            if (!page) return null
            return (
              <Thumb
                key={page.id}
                page={page}
                ring={ring}
                index={item.index}
                current={item.index === index}
                marked={selection.isMarked(page)}
                top={item.start}
                dropsHere={dropAt === item.index}
                onClick={click(item.index)}
                drag={editing ? dragOf(item.index) : {}}
              />
            )
          })}
        </div>
      </div>
      <StripFoot pages={pages} material={material} />
    </div>
  )
}

/** Which pictures stand in the window; the page in hand is always among them. */
function useStrip({ pages, index }: OpenPages) {
  const scroller = useRef<HTMLDivElement>(null)
  const strip = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (at) => pages[at]?.id ?? at,
    overscan: 3,
  })
  useEffect(() => strip.scrollToIndex(index, { align: 'auto' }), [strip, index])
  return { scroller, strip }
}

function marksAll(event: KeyboardEvent, selection: Selection): void {
  if (!event.ctrlKey || event.key !== 'a') return
  event.preventDefault()
  selection.all()
}

/** Pictures that are not there are made only for whoever keeps the dossiers: a reader's log names what was read. */
function useThumbRing(): ThumbRing | null {
  const keeps = useRight('dossiers.read')
  const [ring, setRing] = useState<ThumbRing | null>(null)
  useEffect(() => {
    const made = new ThumbRing(keeps)
    setRing(made)
    return () => made.close()
  }, [keeps])
  return ring
}
