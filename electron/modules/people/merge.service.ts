import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import type { PersonRow } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import {
  type ApartRow,
  dropApart,
  duplicatePairs,
  keepApart,
  listApart,
  numbersOf,
} from './duplicate.repository'
import { type FoundGroup, groupPairs } from './duplicates'
import { writeMerge } from './merge-write'
import { findHeads, type PersonHead } from './people.repository'
import { rowsOf } from './people-list.repository'
import { openedPerson } from './people-read.service'
import { stateOf, todayOf } from './person-state'
import { columnsOf } from './roster-columns.repository'
import { recordApart } from './undo-step'
import { loadUnits } from './units.repository'

type Merging = 'duplicates' | 'duplicateCount' | 'compareDuplicates' | 'keepApart' | 'merge'

/** Finding records of one person, and making one of them. */
export const mergeService: Pick<Handlers<typeof people>, Merging> = {
  async duplicates(context, { offset, limit, apart }) {
    const { trx } = context
    const reasons = ['number', 'birth', 'career', 'similar', 'name'] as const
    const found = []
    for (const reason of reasons) found.push({ reason, pairs: await duplicatePairs(trx, reason) })
    const groups = groupPairs(found, await listApart(trx), apart)
    const page = groups.slice(offset, offset + limit)
    const units = await loadUnits(trx)
    const wanted = await numbersOf(
      trx,
      page.flatMap((it) => it.ids),
    )
    const rows = await rowsOf(trx, wanted, {
      units,
      columns: columnsOf(['identityNumber'], units, todayOf(context)),
    })
    const byId = new Map(rows.map((row) => [row.id as string, row]))
    return { total: groups.length, rows: page.map((group) => shown(group, byId)) }
  },

  async duplicateCount({ trx }) {
    const found = []
    for (const reason of ['number', 'birth'] as const)
      found.push({ reason, pairs: await duplicatePairs(trx, reason) })
    return { groups: groupPairs(found, await listApart(trx), false).length }
  },

  async compareDuplicates(context, { ids }) {
    const opened = []
    for (const id of ids) {
      const state = await stateOf(context.trx, id)
      const { row } = state
      context.note({ targetKind: 'person', targetId: id, targetName: row.name, recordVersion: row.version })
      opened.push(await openedPerson(context, state))
    }
    return opened
  },

  async keepApart(context, { ids, apart }) {
    const { trx, caller, now } = context
    const heads = await living(context, ids)
    const pairs = pairsOf(ids).map((pair) => ({ ...pair, account_name: caller.name, at: now }))
    const known = new Map((await listApart(trx)).map((row) => [`${row.first_id} ${row.second_id}`, row]))
    const stored = pairs.flatMap((it) => known.get(`${it.first_id} ${it.second_id}`) ?? [])
    const fresh = pairs.filter((it) => !known.has(`${it.first_id} ${it.second_id}`))
    if (apart) await keepApart(trx, fresh)
    else await dropApart(trx, stored)
    const names = heads.map((it) => it.name)
    for (const head of heads)
      context.note({
        targetKind: 'person',
        targetId: head.id,
        targetName: head.name,
        changes: [apartChange(names.filter((_, at) => heads[at] !== head).join('、'), apart)],
        recordVersion: head.version,
      })
    await recordApart(context, heads, apart ? { was: [], is: fresh } : { was: stored, is: [] })
    return {}
  },

  async merge(context, input) {
    const ids = Object.keys(input.versions)
    const heads = await living(context, ids)
    const moved = heads.find((head) => head.version !== input.versions[head.id])
    if (moved)
      throw refuse('conflict', `${moved.name}在比较之后又被改过，没有合并。`, {
        remedy: '重新比较后再合并。',
      })
    if (!ids.includes(input.keepId) || (input.photoOf !== null && !ids.includes(input.photoOf)))
      throw refuse('invalid-input', '保留的记录不在比较的记录之中。', { field: 'keepId' })
    const version = await writeMerge(context, { ...input, ids })
    return { id: input.keepId as PersonId, version }
  },
}

function shown({ key, reason, ids, apart }: FoundGroup, rows: ReadonlyMap<string, PersonRow>) {
  return {
    key,
    reason,
    people: ids.flatMap((id) => rows.get(id) ?? []),
    apart: apart ? { by: apart.account_name, at: apart.at } : null,
  }
}

/** The records by their ids, all of them on record and outside the recycle bin. */
async function living({ trx }: Context, ids: readonly string[]): Promise<PersonHead[]> {
  const heads = await findHeads(trx, ids)
  if (heads.length < new Set(ids).size || ids.length < 2)
    throw refuse('not-found', '找不到所选的记录，可能已被清除。', { remedy: '刷新后重选。' })
  const removed = heads.find((it) => it.removed_at !== null)
  if (removed)
    throw refuse('conflict', `${removed.name}已在回收站。`, { remedy: '先从回收站恢复，再比较、合并。' })
  return heads
}

/** Every two of these records, the smaller id first. */
function pairsOf(ids: readonly string[]): Pick<ApartRow, 'first_id' | 'second_id'>[] {
  const sorted = [...new Set(ids)].toSorted()
  return sorted.flatMap((first_id, at) => sorted.slice(at + 1).map((second_id) => ({ first_id, second_id })))
}

function apartChange(others: string, apart: boolean) {
  const said = `与${others}不是同一人`
  return { field: '疑似重复', before: apart ? '' : said, after: apart ? said : '' }
}
