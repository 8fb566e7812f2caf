import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#electron/platform/ipc/context'
import { type Refusal, refuse } from '#shared/ipc/reply'
import type { AcceptanceRow } from './acceptance.repository'
import { accountName } from './accounts.repository'
import type { PersonHead, StoredPerson } from './people.repository'
import type { PersonParts, PersonPatch } from './undo-patch'
import type { Units } from './units'

/** A person as it stands before a patch is written; `person` where the patch is about content. */
export type Found = {
  head: PersonHead | undefined
  person: StoredPerson | undefined
  accepted: readonly AcceptanceRow[]
  source: PersonParts['source']
}

/** Refuses a patch whose parts do not stand as it expects, or that leads to a unit that is no more. */
export async function requireStanding(
  context: Context,
  patch: PersonPatch,
  found: Found,
  units: Units,
): Promise<void> {
  const { head } = found
  if (!head)
    throw refuse('not-found', `${patch.name}的记录已彻底清除，这一步不能撤销或重做。`, {
      remedy: '记录清除后无法找回。',
    })
  if (!stands(patch, head, found)) throw await changedSince(context, head)
  const unit = patch.content?.is.organizationId
  if (unit && !units.find(unit))
    throw refuse('conflict', `${head.name}原来所在的单位已撤销。`, {
      remedy: '先在“操作历史”里撤销“撤销单位”那一步。',
    })
}

function stands(patch: PersonPatch, head: PersonHead, found: Found): boolean {
  const now: { [K in keyof PersonParts]: PersonParts[K] | undefined } = {
    position: head.position,
    removedAt: head.removed_at,
    mergedInto: head.merged_into,
    source: found.source,
    photo: found.person && { hash: found.person.row.photo_hash, crop: found.person.row.photo_crop },
    accepted: patch.accepted && acceptedOf(patch.accepted, found.accepted),
  }
  const parts = Object.keys(now) as (keyof PersonParts)[]
  return (
    parts.every((key) => !patch[key] || isDeepStrictEqual(patch[key].was, now[key])) &&
    contentStands(patch, found)
  )
}

function contentStands({ content }: PersonPatch, { person }: Found): boolean {
  if (!content) return true
  const was = Object.entries(content.was)
  return (
    person !== undefined &&
    was.every(([key, value]) => isDeepStrictEqual(person.content[key as never], value))
  )
}

/** Of the acceptances on record those that the patch is about. */
function acceptedOf(
  { was, is }: NonNullable<PersonPatch['accepted']>,
  now: readonly AcceptanceRow[],
): AcceptanceRow[] {
  const keys = new Set([...was, ...is].map((it) => it.key))
  return now.filter((it) => keys.has(it.key))
}

async function changedSince({ trx }: Context, head: PersonHead): Promise<ReturnType<typeof refuse>> {
  const who = await accountName(trx, head.changed_by)
  return refuse('conflict', `${head.name}之后又被${who || '他人'}改过，这一步不能撤销或重做。`, {
    remedy: '先处理后来的修改，或直接改这个人。',
  } satisfies Partial<Refusal>)
}
