import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import { ROUND_STATES } from '#shared/modules/evaluations/round'
import { roundResult } from '#shared/modules/evaluations/rules'
import { confirmationTable } from '#shared/modules/evaluations/sheets/confirmation'
import { explanationForm } from '#shared/modules/evaluations/sheets/explanation'
import { rankingTable } from '#shared/modules/evaluations/sheets/ranking'
import { recountTables } from '#shared/modules/evaluations/sheets/recount'
import type { PaperResult } from '#shared/modules/evaluations/sheets/result-words'
import { voteTables } from '#shared/modules/evaluations/sheets/votes'
import type { PaperRun } from '#shared/platform/print/paper'
import type { TableForm } from '#shared/platform/print/table'
import { explainer } from './explanation'
import type { MadePapers, PaperAsk } from './paper-ask'
import { loadRound } from './round.repository'
import { isConfirmed, isOpen, type LoadedTally, loadTally } from './tally'

type ResultAsk = Extract<EvaluationPaper, { paper: 'ranking' | 'result' | 'confirmation' | 'recount' }>
type ExplanationAsk = Extract<EvaluationPaper, { paper: 'explanation' }>

/** Tables of a sealed round. */
export async function resultPapers(
  trx: Trx,
  { paper, roundId }: ResultAsk,
  { from }: PaperAsk,
): Promise<MadePapers> {
  const loaded = await loadSealed(trx, roundId)
  const forms = TABLES[paper](loaded, paperOf(loaded, from))
  if (forms.length === 0) throw nothingShown(loaded, paper)
  const lines = forms.reduce((sum, it) => sum + it.rows.length, 0)
  return {
    runs: forms.map((form) => ({ form })),
    papers: forms.length,
    about: `${forms.length} 张表，${lines} 行`,
    title: loaded.round.title,
  }
}

const TABLES: Record<ResultAsk['paper'], (loaded: LoadedTally, paper: PaperResult) => TableForm[]> = {
  ranking: (_, paper) => [rankingTable(provisional(paper))],
  result: (_, paper) => voteTables(provisional(paper)),
  confirmation: (_, paper) => [confirmationTable(paper)],
  recount: ({ input }, paper) => recountTables({ ...paper, input }),
}

/** 得分说明, one page for each of those asked for, everybody without asking. */
export async function explanationPapers(
  trx: Trx,
  { roundId, subjects: wanted }: ExplanationAsk,
  { from, most, hear }: PaperAsk,
): Promise<MadePapers> {
  const loaded = await loadSealed(trx, roundId)
  const { round, tally } = loaded
  const explain = explainer(trx, loaded)
  const chosen = tally.workings.filter((it) => wanted.length === 0 || wanted.includes(it.subject))
  if (chosen.length === 0)
    throw refuse('not-found', `“${round.title}”里没有所选的考核对象。`, { remedy: '重新选择对象。' })
  const foot = provisional(paperOf(loaded, from)).from
  const shown = chosen.slice(0, most)
  const runs: PaperRun[] = []
  for (const working of shown) {
    await hear(runs.length, shown.length)
    const explanation = await explain(working.subject)
    runs.push({ form: explanationForm({ round, from: foot, explanation }) })
  }
  return { runs, papers: chosen.length, about: `${chosen.length} 份`, title: round.title }
}

async function loadSealed(trx: Trx, roundId: string): Promise<LoadedTally> {
  const round = await loadRound(trx, roundId)
  if (!isOpen(round.state)) return loadTally(trx, roundId)
  throw refuse('conflict', `“${round.title}”还在“${ROUND_STATES[round.state]}”，封票前不印结果。`, {
    remedy: '录完选票，封票后再印。',
  })
}

function paperOf({ round, input, tally }: LoadedTally, from: string): PaperResult {
  return { round, result: roundResult(input, tally), workings: tally.workings, from }
}

/** Until the result is confirmed every page says so. */
function provisional(paper: PaperResult): PaperResult {
  return isConfirmed(paper.round.state) ? paper : { ...paper, from: `${paper.from}　未经审定` }
}

function nothingShown({ round }: LoadedTally, paper: ResultAsk['paper']): Error {
  const least = round.scheme.rules.minimumShown
  return paper === 'recount'
    ? refuse('conflict', `“${round.title}”每个票箱的有效票都不足 ${least} 张，不印计票。`, {
        remedy: '票数太少会看出谁怎么投的；请用封存的纸票复核。',
      })
    : refuse('not-found', `“${round.title}”没有测评项目，没有票数可印。`, {
        remedy: '打印排名表或结果确认表。',
      })
}
