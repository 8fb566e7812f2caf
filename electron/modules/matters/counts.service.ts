import { subjectNames } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import type { FieldChange } from '#shared/platform/audit/contract'
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
    const rows = fresh.map((household) => ({
      id: newId(),
      system_key: system,
      subject_kind: 'village' as const,
      subject_id: villageId,
      household,
      on_day: on,
      visitor,
      words,
      created_at: now,
      created_by: caller.accountId,
    }))
    await insertVisits(trx, rows)
    await noteCount(context, system, `${village} ${on}`, {
      change: { field: '走访', before: '', after: fresh.join('、') },
      rows: rows.map((it) => rowChange('matter_visit', null, it)),
    })
    return { added: fresh.length, known: households.length - fresh.length }
  },

  async removeVisit(context, { id }) {
    const row = await deleteVisit(context.trx, id)
    const change = { field: '走访', before: `${row.household} ${row.on_day}`, after: '' }
    const rows = [rowChange('matter_visit', row, null)]
    await noteCount(context, row.system_key, row.household, { change, rows })
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
    const row = {
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
    }
    await insertTally(context.trx, row)
    await noteCount(context, system, `${name} ${on}`, {
      change: { field: tally.label, before: '', after: `${part}／${whole}` },
      rows: [rowChange('matter_tally', null, row)],
    })
    return { id }
  },

  async removeTally(context, { id }) {
    const row = await deleteTally(context.trx, id)
    const change = { field: row.key, before: `${row.part}／${row.whole}`, after: '' }
    const rows = [rowChange('matter_tally', row, null)]
    await noteCount(context, row.system_key, row.on_day, { change, rows })
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

type Counted = { change: FieldChange; rows: ReturnType<typeof rowChange>[] }

function noteCount(context: Context, system: string, name: string, { change, rows }: Counted): Promise<void> {
  const about = { targetKind: 'matters', targetId: system, targetName: name, changes: [change] }
  const title = `${change.after === '' ? '删除' : '登记'}${name}的${change.field}`
  return noteStep(context, about, { title, right: 'ledgers.edit', topics: ['matters'], rows })
}
