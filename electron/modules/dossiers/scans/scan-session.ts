import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { ScanPage, ScanPreview } from '#shared/modules/dossiers/scan'
import type { Grant } from '#shared/values/id'

/** A page of the open preview: where it is read from, what it showed, where it goes. Its image is not held. */
export type ScanEntry = Omit<ScanPage, 'duplicateOf' | 'classCode'> & {
  /** Place of its file among those of the preview. */
  file: number
  /** SHA-256 of the image, '' for one that is only drawn when it is taken in. */
  hash: string
  classCode: ClassCode | null
  /** 材料名称 that its folder gives, '' where it gives none. */
  title: string
  /** The folder that names the person, where dossiers were to be found by folders. */
  folder?: string
}

export type ScanFile = { name: string; bytes: number }

/** What one look at files and folders found. Only small pictures of the pages stay in memory. */
export type OpenScans = {
  previewId: string
  grants: readonly Grant[]
  files: ScanFile[]
  entries: ScanEntry[]
  thumbnails: Map<string, Uint8Array>
  summary: Omit<ScanPreview, 'previewId'>
}

const KEY = 'dossiers.scans'

/** Puts a preview in the place of the one that was open; locking forgets it. */
export function keepScans({ session }: Pick<Context, 'session'>, open: OpenScans): void {
  session.set(KEY, open)
}

export function scansOf({ session }: Pick<Context, 'session'>, previewId: string): OpenScans {
  const open = session.get(KEY) as OpenScans | undefined
  if (open?.previewId === previewId) return open
  throw refuse('not-found', '这次扫描件预览已关闭。', { remedy: '重新选择扫描件。' })
}

export function forgetScans({ session }: Pick<Context, 'session'>): void {
  session.delete(KEY)
}

/** Refuses once the records are locked, which forgets the preview: then nothing may be read or written any more. */
export function requireScansOpen({ session }: Pick<Context, 'session'>): void {
  if (!session.has(KEY))
    throw refuse('signed-out', '已锁定，扫描入库停下了。', { remedy: '登录后接着扫入其余的页。' })
}
