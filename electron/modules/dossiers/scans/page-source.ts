import { createHash } from 'node:crypto'
import { type FileLook, ImageDesk, type PageRead, type PageToDraw } from '#electron/platform/images/index'
import type { Host } from '#electron/platform/ipc/host'
import type { IncomingPage } from '../page-intake'

/** A file that is open for reading pages. */
export type OpenedFile = FileLook & { key: number; bytes: Uint8Array }

/** Longer side at which a page that has to be drawn is looked at before it is taken in. */
const LOOK_PIXELS = 1_000

/** Reads pages of files one by one: decoding in the image worker, drawing PDF pages in a hidden window. */
export class PageSource {
  readonly #desk = new ImageDesk()

  constructor(private readonly host: Pick<Host, 'drawPdfPage'>) {}

  open(bytes: Uint8Array): Promise<OpenedFile> {
    return this.#desk.open(bytes)
  }

  /** Just what the page is and looks like: one to be drawn is drawn small, with the size it will have. */
  async look(file: OpenedFile, page: number): Promise<PageLook> {
    const read = await this.#desk.page(file, page)
    if (!('draw' in read)) return lookOf(read, file)
    const { width, height, dpi } = read.draw
    const scale = Math.min(1, LOOK_PIXELS / Math.max(width, height))
    const small = await this.draw(file, page, {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
      dpi,
    })
    const { blank, thumbnail } = small
    return { width, height, dpi, size: small.image.bytes?.length ?? 0, blank, thumbnail, hash: '' }
  }

  /** The page with its image, as it is kept. */
  async take(file: OpenedFile, page: number): Promise<TakenPage> {
    const read = await this.#desk.page(file, page)
    const whole = 'draw' in read ? await this.draw(file, page, read.draw) : read
    const { image, upright, dpi, blank, thumbnail } = whole
    const { mime, width, height } = image
    return {
      bytes: image.bytes ?? file.bytes,
      mime,
      width,
      height,
      dpi,
      blank,
      thumbnail,
      corrected: upright && { ...upright, edits: { turns: upright.turns, deskew: 0, crop: null } },
      // What is not the file itself was taken out of it: then the file is kept as well.
      isPart: image.bytes !== null,
    }
  }

  close(): Promise<void> {
    return this.#desk.close()
  }

  private async draw(file: OpenedFile, page: number, size: PageToDraw['draw']): Promise<PageRead> {
    const rgba = await this.host.drawPdfPage(file.bytes, page, size)
    return this.#desk.drawn({ ...size, rgba })
  }
}

export type PageLook = {
  width: number
  height: number
  dpi: number | null
  size: number
  blank: boolean
  thumbnail: Uint8Array
  hash: string
}

export type TakenPage = Omit<IncomingPage, 'sourceName' | 'sourcePage' | 'sourceHash'> & {
  thumbnail: Uint8Array
  isPart: boolean
}

function lookOf({ image, upright, dpi, blank, thumbnail }: PageRead, file: OpenedFile): PageLook {
  const bytes = image.bytes ?? file.bytes
  const { width, height } = upright ?? image
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { width, height, dpi, size: bytes.length, blank, thumbnail, hash }
}
