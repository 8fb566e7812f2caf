import { refuse } from '#shared/ipc/reply'
import { missingLetter } from '#shared/modules/dossiers/sheets/missing-letter'
import { missingTable } from '#shared/modules/dossiers/sheets/missing-list'
import { groupBy } from '#shared/values/group-by'
import { allOpen, missingById } from './missing.repository'
import type { PaperMaker } from './paper-ask'

/** 催缴档案材料函, one a unit. */
export const missingLetterPapers: PaperMaker<'missing-letter'> = async (
  { trx },
  { missingIds },
  { department, most, hear },
) => {
  const missing = (await missingById(trx, missingIds)).filter((it) => it.chasedUnit !== '')
  if (missing.length === 0)
    throw refuse('not-found', '所选的没有催缴单位。', { remedy: '先填由哪个单位补送。' })
  const letters = [...groupBy(missing, (it) => `${it.chasedUnit}\n${it.letterNo}`).values()]
  const runs = []
  for (const [at, these] of letters.slice(0, most).entries()) {
    const unit = these[0]?.chasedUnit ?? ''
    runs.push({ form: missingLetter({ unit, missing: these, department }) })
    await hear(at + 1, letters.length)
  }
  return { runs, papers: letters.length, about: `${letters.length} 个单位，${missing.length} 项` }
}

/** 欠缺材料清单 of those chosen, or of all that is still missing. */
export const missingListPapers: PaperMaker<'missing-list'> = async ({ trx }, { missingIds }, { from }) => {
  const missing = missingIds.length === 0 ? await allOpen(trx) : await missingById(trx, missingIds)
  if (missing.length === 0)
    throw refuse('not-found', '没有欠缺的材料。', { remedy: '登记欠缺材料后再打印。' })
  return { runs: [{ form: missingTable(missing, from) }], papers: 1, about: `${missing.length} 项` }
}
