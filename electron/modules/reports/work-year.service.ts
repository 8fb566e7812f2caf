import { z } from 'zod'
import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { reports } from '#shared/modules/reports/contract'
import { type WorkYear, YearEntry } from '#shared/modules/reports/work-year'
import { WORK_YEAR } from './presets/work-year'
import { editionOf, keepEdition, lastEdition } from './work-year.repository'

/** What the department's year is made of in this year; as delivered where no edition begins by then. */
export async function workYearOf(trx: Trx, year: number): Promise<WorkYear> {
  const row = await editionOf(trx, year)
  if (!row) return { version: 0, fromYear: year, entries: [...WORK_YEAR] }
  return {
    version: row.edition,
    fromYear: row.from_year,
    entries: z.array(YearEntry).parse(JSON.parse(row.content)),
  }
}

export const workYearService: Pick<Handlers<typeof reports>, 'workYear' | 'saveWorkYear'> = {
  workYear: ({ trx }, { year }) => workYearOf(trx, year),

  async saveWorkYear(context, { version, fromYear, entries }) {
    const { trx, now, caller } = context
    const before = await workYearOf(trx, fromYear)
    if (before.version !== version)
      throw refuse('conflict', '年度工作已被他人改过。', { remedy: '重新打开后再改。', current: before })
    const edition = (await lastEdition(trx)) + 1
    await keepEdition(trx, {
      edition,
      from_year: fromYear,
      content: JSON.stringify(entries),
      made_at: now,
      made_by: caller.accountId,
    })
    context.note({
      targetKind: 'work-year',
      targetId: String(fromYear),
      targetName: `${fromYear} 年起的年度工作`,
      changes: [{ field: '各月工作', before: wordsOf(before.entries), after: wordsOf(entries) }],
      recordVersion: edition,
    })
    return workYearOf(trx, fromYear)
  },
}

function wordsOf(entries: readonly YearEntry[]): string {
  return entries.map(({ month, title }) => `${month}月${title}`).join('、')
}
