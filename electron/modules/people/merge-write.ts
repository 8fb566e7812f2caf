import { insertBatch, nextBatchNo } from '#electron/platform/batches/batches.repository'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Context } from '#electron/platform/ipc/context'
import { recordBatchStep } from '#electron/platform/steps/record-step'
import { elementTexts, personChanges } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { type MergeEntry, moveMembers } from './merge-undo'
import { lastPosition, loadPeople, type StoredPerson } from './people.repository'
import { loadSources } from './person-source.repository'
import { todayOf } from './person-state'
import { soundContent } from './sound-content'
import { writePatches } from './undo-apply'
import { changedParts, changeOf, movePatch, type PersonPatch, withoutGaps } from './undo-patch'
import type { Units } from './units'
import { loadUnits } from './units.repository'

type Merge = { ids: readonly string[]; keepId: string; content: PersonContent; photoOf: string | null }

/** Writes a merge as one batch that is one step; answers the version of the record that stays. */
export async function writeMerge(
  context: Context,
  { ids, keepId, content, photoOf }: Merge,
): Promise<number> {
  const units = await loadUnits(context.trx)
  const people = await loadPeople(context.trx, [keepId, ...ids.filter((id) => id !== keepId)])
  const [kept, ...others] = people as [StoredPerson, ...StoredPerson[]]
  const sound = soundContent(content, units, todayOf(context))
  const photo = people.find((it) => it.row.id === photoOf)?.row ?? { photo_hash: null, photo_crop: '' }
  const patches = [
    await keptPatch(context, kept, others, sound, photo),
    ...others.map(({ row }) => mergedPatch(row, keepId, context.now)),
  ]
  const written = await writePatches(context, patches)
  const members = await moveMembers(context, written)
  const title = `合并${sound.name}的 ${people.length} 份记录`
  const batchId = await openBatch(context, title, people.length)
  const labels = labelsOf(kept, sound, units)
  await insertMany(
    context.trx,
    'batch_entry',
    written.map((patch) => ({
      batch_id: batchId,
      record_id: patch.id,
      name: patch.name,
      kind: 'changed' as const,
      version_after: patch.version.is,
      fields: JSON.stringify(patch.mergedInto ? [`合并入${sound.name}`] : labels),
      undo: JSON.stringify({ patch, members: patch.mergedInto ? [] : members } satisfies MergeEntry),
      undone_at: null,
    })),
  )
  await recordBatchStep(context, batchId, title)
  return written[0]?.version.is ?? 0
}

type PhotoColumns = { photo_hash: string | null; photo_crop: string }

/** What the merge does to the record that stays. A source file follows it where it has none of its own. */
async function keptPatch(
  { trx }: Context,
  { row, content }: StoredPerson,
  others: readonly StoredPerson[],
  sound: PersonContent,
  photo: PhotoColumns,
): Promise<PersonPatch> {
  const sources = await loadSources(trx, [row.id, ...others.map((it) => it.row.id)])
  const own = sources.get(row.id) ?? null
  const other = others.flatMap((it) => sources.get(it.row.id) ?? [])[0] ?? null
  const moved = sound.organizationId !== row.organization_id
  const position = moved ? (await lastPosition(trx, sound.organizationId)) + 1 : row.position
  return withoutGaps({
    id: row.id,
    name: sound.name,
    version: { was: row.version, is: row.version + 1 },
    content: changedParts(content, sound),
    photo: changeOf(
      { hash: row.photo_hash, crop: row.photo_crop },
      { hash: photo.photo_hash, crop: photo.photo_crop },
    ),
    position: changeOf(row.position, position),
    source: changeOf(own, own ?? other),
  })
}

function mergedPatch(row: StoredPerson['row'], keepId: string, now: string): PersonPatch {
  return { ...movePatch(row, now), mergedInto: { was: row.merged_into, is: keepId } }
}

function labelsOf({ content }: StoredPerson, sound: PersonContent, units: Units): string[] {
  const described = (state: PersonContent) => ({ content: state, texts: elementTexts(state, units.name) })
  const changes = personChanges(described(content), described(sound), units.name)
  return [...new Set(changes.map((it) => it.field))]
}

async function openBatch({ trx, caller, now }: Context, title: string, records: number): Promise<string> {
  const id = newId()
  await insertBatch(trx, {
    id,
    no: await nextBatchNo(trx),
    kind: 'merge',
    title,
    created_at: now,
    account_id: caller.accountId,
    account_name: caller.name,
    created_count: 0,
    changed_count: records,
    undone_at: null,
  })
  return id
}
