import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type SealFor, StoredZip, SumThread, seal } from '#electron/platform/formats/index'

/** Where the files of an export go, one after another; none of them is held after it was put. */
export interface Sink {
  put(path: string, bytes: Uint8Array): Promise<void>
  /** All is written; answers the size and, for a single file, its SHA-256. */
  end(): Promise<{ bytes: number; sha256: string }>
  /** Lets go of what is open, when nothing more comes. */
  drop(): Promise<void>
}

/** Files in a folder. */
export class FolderSink implements Sink {
  readonly #made = new Set<string>()
  #bytes = 0

  constructor(private readonly folder: string) {}

  async put(path: string, bytes: Uint8Array): Promise<void> {
    const target = join(this.folder, path)
    const parent = dirname(target)
    if (!this.#made.has(parent)) await mkdir(parent, { recursive: true })
    this.#made.add(parent)
    await writeFile(target, bytes, { flag: 'wx' })
    this.#bytes += bytes.length
  }

  async end() {
    return { bytes: this.#bytes, sha256: '' }
  }

  async drop(): Promise<void> {}
}

/** Files in one archive whose entries are stored as they are. Summed and written while the next page is decrypted. */
export class ZipSink implements Sink {
  readonly #sum = new SumThread()
  #bytes = 0
  #writing: Promise<void> = Promise.resolve()

  private constructor(
    private readonly file: FileHandle,
    private readonly zip: StoredZip,
  ) {}

  static async to(path: string, at: Date): Promise<ZipSink> {
    await mkdir(dirname(path), { recursive: true })
    return new ZipSink(await open(path, 'wx'), new StoredZip(at))
  }

  async put(path: string, bytes: Uint8Array): Promise<void> {
    await this.#write([this.zip.head(path, bytes), bytes])
  }

  async end() {
    await this.#write([this.zip.end()])
    await this.#writing
    await this.file.sync()
    await this.file.close()
    return { bytes: this.#bytes, sha256: await this.#sum.end() }
  }

  async drop(): Promise<void> {
    await this.#sum.drop()
    await this.#writing.catch(() => undefined)
    await this.file.close().catch(() => undefined)
  }

  async #write(parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts) {
      await this.#sum.add(part)
      this.#bytes += part.length
    }
    await this.#writing
    this.#writing = writeAll(this.file, parts)
    // Whoever writes next awaits it; until then it must not count as unhandled.
    this.#writing.catch(() => undefined)
  }
}

/** The same archive sealed on its way: no plain byte of it touches the disk. */
export class SealedSink implements Sink {
  readonly #plain = new Handover()
  readonly #sum = createHash('sha256')
  readonly #written: Promise<void>
  #bytes = 0

  private constructor(
    private readonly file: FileHandle,
    private readonly zip: StoredZip,
    to: SealFor,
  ) {
    this.#written = this.#writeSealed(to)
    this.#written.catch((error: unknown) => this.#plain.fail(error))
  }

  static async to(path: string, at: Date, to: SealFor): Promise<SealedSink> {
    return new SealedSink(await open(path, 'wx'), new StoredZip(at), to)
  }

  async put(path: string, bytes: Uint8Array): Promise<void> {
    await this.#plain.give(this.zip.head(path, bytes))
    await this.#plain.give(bytes)
  }

  async end() {
    await this.#plain.give(this.zip.end())
    this.#plain.close()
    await this.#written
    await this.file.sync()
    await this.file.close()
    return { bytes: this.#bytes, sha256: this.#sum.digest('hex') }
  }

  async drop(): Promise<void> {
    this.#plain.fail(new Error('the export was given up'))
    await this.#written.catch(() => undefined)
    await this.file.close().catch(() => undefined)
  }

  async #writeSealed(to: SealFor): Promise<void> {
    for await (const part of await seal(this.#plain, to)) {
      this.#sum.update(part)
      this.#bytes += part.length
      await writeWhole(this.file, part)
    }
  }
}

async function writeAll(file: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  for (const part of parts) await writeWhole(file, part)
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at)
    at += bytesWritten
  }
}

/** Hands parts from a writer to a reader, one at a time: the writer waits until the last one was taken. */
class Handover implements AsyncIterable<Uint8Array> {
  #part: Uint8Array | null = null
  #closed = false
  #failure: unknown
  #wake: () => void = () => undefined

  async give(part: Uint8Array): Promise<void> {
    await this.#until(() => this.#part === null)
    this.#part = part
    this.#stir()
    await this.#until(() => this.#part === null)
  }

  close(): void {
    this.#closed = true
    this.#stir()
  }

  fail(error: unknown): void {
    this.#failure ??= error
    this.#stir()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      await this.#until(() => this.#part !== null || this.#closed)
      if (this.#part === null) return
      const part = this.#part
      this.#part = null
      this.#stir()
      yield part
    }
  }

  async #until(met: () => boolean): Promise<void> {
    while (!met()) {
      if (this.#failure !== undefined) throw this.#failure
      await new Promise<void>((resolve) => {
        const before = this.#wake
        this.#wake = () => {
          before()
          resolve()
        }
      })
    }
    if (this.#failure !== undefined) throw this.#failure
  }

  #stir(): void {
    const wake = this.#wake
    this.#wake = () => undefined
    wake()
  }
}
