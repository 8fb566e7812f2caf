import type { PersonContent } from '#shared/modules/people/schema'
import type { StoredPerson } from './people.repository'
import { changedParts } from './undo-patch'

/** What undoing a changed record needs: how it stood before, and which differences the batch wrote. */
export type UndoEntry = {
  /** What the batch changed, as it was before; an import keeps the whole content. */
  content: Partial<PersonContent>
  /** The same parts as the batch left them. Absent in imports, which tell by `keys` what they wrote. */
  after?: Partial<PersonContent>
  /** Keys of the adopted differences of an import. */
  keys: string[]
  /** The photo before; absent where the batch left it as it was. */
  photo?: { hash: string | null; crop: string }
  /** The picture that the batch set; absent in imports. */
  photoAfter?: string | null
  /** The place within the unit before; absent where the batch left the unit. */
  position?: number
  /** Absent where the batch left the source file as it was. */
  source?: { format: 'lrmx' | 'lrm'; file_name: string; form: string } | null
}

export function packUndo(entry: UndoEntry): string {
  return JSON.stringify(entry)
}

/** `undo` of the `batch_entry` of a batch that set fields, importing no file. */
export function packEdit({ row, content }: StoredPerson, after: PersonContent): string {
  const parts = changedParts(content, after)
  const moved = content.organizationId !== after.organizationId
  return packUndo({
    content: parts?.was ?? {},
    after: parts?.is ?? {},
    keys: [],
    ...(moved && { position: row.position }),
  })
}

/** `undo` of the `batch_entry` of a batch that set photos. */
export function packPhoto({ row }: Pick<StoredPerson, 'row'>, photoAfter: string | null): string {
  const photo = { hash: row.photo_hash, crop: row.photo_crop }
  return packUndo({ content: {}, after: {}, keys: [], photo, photoAfter })
}

export function unpackUndo(text: string): UndoEntry {
  return JSON.parse(text) as UndoEntry
}

/** What redoing an entry needs: the parts that undoing is about to take back, as they stand now. */
export function packRedo(
  { row, content }: StoredPerson,
  undo: UndoEntry,
  source: NonNullable<UndoEntry['source']> | null,
): string {
  const parts = Object.keys(undo.content).map((key) => [key, content[key as keyof PersonContent]])
  const entry: UndoEntry = {
    content: Object.fromEntries(parts) as Partial<PersonContent>,
    keys: [],
    ...(undo.photo && { photo: { hash: row.photo_hash, crop: row.photo_crop } }),
    ...(undo.position !== undefined && { position: row.position }),
    ...(undo.source !== undefined && { source }),
  }
  return packUndo(entry)
}
