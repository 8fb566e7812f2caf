import { api, unwrap } from '../../../api/client'
import { decodeFrame, type Encoded, type ImageKey } from './decode'

/** Sealed bytes of so many pages and decoded frames of so many stay in memory, whatever is looked through. */
const KEPT_IMAGES = 8
const KEPT_FRAMES = 3

/** The few page images a viewer holds: what it shows and what it may show next. */
export class FrameRing {
  readonly #images = new Ring<Encoded>(KEPT_IMAGES, () => {})
  readonly #frames = new Ring<VideoFrame>(KEPT_FRAMES, (frame) => frame.close())

  /** A frame of its own for the caller, who closes it. */
  async frame(key: ImageKey, eighths: number): Promise<VideoFrame> {
    const frame = await this.#frames.get(`${nameOf(key)}/${eighths}`, async () =>
      decodeFrame(await this.image(key), eighths),
    )
    return frame.clone()
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

/** Values by name, the longest unused let go first; one that failed is not kept. */
class Ring<T> {
  readonly #kept = new Map<string, Promise<T>>()
  readonly #most: number
  readonly #letGo: (value: T) => void

  constructor(most: number, letGo: (value: T) => void) {
    this.#most = most
    this.#letGo = letGo
  }

  get(name: string, make: () => Promise<T>): Promise<T> {
    const found = this.#kept.get(name) ?? make()
    this.#kept.delete(name)
    this.#kept.set(name, found)
    found.catch(() => {
      if (this.#kept.get(name) === found) this.#kept.delete(name)
    })
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break
      this.#drop(oldest)
    }
    return found
  }

  clear(): void {
    for (const name of [...this.#kept.keys()]) this.#drop(name)
  }

  #drop(name: string): void {
    const value = this.#kept.get(name)
    this.#kept.delete(name)
    // Whoever waits for it now takes a copy of their own first.
    void value?.then(
      (it) => setTimeout(() => this.#letGo(it)),
      () => undefined,
    )
  }
}
