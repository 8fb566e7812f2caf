import { useEffect, useRef, useState } from 'react'
import type { FileContent } from '#shared/platform/evidence/schema'
import { EmptyState } from '../../components'
import { bitmapOf, decodeFrame, show } from './decode-image'
import classes from './kept-files.module.css'
import { text } from './kept-files.text'

/** A JPEG or PNG as wide as there is room, at most as wide as it is; no Blob is made of it. */
export function FileImage({ file: { bytes, mime, name } }: { file: FileContent }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let left = false
    const room = canvas.current?.parentElement?.clientWidth ?? 0
    draw({ bytes, mime }, room * window.devicePixelRatio).then(
      (bitmap) => {
        if (left || !canvas.current) return bitmap.close()
        canvas.current.style.width = `${bitmap.width / window.devicePixelRatio}px`
        show(bitmap, canvas.current)
        canvas.current.dataset.drawn = 'true'
      },
      () => !left && setBroken(true),
    )
    return () => {
      left = true
    }
  }, [bytes, mime])
  if (broken) return <EmptyState>{text.broken}</EmptyState>
  return <canvas ref={canvas} className={classes.picture} role="img" aria-label={name} />
}

async function draw(
  { bytes, mime }: Pick<FileContent, 'bytes' | 'mime'>,
  room: number,
): Promise<ImageBitmap> {
  const frame = await decodeFrame({ bytes, mime, width: 0, height: 0 })
  try {
    const width = Math.max(1, Math.min(Math.round(room), frame.displayWidth))
    const height = Math.max(1, Math.round((frame.displayHeight * width) / frame.displayWidth))
    return await bitmapOf(frame, { width, height })
  } finally {
    frame.close()
  }
}
