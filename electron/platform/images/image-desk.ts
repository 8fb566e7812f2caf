import { Worker } from 'node:worker_threads'
import type { RefusalError } from '#shared/ipc/reply'
import type { DrawnPixels, FileLook, ImageAnswer, ImageJob, PageRead, PageToDraw } from './page-read'
import { unfit } from './unfit'

/** What one page may cost before its decoding is ended: milliseconds, and bytes by which the process grows. */
export type ImageLimits = { ms: number; growth: number }

/** A page that takes longer is made to hang, or larger than any scan; the largest within the limits grows half as much. */
const LIMITS: ImageLimits = { ms: 60_000, growth: 2 * 1024 ** 3 }
const WATCH_MS = 100
const HEAP_MB = 1_024

let workerFile: string | URL | undefined

/** Names the built file of the image worker; whoever starts the records thread knows where it lies. */
export function setImageWorker(file: string | URL): void {
  workerFile = file
}

/**
 * Reads pages out of files in a thread of its own, which is ended when a file makes it hang or grow; the next question
 * starts it anew. One question at a time. Refusals are thrown; close it when the work is done, so that nothing plain is
 * left in memory.
 */
export class ImageDesk {
  #worker: Worker | null = null
  #lastKey = 0

  constructor(private readonly limits = LIMITS) {}

  /** What the file is and how many pages it has. The key stands for it in `page`. */
  async open(bytes: Uint8Array): Promise<FileLook & { key: number; bytes: Uint8Array }> {
    const shared = inSharedMemory(bytes)
    const key = ++this.#lastKey
    const look = (await this.ask({ do: 'look', key, bytes: shared })) as FileLook
    return { ...look, key, bytes: shared }
  }

  async page(file: { key: number; bytes: Uint8Array }, page: number): Promise<PageRead | PageToDraw> {
    const { key, bytes } = file
    return (await this.ask({ do: 'page', key, bytes, page })) as PageRead | PageToDraw
  }

  /** Makes a page of pixels that were drawn elsewhere. */
  async drawn(pixels: DrawnPixels): Promise<PageRead> {
    return (await this.ask({ do: 'drawn', pixels })) as PageRead
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  private async ask(job: ImageJob): Promise<unknown> {
    const answer = await this.answer(job)
    if (answer.ok) return answer.value
    throw unfit(answer.message, answer.remedy)
  }

  private answer(job: ImageJob): Promise<ImageAnswer> {
    const worker = this.started()
    return new Promise((resolve, reject) => {
      const ended = new AbortController()
      const fail = (error: RefusalError) => {
        if (ended.signal.aborted) return
        ended.abort()
        void this.close().then(() => reject(error))
      }
      watchOver(this.limits, fail, ended.signal)
      const listeners = {
        message: (answer: ImageAnswer) => {
          ended.abort()
          resolve(answer)
        },
        error: () => fail(unfit('图像解码时内存不够，或程序出错，已停下。')),
        exit: () => fail(unfit('图像解码中断。')),
      }
      for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
      ended.signal.addEventListener('abort', () => {
        for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      })
      worker.postMessage(job)
    })
  }

  private started(): Worker {
    if (!workerFile) throw new Error('the image worker has no file')
    this.#worker ??= new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    return this.#worker
  }
}

function watchOver(
  { ms, growth }: ImageLimits,
  fail: (error: RefusalError) => void,
  ended: AbortSignal,
): void {
  const started = performance.now()
  const before = process.memoryUsage.rss()
  const watch = setInterval(() => {
    if (performance.now() - started > ms)
      fail(unfit(`图像解码超过 ${Math.round(ms / 1000)} 秒，已停下，可能是恶意文件。`))
    else if (process.memoryUsage.rss() - before > growth)
      fail(unfit('图像解码占用内存过多，已停下，可能是恶意文件。'))
  }, WATCH_MS)
  ended.addEventListener('abort', () => clearInterval(watch))
}

/** Both threads see the same bytes: a large file is not copied for each of its pages. */
function inSharedMemory(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}
