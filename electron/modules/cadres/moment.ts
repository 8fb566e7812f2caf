import type { Context } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import { type PartialDate, parsePartialDate, todayPartial } from '#shared/values/partial-date'

/** The month something is counted at. `past`: before this month, so that who sat where is looked up by dates. */
export type Moment = { on: PartialDate; past: boolean }

/** The month that was asked for; '' takes 计算年龄时间, else this month. Days are not counted. */
export async function momentOf(context: Pick<Context, 'trx' | 'now'>, asked: string): Promise<Moment> {
  const today = monthOf(todayPartial(new Date(context.now)))
  const wanted = asked.trim() || (await readSettings(context.trx)).ageReferenceOn
  const on = wanted === '' ? today : parsePartialDate(wanted)
  if (!on || on.length < 7)
    throw refuse('invalid-input', `“计算时间”应为年月，如 2026.11。现为 ${wanted}。`, {
      field: 'on',
      remedy: '写到月。',
    })
  return { on: monthOf(on), past: monthOf(on) < today }
}

function monthOf(date: PartialDate): PartialDate {
  return date.slice(0, 7) as PartialDate
}
