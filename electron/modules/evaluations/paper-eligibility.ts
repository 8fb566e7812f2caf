import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import { eligibilityTable } from '#shared/modules/evaluations/sheets/eligibility'
import { dayAsked, eligibilityOf } from './eligibility'
import type { MadePapers, PaperAsk } from './paper-ask'

type EligibilityPaper = Extract<EvaluationPaper, { paper: 'eligibility' }>

/** What bars those asked about, as one table; who is not barred stands in it too. */
export async function eligibilityPapers(
  { trx, now }: Context,
  { on, purpose, ...asked }: EligibilityPaper,
  { from }: Pick<PaperAsk, 'from'>,
): Promise<MadePapers> {
  const day = dayAsked(on, now)
  const answers = await eligibilityOf(trx, { ...asked, on: day, purpose })
  if (answers.length === 0)
    throw refuse('invalid-input', '没有要查的人和单位。', { remedy: '先选人或单位。' })
  const form = eligibilityTable(answers, { on: day, purpose, from })
  const barred = answers.filter((it) => it.barrings.length > 0).length
  return {
    runs: [{ form }],
    papers: 1,
    about: `${answers.length} 个对象，${barred} 个受限`,
    title: `截至 ${day}`,
  }
}
