import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { reports } from '#shared/modules/reports/contract'
import { REPEATS, type Reminder, type ReminderContent } from '#shared/modules/reports/reminder'
import { nextOccurrence } from '#shared/modules/reports/rules-workbench'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { DueItem } from '#shared/values/due'
import type { AccountId, ReminderId } from '#shared/values/id'
import { dayOf, shownDay } from '#shared/values/iso-day'
import { findReminder, insertReminder, openReminders, updateReminder } from './reminder.repository'

export const reminderService: Pick<
  Handlers<typeof reports>,
  'reminder' | 'addReminder' | 'saveReminder' | 'finishReminder' | 'removeReminder'
> = {
  reminder: ({ trx }, { id }) => existing(trx, id),

  async addReminder(context, content) {
    const row = {
      ...keptNew(context),
      ...columnsOf(context, content),
      first_on: content.on,
      done_on: '',
    }
    await insertReminder(context.trx, row)
    return noted(context, row.id, undefined)
  },

  async saveReminder(context, { id, version, content }) {
    const before = await current(context, id, version)
    await updateReminder(context.trx, id, {
      ...columnsOf(context, content),
      ...(content.on === before.on ? {} : { first_on: content.on }),
      ...keptChanged(context, version),
    })
    return noted(context, id, before)
  },

  async finishReminder(context, { id, version }) {
    const before = await current(context, id, version)
    const today = dayOf(context.now)
    const row =
      before.repeats === ''
        ? { done_on: today }
        : { on_day: nextOccurrence(before.firstOn, before.repeats, before.on > today ? before.on : today) }
    await updateReminder(context.trx, id, { ...row, ...keptChanged(context, version) })
    return noted(context, id, before)
  },

  async removeReminder(context, { id, version }) {
    const before = await current(context, id, version)
    await updateReminder(context.trx, id, keptRemoved(context, version))
    context.note({ targetKind: 'reminder', targetId: id, targetName: before.title })
    return {}
  },
}

const MOST_ITEMS = 500
/** The system of a reminder for which none is named. */
const OTHER = '其他'

/** Own reminders among what is due. */
export async function remindersDue(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<(DueItem & { reminderId: ReminderId })[]> {
  const found = await openReminders(trx, until, MOST_ITEMS)
  return found.map(({ id, title, system, on, unitId, unitName, accountId, accountName }) => ({
    key: `reminder:${id}`,
    system: system || OTHER,
    unitId,
    unitName,
    title,
    on,
    state: on < today ? 'overdue' : 'due',
    accountId,
    accountName,
    href: '/workbench',
    act: '办结',
    letter: unitName === '' ? null : { to: unitName, clause: title },
    reminderId: id,
  }))
}

async function existing(trx: Trx, id: string): Promise<Reminder> {
  const found = await findReminder(trx, id)
  if (found) return found
  throw refuse('not-found', '找不到这件登记事项，可能已被删除。', { remedy: '刷新工作台后再看。' })
}

async function current({ trx }: Context, id: string, version: number): Promise<Reminder> {
  const found = await existing(trx, id)
  if (found.doneOn !== '')
    throw refuse('conflict', `“${found.title}”已于 ${shownDay(found.doneOn)} 办结。`, {
      remedy: '还要办的，另行登记。',
    })
  if (found.version === version) return found
  throw refuse('conflict', `“${found.title}”已被他人改过。`, {
    remedy: '看过现在的内容后再改。',
    current: found,
  })
}

function columnsOf({ caller }: Context, content: ReminderContent) {
  const { title, system, on, unitId, accountId, repeats, note } = content
  return {
    title,
    system,
    on_day: on,
    unit_id: unitId,
    account_id: accountId ?? (caller.accountId as AccountId),
    repeats,
    note,
  }
}

async function noted(context: Context, id: string, before: Reminder | undefined): Promise<Reminder> {
  const after = await existing(context.trx, id)
  context.note({
    targetKind: 'reminder',
    targetId: id,
    targetName: after.title,
    changes: changesOf(before, after),
    recordVersion: after.version,
  })
  return after
}

function changesOf(before: Reminder | undefined, after: Reminder): FieldChange[] {
  const words = FIELDS.map(([field, wordOf]) => ({
    field,
    before: before ? wordOf(before) : '',
    after: wordOf(after),
  }))
  return words.filter((it) => it.before !== it.after)
}

const FIELDS: readonly [string, (it: Reminder) => string][] = [
  ['事项', (it) => it.title],
  ['制度', (it) => it.system],
  ['期限', (it) => it.on],
  ['单位', (it) => it.unitName],
  ['经办', (it) => it.accountName],
  ['重复', (it) => REPEATS[it.repeats]],
  ['备注', (it) => it.note],
  ['办结日期', (it) => it.doneOn],
]
