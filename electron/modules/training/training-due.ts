import type { Trx } from '#electron/platform/database/schema'
import type { DueItem } from '#shared/values/due'
import { lateTests } from './test.repository'
import { waitingMarks } from './training-due.repository'

/** Tests that places have not sent back, and grades that a second person has to confirm. */
export async function dueItems(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const tests = await lateTests(trx, until)
  const marks = await waitingMarks(trx)
  return [
    ...tests.map(
      ({ id, title, due_on, silent }): DueItem => ({
        ...BLANK,
        key: `training:test:${id}`,
        system: '党员测试',
        title: `“${title}”有 ${silent} 个单位未交答卷`,
        on: due_on,
        state: due_on < today ? 'overdue' : 'due',
        href: `/ledgers/training/tests/${id}`,
        act: '催收',
        letter: {
          to: '各有关党组织',
          clause: `“${title}”答卷应于 ${due_on.replaceAll('-', '.')} 前收回，请尽快报送`,
        },
      }),
    ),
    ...marks.map(
      ({ year, since, n }): DueItem => ({
        ...BLANK,
        key: `training:marks:${year}`,
        system: '年度考学',
        title: `${year} 年度考学等次 ${n} 人待确认`,
        on: since,
        state: 'waiting',
        href: `/ledgers/training/marks?year=${year}`,
        act: '确认',
        letter: null,
      }),
    ),
  ]
}

const BLANK = { unitId: null, unitName: '', accountId: null, accountName: '' }
