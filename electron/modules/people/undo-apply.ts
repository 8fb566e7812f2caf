import type { Context } from '#electron/platform/ipc/context'
import type { PersonContent } from '#shared/modules/people/schema'
import { type AcceptanceRow, dropAcceptance, keepAcceptance, loadAcceptances } from './acceptance.repository'
import { contentColumns } from './describe'
import { findHeads, loadPeople, type PersonHead, updatePeople, updateRows } from './people.repository'
import { dropSources, keepSources, loadSources } from './person-source.repository'
import { todayOf } from './person-state'
import { rebaseEntries } from './undo.repository'
import { notePatch } from './undo-note'
import type { PersonPatch } from './undo-patch'
import { type Found, requireStanding } from './undo-standing'
import type { Units } from './units'
import { loadUnits } from './units.repository'

const CHUNK = 500

/**
 * Writes patches: every named part must stand as `was`, and stands as `is` afterwards; else all is refused with the
 * person's name. Answers with the patches as written, versions and moments of now.
 */
export async function writePatches(
  context: Context,
  patches: readonly PersonPatch[],
): Promise<PersonPatch[]> {
  const units = await loadUnits(context.trx)
  const names = new Map(patches.map((it) => [it.id, it.name]))
  const written: PersonPatch[] = []
  for (let from = 0; from < patches.length; from += CHUNK) {
    const chunk = patches.slice(from, from + CHUNK)
    const pairs = await pairsOf(context, chunk)
    for (const { patch, found } of pairs) await requireStanding(context, patch, found, units)
    await writeContents(context, pairs.filter(needsContent), units)
    await writePlaces(context, pairs)
    await writeSources(context, pairs)
    await rebaseEntries(
      context.trx,
      pairs
        .filter(({ patch }) => bumps(patch))
        .map(({ patch, label }) => ({ id: patch.id, was: label, now: patch.version.is })),
    )
    for (const { patch, found } of pairs) notePatch(context, patch, found, { units, names })
    written.push(...pairs.map(({ patch }) => patch))
  }
  return written
}

/** `label`: the version that the state to be restored had when it last stood. */
type Pair = { patch: PersonPatch; found: Found; label: number }

/** The patches with the people they are about, versions and moments as they are written now. */
async function pairsOf({ trx, now }: Context, patches: readonly PersonPatch[]): Promise<Pair[]> {
  const ids = patches.map((it) => it.id)
  const heads = new Map((await findHeads(trx, ids)).map((head) => [head.id, head]))
  const whole = await loadPeople(
    trx,
    patches.filter(isOfContent).map((it) => it.id),
  )
  const people = new Map(whole.map((it) => [it.row.id, it]))
  const accepted = await loadAcceptances(trx, [...people.keys()])
  const sources = await loadSources(
    trx,
    patches.filter((it) => it.source).map((it) => it.id),
  )
  return patches.map((patch) => {
    const found: Found = {
      head: heads.get(patch.id),
      person: people.get(patch.id),
      accepted: accepted.get(patch.id) ?? [],
      source: sources.get(patch.id) ?? null,
    }
    return { patch: settled(patch, found.head, now), found, label: patch.version.is }
  })
}

function settled(patch: PersonPatch, head: PersonHead | undefined, now: string): PersonPatch {
  const version = head?.version ?? 0
  const next = { ...patch, version: { was: version, is: bumps(patch) ? version + 1 : version } }
  return patch.removedAt?.is === '' ? { ...next, removedAt: { ...patch.removedAt, is: now } } : next
}

/** False for changes that are not of the record's own values: its place in the unit, an accepted warning. */
function bumps(patch: PersonPatch): boolean {
  return patch.version.was !== patch.version.is
}

function isOfContent(patch: PersonPatch): boolean {
  return Boolean(patch.content || patch.photo || patch.accepted)
}

function needsContent({ patch }: Pair): boolean {
  return isOfContent(patch)
}

async function writeContents(context: Context, pairs: readonly Pair[], units: Units): Promise<void> {
  for (const { patch } of pairs) await writeAcceptances(context, patch)
  const accepted = await loadAcceptances(
    context.trx,
    pairs.map(({ patch }) => patch.id),
  )
  await updatePeople(
    context.trx,
    pairs.flatMap(({ patch, found: { person } }) => {
      if (!person) return []
      const content: PersonContent = { ...person.content, ...patch.content?.is }
      const photo = patch.photo?.is ?? { hash: person.row.photo_hash, crop: person.row.photo_crop }
      const columns = contentColumns(content, {
        unitName: units.name,
        hasPhoto: photo.hash !== null,
        accepted: accepted.get(patch.id) ?? [],
        today: todayOf(context),
      })
      const stamp = stampOf(context, patch, person.row)
      return [
        {
          id: patch.id,
          content,
          columns: { ...columns, ...stamp, photo_hash: photo.hash, photo_crop: photo.crop },
        },
      ]
    }),
  )
}

function stampOf({ now, caller }: Context, patch: PersonPatch, row: PersonHead) {
  return {
    version: patch.version.is,
    changed_at: bumps(patch) ? now : row.changed_at,
    changed_by: bumps(patch) ? caller.accountId : row.changed_by,
  }
}

async function writeAcceptances({ trx }: Context, { id, accepted }: PersonPatch): Promise<void> {
  if (!accepted) return
  const kept = new Set(accepted.is.map((it) => it.key))
  const gone = (it: AcceptanceRow) => !kept.has(it.key)
  for (const { key } of accepted.was.filter(gone)) await dropAcceptance(trx, id, key)
  for (const row of accepted.is) await keepAcceptance(trx, row)
}

/** Place in the unit, recycle bin, and whom a record was merged into: columns that need no look at the content. */
async function writePlaces(context: Context, pairs: readonly Pair[]): Promise<void> {
  const moved = pairs.filter(({ patch }) => patch.position || patch.removedAt || patch.mergedInto)
  await updateRows(
    context.trx,
    moved.flatMap(({ patch, found: { head } }) =>
      head
        ? [
            {
              id: patch.id,
              ...stampOf(context, patch, head),
              position: patch.position ? patch.position.is : head.position,
              removed_at: patch.removedAt ? patch.removedAt.is : head.removed_at,
              merged_into: patch.mergedInto ? patch.mergedInto.is : head.merged_into,
            },
          ]
        : [],
    ),
  )
}

async function writeSources({ trx }: Context, pairs: readonly Pair[]): Promise<void> {
  const changed = pairs.flatMap(({ patch }) => (patch.source ? [{ id: patch.id, is: patch.source.is }] : []))
  if (changed.length === 0) return
  await dropSources(
    trx,
    changed.map((it) => it.id),
  )
  const rows = changed.flatMap(({ id, is }) => (is ? [{ person_id: id, ...is }] : []))
  await keepSources(trx, rows, { replace: false })
}
