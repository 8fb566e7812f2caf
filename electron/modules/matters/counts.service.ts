import { subjectNames } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import { dayOf } from '#shared/values/iso-day'
import type { SubjectRef } from '#shared/values/subject'
import {
  deleteTally,
  deleteVisit,
  insertTally,
  insertVisits,
  knownHouseholds,
  listTallies,
  listVisits,
} from './count.repository'
import { mattersSystems } from './matters-systems'

type Job = 'visits' | 'addVisits' | 'removeVisit' | 'tallies' | 'addTally' | 'removeTally'

/** 走访 and counts that figures are reckoned from. */
export const matterCountsService: Pick<Handlers<typeof matters>, Job> = {
  visits: ({ trx }, { offset, limit, ...filter }) => listVisits(trx, filter, { offset, limit }),

  async addVisits(context, { system, villageId, on, visitor, words, households }) {
    const { trx, now, caller } = context
    requirePast(context, on)
    const village = await nameOf(context, { kind: 'village', id: villageId })
    const known = await knownHouseholds(trx, { system, villageId, on })
    const fresh = [...new Set(households)].filter((it) => !known.has(it))
    await insertVisits(
      trx,
      fresh.map((household) => ({
        id: newId(),
        system_key: system,
        subject_kind: 'village',
        subject_id: villageId,
        household,
        on_day: on,
        visitor,
        words,
        created_at: now,
        created_by: caller.accountId,
      })),
    )
    noteCount(context, system, `${village} ${on}`, { field: '走访', before: '', after: fresh.join('、') })
    return { added: fresh.length, known: households.length - fresh.length }
  },

  async removeVisit(context, { id }) {
    const row = await deleteVisit(context.trx, id)
    const change = { field: '走访', before: `${row.household} ${row.on_day}`, after: '' }
    noteCount(context, row.system_key, row.household, change)
    return {}
  },

  async tallies({ trx }, { system, ...slice }) {
    const { total, rows } = await listTallies(trx, system, slice)
    const names = await subjectNames(
      trx,
      rows.map((it) => ({ kind: it.subject_kind, id: it.subject_id })),
    )
    return {
      total,
      rows: rows.map((it) => {
        const subject = { kind: it.subject_kind, id: it.subject_id }
        const named = names.get(`${subject.kind}:${subject.id}`)
        const { id, key, on_day: on, whole, part, words } = it
        return {
          id,
          key,
          subject,
          subjectName: named?.name ?? '',
          unitName: named?.unitName ?? '',
          on,
          whole,
          part,
          words,
        }
      }),
    }
  },

  async addTally(context, { system, key, subject, on, whole, part, words }) {
    requirePast(context, on)
    const found = await loadSystem(context.trx, mattersSystems, system)
    const tally = contentOn(found, on).tallies.find((it) => it.key === key)
    if (!tally)
      throw refuse('invalid-input', '这项制度没有这种计数。', { field: 'key', remedy: '刷新后再登记。' })
    if (part > whole)
      throw refuse('invalid-input', `${tally.part} ${part} 不能多于${tally.whole} ${whole}。`, {
        field: 'part',
        remedy: '核对后再登记。',
      })
    const name = await nameOf(context, subject)
    const id = newId()
    await insertTally(context.trx, {
      id,
      system_key: system,
      key,
      subject_kind: subject.kind,
      subject_id: subject.id,
      on_day: on,
      whole,
      part,
      words,
      created_at: context.now,
      created_by: context.caller.accountId,
    })
    noteCount(context, system, `${name} ${on}`, {
      field: tally.label,
      before: '',
      after: `${part}／${whole}`,
    })
    return { id }
  },

  async removeTally(context, { id }) {
    const row = await deleteTally(context.trx, id)
    const change = { field: row.key, before: `${row.part}／${row.whole}`, after: '' }
    noteCount(context, row.system_key, row.on_day, change)
    return {}
  },
}

function requirePast({ now }: Context, on: string): void {
  if (on <= dayOf(now)) return
  throw refuse('invalid-input', `日期 ${on} 还没有到。`, { field: 'on', remedy: '按实际日期登记。' })
}

async function nameOf({ trx }: Context, subject: SubjectRef): Promise<string> {
  const named = (await subjectNames(trx, [subject])).get(`${subject.kind}:${subject.id}`)
  if (named) return named.name
  throw refuse('not-found', '找不到这个对象，可能已被删除。', { remedy: '重新选一个。' })
}

function noteCount(
  context: Context,
  system: string,
  name: string,
  change: { field: string; before: string; after: string },
): void {
  context.note({ targetKind: 'matters', targetId: system, targetName: name, changes: [change] })
}
