import { awardListTable } from '#shared/modules/awards/sheets/award-list'
import { listedHonours } from './listed-honours'
import type { PaperMaker } from './paper-ask'

/** 表彰名单 of a cycle, those withdrawn since left out. */
export const listPapers: PaperMaker<'list'> = async ({ trx }, { cycleId }, { from }) => {
  const { title, honours } = await listedHonours(trx, cycleId)
  const form = awardListTable({ title, honours, from })
  return { runs: [{ form }], papers: 1, about: `${honours.length} 个`, title }
}
