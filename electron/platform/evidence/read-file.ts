import { readFile, stat } from 'node:fs/promises'
import { RefusalError } from '#shared/ipc/reply'
import type { FileMime, KeptFile } from '#shared/platform/evidence/schema'
import type { Grant } from '#shared/values/id'
import { type ImageDesk, inspectImage } from '../images/index'
import type { Context } from '../ipc/context'
import { sizeProblem } from './file-size'

/** A file looked into and ready to be kept. */
export type ReadFile = Pick<KeptFile, 'name' | 'mime' | 'pages'> & { bytes: Uint8Array }

const LONGEST_NAME = 120

/** Reads no more than the largest file that is kept. `reason` says why it is not, and what to do. */
export async function readOffered(
  { host }: Pick<Context, 'host'>,
  grant: Grant,
  desk: ImageDesk,
): Promise<ReadFile | { reason: string }> {
  const path = await host.pathOf(grant.id)
  const found = await stat(path).catch(() => null)
  if (!found) return { reason: '打不开。看文件是否还在，是否被别的程序占用。' }
  if (found.isDirectory()) return { reason: '是文件夹。打开后选里面的文件。' }
  const tooLarge = sizeProblem(found.size)
  if (tooLarge !== '') return { reason: tooLarge }
  const bytes = new Uint8Array(await readFile(path))
  const kind = await kindOf(bytes, desk)
  return 'reason' in kind ? kind : { name: grant.name.slice(-LONGEST_NAME), ...kind, bytes }
}

/** What a file is by what stands in it, never by its name; a PDF is opened in the image worker. */
async function kindOf(
  bytes: Uint8Array,
  desk: ImageDesk,
): Promise<Pick<ReadFile, 'mime' | 'pages'> | { reason: string }> {
  const mime = MAGIC.find(([signature]) => signature.every((it, at) => bytes[at] === it))?.[1]
  if (!mime) return { reason: '不是 PDF、JPEG 或 PNG 文件。另存为其中一种后再添加。' }
  try {
    if (mime === 'application/pdf') return { mime, pages: (await desk.open(bytes)).pages }
    inspectImage(bytes)
    return { mime, pages: 1 }
  } catch (error) {
    if (error instanceof RefusalError) return { reason: sentences(error) }
    throw error
  }
}

const MAGIC: readonly (readonly [readonly number[], FileMime])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
]

function sentences({ refusal: { message, remedy } }: RefusalError): string {
  return [message, remedy].join('')
}
