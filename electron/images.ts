import { parentPort } from 'node:worker_threads'
import { RefusalError } from '#shared/ipc/reply'
import type { ImageAnswer, ImageJob } from './platform/images/page-read'
import { type OpenFile, openFile, readDrawn } from './platform/images/page-reader'
import { unfit } from './platform/images/unfit'

/**
 * @file Entry of the image worker: whoever reads files from outside may meet one that is made to hang or to fill the
 * memory, so they are only ever decoded here, where whoever asked can put an end to it.
 */

const port = parentPort
if (!port) throw new Error('images.ts runs in a worker thread')

let open: { key: number; file: OpenFile } | null = null

port.on('message', async (job: ImageJob) => {
  port.postMessage(await answer(job))
})

async function answer(job: ImageJob): Promise<ImageAnswer> {
  try {
    if (job.do === 'drawn') return { ok: true, value: readDrawn(job.pixels) }
    if (open?.key !== job.key) open = { key: job.key, file: await openFile(job.bytes) }
    return { ok: true, value: job.do === 'look' ? open.file.look : open.file.page(job.page) }
  } catch (error) {
    const refusal = error instanceof RefusalError ? error.refusal : unfit('图像已损坏，解不开。').refusal
    return { ok: false, message: refusal.message, remedy: refusal.remedy ?? '' }
  }
}
