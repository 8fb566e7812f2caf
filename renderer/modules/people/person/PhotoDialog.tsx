import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Photo } from '#shared/modules/people/schema'
import { Button, Dialog } from '../../../components'
import { fittedCrop, movedCrop, resizedCrop } from './crop'
import classes from './person.module.css'
import { text } from './person.text'

type PhotoDialogProps = {
  src: string
  crop: Photo['crop']
  busy: boolean
  onUse: (crop: Photo['crop']) => void
  onReplace: () => void
  onRemove: () => void
  onClose: () => void
}

/** Pictures wider than this take the dialog's width, others its height. */
const WIDE = 1.3

/** The whole picture with the 4:5 frame over it: arrows move it, + and - change its size, or the mouse does. */
export function PhotoDialog({
  src,
  crop: start,
  busy,
  onUse,
  onReplace,
  onRemove,
  onClose,
}: PhotoDialogProps) {
  const [ratio, setRatio] = useState(0)
  const [crop, setCrop] = useState(start)
  const dragged = useRef<{ x: number; y: number; crop: Photo['crop'] } | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0.05 : 0.01
    const next = cropAfter(event.key, crop, step, ratio)
    if (!next) return
    event.preventDefault()
    setCrop(next)
  }
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!dragged.current || !box) return
    const { x, y, crop: from } = dragged.current
    setCrop(movedCrop(from, (event.clientX - x) / box.width, (event.clientY - y) / box.height))
  }
  return (
    <Dialog
      title={text.photo.dialog}
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button kind="quiet" onClick={onRemove} disabled={busy}>
            {text.photo.clear}
          </Button>
          <Button onClick={onReplace} disabled={busy}>
            {text.photo.change}
          </Button>
          <Button onClick={onClose} keys="escape">
            {text.photo.cancel}
          </Button>
          <Button kind="primary" loading={busy} onClick={() => onUse(crop)}>
            {text.photo.use}
          </Button>
        </>
      }
    >
      <p className={classes.dialogWords}>{text.photo.help}</p>
      <div className={classes.cropArea}>
        <div className={classes.cropPicture}>
          <img
            src={src}
            alt=""
            draggable={false}
            style={ratio > WIDE ? { width: '100%' } : { height: '22rem' }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
              setRatio(naturalWidth / naturalHeight)
              setCrop(fittedCrop(start, naturalWidth / naturalHeight))
            }}
          />
          <button
            type="button"
            className={classes.cropFrame}
            data-autofocus
            aria-label={text.photo.cropLabel}
            style={{
              left: `${crop.x * 100}%`,
              top: `${crop.y * 100}%`,
              width: `${crop.width * 100}%`,
              height: `${crop.height * 100}%`,
            }}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              dragged.current = { x: event.clientX, y: event.clientY, crop }
            }}
            onPointerMove={onPointerMove}
            onPointerUp={() => {
              dragged.current = null
            }}
            onWheel={(event) => setCrop(resizedCrop(crop, event.deltaY > 0 ? 1.04 : 1 / 1.04, ratio))}
          />
        </div>
      </div>
    </Dialog>
  )
}

function cropAfter(key: string, crop: Photo['crop'], step: number, ratio: number): Photo['crop'] | null {
  switch (key) {
    case 'ArrowLeft':
      return movedCrop(crop, -step, 0)
    case 'ArrowRight':
      return movedCrop(crop, step, 0)
    case 'ArrowUp':
      return movedCrop(crop, 0, -step)
    case 'ArrowDown':
      return movedCrop(crop, 0, step)
    case '+':
    case '=':
      return resizedCrop(crop, 1 + step, ratio)
    case '-':
    case '_':
      return resizedCrop(crop, 1 / (1 + step), ratio)
    default:
      return null
  }
}
