import { printPapers, savePapers } from '#electron/platform/documents/paper-out'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { type EvaluationPaper, PAPERS } from '#shared/modules/evaluations/papers'
import { type PaperForm, type PaperRun, SERIAL } from '#shared/platform/print/paper'
import { todayPartial } from '#shared/values/partial-date'
import type { MadePapers, PaperAsk } from './paper-ask'
import { blankPapers } from './paper-ballots'
import { eligibilityPapers } from './paper-eligibility'
import { registerPapers } from './paper-register'
import { explanationPapers, resultPapers } from './paper-results'

/** Papers made for a preview: more would only be waited for. */
const PREVIEWED = 12

/** Every paper of an evaluation onto a printer or into a file. What leaves, and how much, is on record before it does. */
export const paperService: Pick<
  Handlers<typeof evaluations>,
  'previewEvaluation' | 'printEvaluation' | 'saveEvaluation'
> = {
  async previewEvaluation(context, { paper }) {
    const made = await papersOf(context, paper, { most: PREVIEWED, hear: async () => {} })
    noted(context, paper, made)
    return { forms: made.runs.slice(0, PREVIEWED).map(firstCopy), papers: made.papers }
  },

  async printEvaluation(context, { paper, copies }) {
    return printPapers(context, (await madeAndNoted(context, paper)).runs, copies)
  },

  async saveEvaluation(context, { paper, format, grant }) {
    if (paper.paper === 'blank' && format === 'excel')
      throw refuse('invalid-input', '测评票带编号、用笔填，不存为 Excel。', {
        remedy: '存为 PDF 或 Word；要在电脑上录票，用“录票工作簿”。',
      })
    const path = await context.host.pathOf(grant.id)
    return savePapers(context, (await madeAndNoted(context, paper)).runs, { format, path })
  },
}

async function madeAndNoted(context: TaskContext, paper: EvaluationPaper): Promise<MadePapers> {
  const hear = async (done: number, total: number) => {
    context.progress({ done, total, message: `${PAPERS[paper.paper]} ${done}／${total}` })
    await context.step()
  }
  const made = await papersOf(context, paper, { most: Number.POSITIVE_INFINITY, hear })
  noted(context, paper, made)
  return made
}

function noted({ note }: Pick<Context, 'note'>, paper: EvaluationPaper, { title, about }: MadePapers): void {
  const targetName = `${title}：${PAPERS[paper.paper]}（${about}）`
  const ofRound = 'roundId' in paper
  note({
    targetKind: ofRound ? 'round' : 'paper',
    targetId: ofRound ? paper.roundId : paper.paper,
    targetName,
  })
}

async function papersOf(
  context: Context,
  paper: EvaluationPaper,
  bounds: Omit<PaperAsk, 'from'>,
): Promise<MadePapers> {
  const ask = { ...bounds, from: await footOf(context) }
  if (paper.paper === 'blank') return blankPapers(context.trx, paper, ask)
  if (paper.paper === 'register') return registerPapers(context.trx, paper, ask)
  if (paper.paper === 'explanation') return explanationPapers(context.trx, paper, ask)
  if (paper.paper === 'eligibility') return eligibilityPapers(context, paper, ask)
  return resultPapers(context.trx, paper, ask)
}

/** The department and the day, as they stand at the foot of every page. */
async function footOf({ trx, now }: Context): Promise<string> {
  const { reportingUnit } = await readSettings(trx)
  return [reportingUnit, todayPartial(new Date(now))].filter(Boolean).join('　')
}

function firstCopy({ form, serials }: PaperRun): PaperForm {
  const [first] = serials ?? []
  return first === undefined
    ? form
    : (JSON.parse(JSON.stringify(form).replaceAll(SERIAL, first)) as PaperForm)
}
