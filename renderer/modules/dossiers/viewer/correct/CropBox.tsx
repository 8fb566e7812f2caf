import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import classes from './correct.module.css'
import { text } from './correct.text'
import { type Crop, type Handle, pulled, shifted, WHOLE } from './edits'

type Props = { crop: Crop | null; onChange: (crop: Crop | null) => void }

const HANDLES: readonly { name: string; handle: Handle }[] = [
  { name: 'nw', handle: { left: true, top: true } },
  { name: 'n', handle: { top: true } },
  { name: 'ne', handle: { right: true, top: true } },
  { name: 'e', handle: { right: true } },
  { name: 'se', handle: { right: true, bottom: true } },
  { name: 's', handle: { bottom: true } },
  { name: 'sw', handle: { left: true, bottom: true } },
  { name: 'w', handle: { left: true } },
]

/** Parts of the page that one key moves; with Ctrl finer. */
const STEP = 0.01
const FINE = 0.002

/**
 * What is left of the page. Handles and frame are pulled with the pointer; with the keys the arrows move the frame, with
 * Shift its lower right corner, with Alt its upper left one.
 */
export function CropBox({ crop, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const standing = crop ?? WHOLE
  const take = (next: Crop) => onChange(isWhole(next) ? null : next)
  const pull = usePull(box, standing, take)
  const { x, y, width, height } = standing
  return (
    <div ref={box} className={classes.cropArea}>
      <button
        type="button"
        className={classes.crop}
        style={{
          left: `${x * 100}%`,
          top: `${y * 100}%`,
          width: `${width * 100}%`,
          height: `${height * 100}%`,
        }}
        aria-label={text.crop}
        title={text.cropKeys}
        onKeyDown={(event) => cropKey(event, standing, take)}
        {...pull(null)}
      >
        {HANDLES.map(({ name, handle }) => (
          <span key={name} className={classes.handle} data-at={name} {...pull(handle)} />
        ))}
      </button>
    </div>
  )
}

function usePull(box: { current: HTMLElement | null }, crop: Crop, take: (crop: Crop) => void) {
  const from = useRef<{ x: number; y: number; crop: Crop } | null>(null)
  return (handle: Handle | null) => ({
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { x: event.clientX, y: event.clientY, crop }
    },
    onPointerMove: (event: PointerEvent) => {
      const start = from.current
      const room = box.current?.getBoundingClientRect()
      if (!start || !room || !event.currentTarget.hasPointerCapture(event.pointerId)) return
      event.stopPropagation()
      const [dx, dy] = [(event.clientX - start.x) / room.width, (event.clientY - start.y) / room.height]
      take(handle ? pulled(start.crop, handle, dx, dy) : shifted(start.crop, dx, dy))
    },
    onPointerUp: () => {
      from.current = null
    },
  })
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function cropKey(event: KeyboardEvent, crop: Crop, take: (crop: Crop) => void): void {
  const arrow = ARROWS[event.key]
  if (!arrow) return
  event.preventDefault()
  event.stopPropagation()
  const step = event.ctrlKey ? FINE : STEP
  const [dx, dy] = [arrow[0] * step, arrow[1] * step]
  if (event.shiftKey) take(pulled(crop, { right: true, bottom: true }, dx, dy))
  else if (event.altKey) take(pulled(crop, { left: true, top: true }, dx, dy))
  else take(shifted(crop, dx, dy))
}

function isWhole({ x, y, width, height }: Crop): boolean {
  return x < 0.0005 && y < 0.0005 && width > 0.999 && height > 0.999
}
