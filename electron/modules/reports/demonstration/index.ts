import { townsOf } from '#electron/modules/organizations/index'
import type { Author } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import { on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { LETTER_TITLE } from '#shared/modules/reports/letter'
import type { Repeat } from '#shared/modules/reports/reminder'
import { OrganizationId } from '#shared/values/id'
import { dayOf, plusDays } from '#shared/values/iso-day'
import { sendLetters } from '../letter.service'
import { reminderService } from '../reminder.service'
import { spanOf } from '../spans'
import { knownWork } from '../work-list'

type Wanted = {
  title: string
  system: string
  /** Days from the day the county is opened. */
  days: number
  /** Which of the towns it is about; null none. */
  town: number | null
  repeats: Repeat
}

const REMINDERS: readonly Wanted[] = [
  { title: '红石村软弱涣散整顿未报佐证', system: '督办事项', days: -14, town: 0, repeats: '' },
  { title: '任免表退回 3 份，家庭成员政治面貌缺填', system: '资料补正', days: -4, town: 2, repeats: '' },
  { title: '“两新”组织集中摸排情况月报', system: '督办事项', days: 0, town: 1, repeats: 'month' },
  { title: '村（社区）“两委”换届摸底表', system: '换届提醒', days: 3, town: 3, repeats: '' },
  { title: '部务会材料汇总', system: '', days: 5, town: null, repeats: 'week' },
  { title: '党内统计年报布置', system: '', days: 18, town: null, repeats: 'year' },
]

/** Own reminders of the demonstration county, and a letter that went out about one of them. */
export async function makeReminders(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const today = dayOf(author.now.toISOString())
  const towns = await townsOf(trx)
  const yesterday = on(stage, plusDays(today, -1))
  const made = []
  for (const { title, system, days, town, repeats } of REMINDERS) {
    const unit = town === null ? undefined : towns[town]
    const content = {
      title,
      system,
      on: plusDays(today, days),
      unitId: unit === undefined ? null : OrganizationId.parse(unit.id),
      accountId: null,
      repeats,
      note: '',
    }
    made.push(await reminderService.addReminder(yesterday, content))
  }
  const late = made.slice(0, 1).map((it) => `reminder:${it.id}`)
  const order = {
    first: `云组函〔${stage.year}〕41号`,
    on: plusDays(today, -1),
    title: LETTER_TITLE,
    answerBy: plusDays(today, 10),
  }
  await sendLetters(yesterday, order, await knownWork(yesterday, spanOf(yesterday.now, 0), late))
  await record(stage)
}
