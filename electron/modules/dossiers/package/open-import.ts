import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { ImportDossier } from '#shared/modules/dossiers/exchange'
import type { DossierId, PersonId } from '#shared/values/id'
import type { FoundFile } from './incoming-look'
import type { WalkKeys } from './incoming-walk'
import type { Plan } from './plan'

/** One dossier that was looked at and may be taken in. */
export type OpenDossier = {
  shown: ImportDossier
  /** Null where it cannot be taken in. */
  plan: Plan | null
  personId: PersonId | null
  dossierId: DossierId | null
}

/** What was looked at, kept in the session's memory until it is taken in: paths and sums, no images. */
export type OpenImport = {
  previewId: string
  paths: readonly string[]
  keys: WalkKeys
  files: ReadonlyMap<string, FoundFile>
  dossiers: readonly OpenDossier[]
}

const KEY = 'dossiers.import'

export function keepImport({ session }: Pick<Context, 'session'>, open: OpenImport): void {
  session.set(KEY, open)
}

export function importOf({ session }: Pick<Context, 'session'>, previewId: string): OpenImport {
  const open = session.get(KEY) as OpenImport | undefined
  if (open?.previewId !== previewId)
    throw refuse('not-found', '这次预览已关闭。', { remedy: '重新选文件读入。' })
  return open
}

export function closeImport({ session }: Pick<Context, 'session'>): void {
  session.delete(KEY)
}
