import { refuse } from '#shared/ipc/reply'
import { shortageTable } from '#shared/modules/awards/sheets/shortage'
import type { PaperMaker } from './paper-ask'
import { listShortage } from './shortage.repository'

/** Posts that one catalogue holds at most: no county has a tenth of it. */
const MOST = 5000

/** 急需紧缺岗位目录 of a year. */
export const shortagePapers: PaperMaker<'shortage'> = async ({ trx }, { year }, { from }) => {
  const { rows } = await listShortage(trx, { year, text: '', open: false, offset: 0, limit: MOST })
  if (rows.length === 0)
    throw refuse('not-found', `${year} 年的急需紧缺岗位目录是空的。`, {
      remedy: '换一个年度，或先登记岗位。',
    })
  const posts = rows.toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'zh-CN'))
  const form = shortageTable({ year, posts, from })
  return { runs: [{ form }], papers: 1, about: `${rows.length} 个岗位`, title: `${year} 年` }
}
