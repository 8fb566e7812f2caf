import type { PageEdits } from '#shared/modules/dossiers/page'
import { decodeFrame, type Encoded } from '../../../../app/files/decode-image'
import { jpegOf, pngOf } from '../decode'
import { turned } from '../view-scale'
import { editedSize, WHOLE } from './edits'
import { findSkew, type GreyPage } from './skew'

/** Archival quality: no second loss that an eye would find. */
const QUALITY = 0.92
/** Pixels in width that are enough to see how crooked a page lies. */
const SKEW_WIDTH = 700

type Corrected = { edits: PageEdits; mime: 'image/jpeg' | 'image/png'; bytes: Uint8Array<ArrayBuffer> }

/** The corrected image of a scanned one. A PNG stays one; corners that the turning laid bare are white. */
export async function correctedImage(scanned: Encoded, edits: PageEdits): Promise<Corrected> {
  const frame = await decodeFrame(scanned)
  try {
    const canvas = drawEdited(frame, edits)
    const mime = scanned.mime === 'image/png' ? 'image/png' : 'image/jpeg'
    const bytes = mime === 'image/png' ? pngOf(canvas) : jpegOf(canvas, QUALITY)
    release(canvas)
    return { edits, mime, bytes }
  } finally {
    frame.close()
  }
}

/** Degrees by which a scanned page, turned by quarters first, has to be put straight. */
export async function skewOf(scanned: Encoded, turns: number): Promise<number> {
  const eighths = Math.ceil((SKEW_WIDTH / scanned.width) * 8)
  const frame = await decodeFrame(scanned, eighths)
  try {
    const scale = Math.min(1, SKEW_WIDTH / frame.displayWidth)
    const canvas = drawEdited(frame, { turns, deskew: 0, crop: null }, scale)
    const grey = greyOf(canvas)
    release(canvas)
    return findSkew(grey)
  } finally {
    frame.close()
  }
}

function drawEdited(frame: VideoFrame, edits: PageEdits, scale = 1): HTMLCanvasElement {
  const full = { width: frame.displayWidth * scale, height: frame.displayHeight * scale }
  const whole = turned(full, edits.turns)
  const { x, y } = edits.crop ?? WHOLE
  const canvas = document.createElement('canvas')
  Object.assign(canvas, editedSize(full, edits))
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!pen) throw new Error('no canvas')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.translate(whole.width / 2 - x * whole.width, whole.height / 2 - y * whole.height)
  pen.rotate(((edits.deskew + edits.turns * 90) * Math.PI) / 180)
  pen.drawImage(frame, -full.width / 2, -full.height / 2, full.width, full.height)
  return canvas
}

function greyOf(canvas: HTMLCanvasElement): GreyPage {
  const { width, height } = canvas
  const pen = canvas.getContext('2d')
  const colours = pen?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
  const data = new Uint8Array(width * height)
  for (let at = 0; at < data.length; at++) {
    const [red = 0, green = 0, blue = 0] = [colours[at * 4], colours[at * 4 + 1], colours[at * 4 + 2]]
    data[at] = (red * 77 + green * 150 + blue * 29) >> 8
  }
  return { data, width, height }
}

/** A canvas keeps its pixels until it is collected; without size it has none. */
function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}
