import { refuse } from '#shared/ipc/reply'
import { looseRegister } from '#shared/modules/dossiers/sheets/loose-register'
import { looseOfYear } from './loose.repository'
import type { PaperMaker } from './paper-ask'

/** 零散材料登记表 of a year. */
export const loosePapers: PaperMaker<'loose'> = async ({ trx }, { year }, { from }) => {
  const lines = await looseOfYear(trx, year)
  if (lines.length === 0)
    throw refuse('not-found', `${year} 年没有接收零散材料。`, { remedy: '换一个年度。' })
  return {
    runs: [{ form: looseRegister(year, lines, from) }],
    papers: 1,
    about: `${year} 年 ${lines.length} 件`,
  }
}
