import { api, unwrap } from '../../../api/client'
import { bitmapOf, decodeFrame, type Encoded } from '../../../app/files/decode-image'
import type { ImageKey } from './decode'
import { Ring } from './ring'
import type { Size } from './view-scale'

/** Sealed bytes of so many pages and decoded frames of so many stay in memory, whatever is looked through. */
const KEPT_IMAGES = 5
const KEPT_FRAMES = 3

/** The few page images a viewer holds: what it shows and what it may show next. */
export class FrameRing {
  readonly #images = new Ring<Encoded>(KEPT_IMAGES)
  readonly #frames = new Ring<VideoFrame>(KEPT_FRAMES, (frame) => frame.close())

  /** A frame of its own for the caller, who closes it. */
  private async frame(key: ImageKey, eighths: number): Promise<VideoFrame> {
    const frame = await this.#frames.get(`${nameOf(key)}/${eighths}`, async () =>
      decodeFrame(await this.image(key), eighths),
    )
    return frame.clone()
  }

  /** The page at the size it is shown; the caller closes it or hands it over. */
  async bitmap(key: ImageKey, size: Size & { eighths: number }): Promise<ImageBitmap> {
    const frame = await this.frame(key, size.eighths)
    try {
      return await bitmapOf(frame, size)
    } finally {
      frame.close()
    }
  }

  image(key: ImageKey): Promise<Encoded> {
    return this.#images.get(nameOf(key), () =>
      unwrap(api.dossiers.pageImage({ id: key.id, image: key.image })),
    )
  }

  /** Gets ready what is likely to be asked for; what fails is told when it is asked for. */
  ahead(key: ImageKey, eighths: number): void {
    void this.frame(key, eighths).then(
      (frame) => frame.close(),
      () => undefined,
    )
  }

  close(): void {
    this.#images.clear()
    this.#frames.clear()
  }
}

function nameOf({ id, version, image }: ImageKey): string {
  return `${id}/${version}/${image}`
}
