import { type Page, THUMBNAIL_PIXELS } from '#shared/modules/dossiers/page'
import type { PageId } from '#shared/values/id'
import { api, unwrap } from '../../../api/client'
import { bitmapOf, decodeFrame } from '../../../app/files/decode-image'
import { jpegOf } from './decode'
import { Ring } from './ring'

const KEPT = 300
/** Of one call. */
const MOST_ASKED = 100
const QUALITY = 0.7

type Asked = {
  id: PageId
  answer: (bytes: Uint8Array<ArrayBuffer> | null) => void
  fail: (error: unknown) => void
}

/** Small pictures of pages: what is kept in the store, asked for together; what is not is made, one after another. */
export class ThumbRing {
  readonly #kept = new Ring<Uint8Array<ArrayBuffer> | null>(KEPT)
  readonly #makes: boolean
  #asked: Asked[] = []
  #making: Promise<unknown> = Promise.resolve()
  #closed = false

  /** `makes`: whether images may be fetched to make what is not there, which counts as reading them. */
  constructor(makes: boolean) {
    this.#makes = makes
  }

  /** JPEG bytes; null where there is no picture and none is made. */
  get(page: Page): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#kept.get(`${page.id}/${page.version}`, async () => {
      const found = await this.#ask(page.id)
      return found ?? (this.#makes ? this.#make(page) : null)
    })
  }

  close(): void {
    this.#closed = true
    this.#kept.clear()
  }

  #ask(id: PageId): Promise<Uint8Array<ArrayBuffer> | null> {
    return new Promise((answer, fail) => {
      if (this.#asked.length === 0) queueMicrotask(() => this.#send())
      this.#asked.push({ id, answer, fail })
    })
  }

  #send(): void {
    const all = this.#asked.splice(0)
    for (let from = 0; from < all.length; from += MOST_ASKED) {
      const part = all.slice(from, from + MOST_ASKED)
      unwrap(api.dossiers.thumbnails({ ids: part.map((it) => it.id) })).then(
        (found) => {
          for (const [index, it] of part.entries()) it.answer(found[index] ?? null)
        },
        (error) => {
          for (const it of part) it.fail(error)
        },
      )
    }
  }

  #make(page: Page): Promise<Uint8Array<ArrayBuffer> | null> {
    const made = this.#making.then(() => (this.#closed ? null : makeThumb(page)))
    this.#making = made.catch(() => undefined)
    return made
  }
}

async function makeThumb({ id, version }: Page): Promise<Uint8Array<ArrayBuffer>> {
  const frame = await decodeFrame(await unwrap(api.dossiers.pageImage({ id, image: 'best' })), 1)
  try {
    const { displayWidth, displayHeight } = frame
    const scale = THUMBNAIL_PIXELS / Math.max(displayWidth, displayHeight)
    const bitmap = await bitmapOf(frame, {
      width: Math.max(1, Math.round(displayWidth * scale)),
      height: Math.max(1, Math.round(displayHeight * scale)),
    })
    const canvas = document.createElement('canvas')
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0)
    bitmap.close()
    const bytes = jpegOf(canvas, QUALITY)
    void api.dossiers.keepThumbnail({ id, version, bytes })
    return bytes
  } finally {
    frame.close()
  }
}
