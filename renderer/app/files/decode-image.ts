/** An image as the store gives it, and how large it is when decoded. */
export type Encoded = { mime: string; bytes: Uint8Array<ArrayBuffer>; width: number; height: number }

/**
 * Decodes without a Blob, which Chromium might page to the disk. `eighths` of the full size are enough for what will
 * be shown; JPEG then decodes only as many. The caller closes the frame.
 */
export async function decodeFrame(encoded: Encoded, eighths = 8): Promise<VideoFrame> {
  const { bytes, mime, width, height } = encoded
  const part = Math.min(8, Math.max(1, eighths)) / 8
  const wanted = { desiredWidth: Math.ceil(width * part), desiredHeight: Math.ceil(height * part) }
  const decoder = new ImageDecoder({
    data: bytes,
    type: mime,
    preferAnimation: false,
    ...(part < 1 ? wanted : {}),
  })
  try {
    return (await decoder.decode()).image
  } finally {
    decoder.close()
  }
}

/** Below it the browser's finest scaling leaves points out: thin lines and strokes of the page would vanish. */
const FINE_DOWN_TO = 0.5

/**
 * The frame at another size. Drawing a frame scaled onto a canvas would leave the scaled image in a cache of the
 * browser's: some 300 MB of them after a hundred pages.
 */
export function bitmapOf(
  frame: VideoFrame,
  { width, height }: { width: number; height: number },
): Promise<ImageBitmap> {
  const resizeQuality = width < frame.displayWidth * FINE_DOWN_TO ? 'medium' : 'high'
  return createImageBitmap(frame, { resizeWidth: width, resizeHeight: height, resizeQuality })
}

/** Hands a bitmap over to a canvas, which takes its size; nothing is copied. */
export function show(bitmap: ImageBitmap, canvas: HTMLCanvasElement): void {
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
}
