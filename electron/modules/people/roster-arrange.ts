import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { moveBefore } from '#shared/values/arrange'
import { findHeads, updateRows } from './people.repository'
import { type PlacedPerson, peopleOfUnit } from './roster-order.repository'
import type { PersonPatch } from './undo-patch'
import { listed, recordPeopleStep } from './undo-step'

const FIELD = '单位内顺序'

/** Moves people of one unit together before another of it: one step that can be undone. */
export const arrangePeople: Handlers<typeof people>['arrange'] = async (context, { ids, beforeId }) => {
  const { trx } = context
  const heads = await findHeads(trx, beforeId === null ? ids : [...ids, beforeId])
  const units = new Set(heads.map((head) => head.organization_id))
  if (heads.length < new Set(ids).size + (beforeId === null ? 0 : 1))
    throw refuse('not-found', '所选的人里有的已被清除，顺序没有动。', { remedy: '刷新名册后重排。' })
  if (units.size > 1)
    throw refuse('invalid-input', '所选的人不在同一单位，不能一起调整单位内顺序。', {
      field: 'ids',
      remedy: '每次只选一个单位的人。',
    })
  const before = await peopleOfUnit(trx, heads[0]?.organization_id ?? null)
  const changes = placesAfter(before, ids, beforeId)
  if (changes.length === 0) return {}
  await updateRows(
    trx,
    changes.map(({ id, position }) => ({ id, position: position.is })),
  )
  const moved = new Set<string>(ids)
  for (const { id, name, place } of changes.filter((it) => moved.has(it.id)))
    context.note({
      targetKind: 'person',
      targetId: id,
      targetName: name,
      changes: [{ field: FIELD, before: String(place.was), after: String(place.is) }],
    })
  const names = changes.filter((it) => moved.has(it.id)).map((it) => it.name)
  await recordPeopleStep(context, `调整${listed(names, 3, '人')}的单位内顺序`, changes.map(patchOf))
  return {}
}

type PlaceChange = {
  id: string
  name: string
  version: number
  /** What is stored, and the place counted from 1 as people say it. */
  position: { was: number; is: number }
  place: { was: number; is: number }
}

/** Who stands elsewhere afterwards. The unit's places are numbered anew, so that no two people share one. */
function placesAfter(
  all: readonly PlacedPerson[],
  ids: readonly string[],
  before: string | null,
): PlaceChange[] {
  const byId = new Map(all.map((it, index) => [it.id, { ...it, place: index + 1 }]))
  const order = moveBefore([...byId.keys()], ids, before)
  return order.flatMap((id, index) => {
    const person = byId.get(id)
    if (!person || person.position === index + 1) return []
    return [
      {
        id,
        name: person.name,
        version: person.version,
        position: { was: person.position, is: index + 1 },
        place: { was: person.place, is: index + 1 },
      },
    ]
  })
}

function patchOf({ id, name, version, position }: PlaceChange): PersonPatch {
  return { id, name, version: { was: version, is: version }, position }
}
