import type { PageImage } from '#shared/modules/dossiers/page'
import type { PageId } from '#shared/values/id'

/** Which image of which page; the version changes with every correction. */
export type ImageKey = { id: PageId; version: number; image: Exclude<PageImage, 'thumbnail'> }

/** How many eighths of the full size a page needs that is shown `shown` device pixels wide. */
export function eighthsFor(width: number, shown: number): number {
  return Math.min(8, Math.max(1, Math.ceil((shown / width) * 8)))
}

/** A canvas as JPEG bytes, by way of a data address for the same reason. */
export function jpegOf(canvas: HTMLCanvasElement, quality: number): Uint8Array<ArrayBuffer> {
  return bytesOf(canvas.toDataURL('image/jpeg', quality))
}

/** A canvas as PNG bytes. */
export function pngOf(canvas: HTMLCanvasElement): Uint8Array<ArrayBuffer> {
  return bytesOf(canvas.toDataURL('image/png'))
}

function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (it) => it.charCodeAt(0))
}
