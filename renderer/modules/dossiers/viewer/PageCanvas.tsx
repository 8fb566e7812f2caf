import { useEffect, useRef } from 'react'
import { show } from '../../../app/files/decode-image'
import { eighthsFor, type ImageKey } from './decode'
import { useFrames } from './use-frames'
import type { Size } from './view-scale'
import classes from './viewer.module.css'

type Props = {
  image: ImageKey
  /** Pixels of the whole image. */
  full: Size
  /** CSS pixels it is shown at. */
  shown: Size
  label: string
}

/** More pixels a side than this no canvas takes. */
const MOST_SIDE = 8192

/** A page drawn as sharp as the screen shows it. While a finer one is decoded the former stands, stretched. */
export function PageCanvas({ image, full, shown, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frames = useFrames()
  const { id, version, image: which } = image
  const { width, height } = backing(full, shown)
  const eighths = eighthsFor(full.width, width)
  useEffect(() => {
    if (!frames) return
    let left = false
    frames.bitmap({ id, version, image: which }, { width, height, eighths }).then(
      (bitmap) => {
        if (left || !canvas.current) return bitmap.close()
        show(bitmap, canvas.current)
        canvas.current.dataset.drawn = id
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [frames, id, version, which, eighths, width, height])
  return <canvas ref={canvas} className={classes.canvas} role="img" aria-label={label} />
}

/** Device pixels of the canvas: never more than the image has. */
function backing(full: Size, shown: Size): Size {
  const ratio = Math.min(
    1,
    (shown.width * window.devicePixelRatio) / full.width,
    MOST_SIDE / Math.max(full.width, full.height),
  )
  return {
    width: Math.max(1, Math.round(full.width * ratio)),
    height: Math.max(1, Math.round(full.height * ratio)),
  }
}
