import type { PersonContent } from '#shared/modules/people/schema'

/** What undoing a changed record needs: how it stood before, and which differences the batch wrote. */
export type UndoEntry = {
  content: PersonContent
  /** Keys of the adopted differences. */
  keys: string[]
  photo: { hash: string | null; crop: string }
  source: { format: 'lrmx' | 'lrm'; file_name: string; form: string } | null
}

export function packUndo(entry: UndoEntry): string {
  return JSON.stringify(entry)
}

export function unpackUndo(text: string): UndoEntry {
  return JSON.parse(text) as UndoEntry
}
