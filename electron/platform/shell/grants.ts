import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { refuse } from '#shared/ipc/reply'
import type { Grant } from '#shared/values/id'

const paths = new Map<string, string>()

/** A ticket for a path the user chose. The window gets the ticket and the name, never the path. */
export function grantFor(path: string): Grant {
  const id = randomUUID()
  paths.set(id, path)
  return { id, name: basename(path) }
}

/** The path behind a ticket; a ticket nobody issued is refused. */
export function pathOfGrant(id: string): string {
  const path = paths.get(id)
  if (!path) throw refuse('invalid-input', '这个文件不是从对话框里选的。', { remedy: '重新选择文件。' })
  return path
}
