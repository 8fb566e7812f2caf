import { isDeepStrictEqual } from 'node:util'
import type { PersonContent } from '#shared/modules/people/schema'
import type { AcceptanceRow } from './acceptance.repository'
import type { PersonDbRow } from './person-rows'

/** A part of a record as it stood before a change and as the change left it. */
export type Change<T> = { was: T; is: T }

export type PhotoPlace = { hash: string | null; crop: string }

/** The parts of a person beside the content that a change can touch. */
export type PersonParts = {
  photo: PhotoPlace
  position: number
  /** When it went into the recycle bin, null outside; '' stands for the moment of undoing a creation. */
  removedAt: string | null
  mergedInto: string | null
  source: { format: 'lrmx' | 'lrm'; file_name: string; form: string } | null
  accepted: AcceptanceRow[]
}

/** What one step did to one person: only what became different. */
export type PersonPatch = {
  id: string
  name: string
  /** The record's version before and after; equal where the change was not of the record's own values. */
  version: Change<number>
  content?: Change<Partial<PersonContent>>
} & { [K in keyof PersonParts]?: Change<PersonParts[K]> }

/** The facts and sets that differ, each whole; undefined where none does. */
export function changedParts(
  before: PersonContent,
  after: PersonContent,
): Change<Partial<PersonContent>> | undefined {
  const keys = (Object.keys(after) as (keyof PersonContent)[]).filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  )
  if (keys.length === 0) return undefined
  const pick = (content: PersonContent) =>
    Object.fromEntries(keys.map((key) => [key, content[key]])) as Partial<PersonContent>
  return { was: pick(before), is: pick(after) }
}

/** `was` and `is` where they differ: for the parts that a patch names only when they changed. */
export function changeOf<T>(was: T, is: T): Change<T> | undefined {
  return isDeepStrictEqual(was, is) ? undefined : { was, is }
}

/** The patch of a record that went into the recycle bin, or came out of it. */
export function movePatch(
  head: Pick<PersonDbRow, 'id' | 'name' | 'version' | 'removed_at' | 'merged_into'>,
  removedAt: string | null,
): PersonPatch {
  return withoutGaps({
    id: head.id,
    name: head.name,
    version: { was: head.version, is: head.version + 1 },
    removedAt: { was: head.removed_at, is: removedAt },
    mergedInto: head.merged_into === null ? undefined : { was: head.merged_into, is: null },
  })
}

/** A patch without the parts that did not change. */
export function withoutGaps(
  patch: Pick<PersonPatch, 'id' | 'name' | 'version'> & {
    [K in keyof PersonPatch]?: PersonPatch[K] | undefined
  },
): PersonPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as unknown as PersonPatch
}

/** The patch that leads the other way. */
export function reversed(patch: PersonPatch): PersonPatch {
  const turned = Object.entries(patch).map(([key, value]) =>
    typeof value === 'object' ? [key, { was: value.is, is: value.was }] : [key, value],
  )
  return Object.fromEntries(turned) as PersonPatch
}
