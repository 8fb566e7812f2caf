import { refuse } from '#shared/ipc/reply'
import { prizeTable } from '#shared/modules/awards/sheets/prize-list'
import { findCycle } from './cycle.repository'
import type { PaperMaker } from './paper-ask'
import { loadPrizeSums, loadPrizes, toPrize } from './prize.repository'

/** 奖金发放表: what is due and what was paid, of one batch or of all. */
export const prizePapers: PaperMaker<'prizes'> = async ({ trx }, { cycleId, batch }, { from }) => {
  const { title } = await findCycle(trx, cycleId)
  const prizes = (await loadPrizes(trx, cycleId))
    .filter((it) => (it.state === 'due' || it.state === 'paid') && (batch === '' || it.batch === batch))
    .map((it) => toPrize(it))
  if (prizes.length === 0)
    throw refuse('conflict', `“${title}”没有应发、已发的奖金${batch === '' ? '' : `在批次“${batch}”里`}。`, {
      remedy: '先生成台账，或换一个批次。',
    })
  const form = prizeTable({ title, batch, prizes, sums: await loadPrizeSums(trx, cycleId), from })
  return { runs: [{ form }], papers: 1, about: `${prizes.length} 笔`, title }
}
