import type { Insertable } from 'kysely'
import { photosOnFile, spellingsOf } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { type RefusalError, refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Nomination, NominationContent } from '#shared/modules/awards/nomination'
import { contentChanges, newContent } from '#shared/modules/awards/nomination-changes'
import type { Category } from '#shared/modules/awards/programme'
import { editHindrance, type Hindrance, identityOf } from '#shared/modules/awards/rules'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { NominationId } from '#shared/values/id'
import { strokeKey } from '#shared/values/name-order'
import { keepBlobs } from './attachment.repository'
import type { NominationTable } from './awards.table'
import {
  insertNominations,
  lastNumber,
  type NominationRecord,
  updateNomination,
} from './nomination.repository'
import { categoryOf, filledFromFile, recordsNamed, soundContent } from './nomination-sound'

/** @file Nominations as they are written, one or many at a time. */

type Writing = Pick<Context, 'trx' | 'now' | 'caller' | 'note'>
export type CreatedNomination = { id: NominationId; number: number }

/**
 * Adds drafts to a cycle, in order; each gets a number that was never given there. Blanks are filled from the file of a
 * person on record unless `fromFile` is false, and the photo on file comes along. Refuses all of them when the cycle
 * takes none now, a category is not there, or somebody linked is no longer on record.
 */
export async function createNominations(
  context: Writing,
  cycle: Cycle,
  contents: readonly NominationContent[],
  { fromFile = true }: { fromFile?: boolean } = {},
): Promise<CreatedNomination[]> {
  const { trx } = context
  requireFree(editHindrance(cycle, null))
  const known = await recordsNamed(trx, contents)
  const first = (await lastNumber(trx, cycle.id)) + 1
  const sides = contents.map((given) => {
    const category = categoryOf(cycle.content, given.category)
    const content = fromFile ? filledFromFile(given, known) : given
    return { category, content: soundContent(content, category, known) }
  })
  const photos = await copiedPhotos(trx, contents)
  const rows = sides.map(({ category, content }, index) => ({
    ...newRow(context, cycle.id, first + index),
    ...columnsOf(content, category),
    ...(photos.get(content.personId ?? '') ?? NO_PHOTO),
  }))
  await insertNominations(trx, rows)
  rows.forEach((row, index) => {
    const side = sides[index]
    if (side) noteNomination(context, cycle, row, newContent(side))
  })
  return rows.map(({ id, number }) => ({ id: id as NominationId, number }))
}

/**
 * Writes new content over a nomination that was read before. The category stays once 申报 has closed: stages have been
 * confirmed by categories since.
 */
export async function rewriteNomination(
  context: Writing,
  cycle: Cycle,
  before: Nomination,
  given: NominationContent,
): Promise<void> {
  const { trx, now, caller } = context
  requireFree(editHindrance(cycle, before.state))
  const category = categoryOf(cycle.content, given.category)
  if (given.category !== before.category) requireFree(editHindrance(cycle, null))
  const content = soundContent(given, category, await recordsNamed(trx, [given]))
  const version = before.version + 1
  await updateNomination(trx, before.id, {
    ...columnsOf(content, category),
    version,
    changed_at: now,
    changed_by: caller.accountId,
  })
  const was = cycle.content.categories.find((it) => it.key === before.category) ?? category
  const changes = contentChanges({ category: was, content: before }, { category, content })
  noteNomination(context, cycle, { ...before, name: content.name, version }, changes)
}

/** Puts a change of a nomination on record. */
export function noteNomination(
  { note }: Pick<Context, 'note'>,
  { title }: Pick<Cycle, 'title'>,
  { id, number, name, version }: Pick<NominationRecord, 'id' | 'number' | 'name' | 'version'>,
  changes: readonly FieldChange[],
): void {
  const targetName = `${title}：${number} 号 ${name}`
  note({ targetKind: 'nomination', targetId: id, targetName, changes, recordVersion: version })
}

/** Throws what stands in the way, if anything does. */
export function requireFree(hindrance: Hindrance | null): void {
  if (hindrance) throw hindered(hindrance)
}

function hindered({ message, remedy }: Hindrance): RefusalError {
  return refuse('conflict', message, { remedy })
}

function newRow({ now, caller }: Writing, cycleId: string, number: number) {
  return {
    id: newId(),
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    cycle_id: cycleId,
    number,
    state: 'draft' as const,
  }
}

function columnsOf(content: NominationContent, category: Category) {
  const { nameKey, identityKey, birth } = identityOf(content, category.subject)
  return {
    category: content.category,
    subject: category.subject,
    name: content.name,
    name_key: nameKey,
    person_id: content.personId,
    organization_id: content.organizationId,
    unit_name: content.unitName,
    nominator: content.nominator,
    nominator_unit_id: content.nominatorUnitId,
    nominator_name: content.nominatorName,
    members: content.members,
    identity_key: identityKey,
    birth,
    spellings: spellingsOf(content.name),
    stroke_key: strokeKey(content.name),
    facts: JSON.stringify(content.facts),
    answers: JSON.stringify(content.answers),
  } satisfies Partial<Insertable<NominationTable>>
}

type PhotoColumns = Pick<NominationRecord, 'photo_hash' | 'photo_mime' | 'photo_crop'>
const NO_PHOTO: PhotoColumns = { photo_hash: null, photo_mime: '', photo_crop: '' }

/** The photos on the files of people nominated, copied so that the form keeps what was handed in. */
async function copiedPhotos(
  trx: Trx,
  contents: readonly NominationContent[],
): Promise<Map<string, PhotoColumns>> {
  const ids = contents.flatMap((it) => it.personId ?? [])
  if (ids.length === 0) return new Map()
  const photos = await photosOnFile(trx, ids)
  await keepBlobs(trx, [...photos.values()])
  return new Map([...photos].map(([id, photo]) => [id, photoColumns(photo)]))
}

type CopiedPhoto = { hash: string; mime: string; crop: object | null }

/** How a photo stands on a nomination; null takes it away. */
export function photoColumns(photo: CopiedPhoto | null): PhotoColumns {
  if (!photo) return NO_PHOTO
  const { hash, mime, crop } = photo
  return { photo_hash: hash, photo_mime: mime, photo_crop: crop ? JSON.stringify(crop) : '' }
}
