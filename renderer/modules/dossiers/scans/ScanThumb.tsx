import { useEffect, useRef } from 'react'
import type { ScanPage } from '#shared/modules/dossiers/scan'
import { api } from '../../../api/client'
import { decodeFrame } from '../../../app/files/decode-image'
import classes from './scans.module.css'
import { text } from './scans.text'

/** A small picture of a page that is not taken in yet, drawn straight from memory. */
export function ScanThumb({ previewId, page }: { previewId: string; page: ScanPage }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let gone = false
    const draw = async () => {
      const reply = await api.dossiers.scanThumbnail({ previewId, key: page.key })
      if (!reply.ok || gone) return
      const bytes = new Uint8Array(reply.value.bytes)
      const frame = await decodeFrame({ mime: reply.value.mime, bytes, width: 160, height: 160 })
      const target = canvas.current
      if (target && !gone) {
        target.width = frame.displayWidth
        target.height = frame.displayHeight
        target.getContext('2d')?.drawImage(frame, 0, 0)
      }
      frame.close()
    }
    // A picture that cannot be shown leaves the place empty: the facts beside it say what the page is.
    draw().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [previewId, page.key])
  return <canvas ref={canvas} className={classes.thumb} role="img" aria-label={text.thumbnail} />
}
