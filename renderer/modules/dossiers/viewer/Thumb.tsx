import { type DragEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { Page } from '#shared/modules/dossiers/page'
import { decodeFrame, show } from '../../../app/files/decode-image'
import type { ThumbRing } from './thumb-ring'
import classes from './viewer.module.css'
import { text } from './viewer.text'

type Props = {
  page: Page
  ring: ThumbRing | null
  current: boolean
  marked: boolean
  top: number
  /** A page dragged now would come before this one. */
  dropsHere: boolean
  onClick: (event: MouseEvent) => void
  drag: { draggable?: boolean; onDragStart?: (event: DragEvent) => void }
  index: number
}

/** One page of the strip, with what has to be known of it below. */
export function Thumb({ page, ring, current, marked, top, dropsHere, onClick, drag, index }: Props) {
  const note = noteOf(page)
  return (
    <button
      type="button"
      role="option"
      aria-selected={current}
      aria-label={text.thumb(page.no, note?.words ?? '')}
      className={classes.thumb}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-marked={marked}
      data-drop={dropsHere}
      onClick={onClick}
      {...drag}
    >
      <ThumbCanvas page={page} ring={ring} />
      <span className={classes.thumbNo}>
        {page.no}
        {note && <span data-tone={note.tone}>{note.words}</span>}
      </span>
    </button>
  )
}

/** What is worst of it: damage, then blank; a correction only says so. */
function noteOf(page: Page): { words: string; tone?: 'red' | 'amber' } | null {
  if (page.damage !== '') return { words: text.damaged, tone: 'red' }
  if (page.blank) return { words: text.blank, tone: 'amber' }
  return page.corrected ? { words: text.corrected } : null
}

function ThumbCanvas({ page, ring }: Pick<Props, 'page' | 'ring'>) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef(page)
  latest.current = page
  const { id, version } = page
  useEffect(() => {
    if (!ring) return
    let left = false
    const { current: asked } = latest
    if (asked.id === id && asked.version === version)
      void ring.get(asked).then(
        (bytes) => (left || !bytes || !canvas.current ? undefined : paint(bytes, canvas.current)),
        () => undefined,
      )
    return () => {
      left = true
    }
  }, [ring, id, version])
  return (
    <span className={classes.thumbPaper}>
      <canvas ref={canvas} width={1} height={1} />
    </span>
  )
}

async function paint(bytes: Uint8Array<ArrayBuffer>, canvas: HTMLCanvasElement): Promise<void> {
  const frame = await decodeFrame({ bytes, mime: 'image/jpeg', width: 0, height: 0 })
  const bitmap = await createImageBitmap(frame)
  frame.close()
  show(bitmap, canvas)
}
