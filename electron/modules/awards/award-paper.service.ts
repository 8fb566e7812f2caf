import { printPapers, savePapers } from '#electron/platform/documents/paper-out'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { awards } from '#shared/modules/awards/contract'
import { AWARD_PAPERS, type AwardPaper } from '#shared/modules/awards/papers'
import type { PaperForm, PaperRun } from '#shared/platform/print/paper'
import { todayPartial } from '#shared/values/partial-date'
import { PAPER_MAKERS } from './award-papers'
import type { MadePapers, PaperBounds, PaperMaker } from './paper-ask'

/** Papers made for a preview: more would only be waited for. */
const PREVIEWED = 12

/** Every paper of an award onto a printer or into a file. What leaves, and how much, is on record before it does. */
export const awardPaperService: Pick<Handlers<typeof awards>, 'previewAward' | 'printAward' | 'saveAward'> = {
  async previewAward(context, { paper }) {
    const made = await papersOf(context, paper, { most: PREVIEWED, hear: async () => {} })
    noted(context, paper, made)
    return { forms: made.runs.slice(0, PREVIEWED).map(formOf), papers: made.papers }
  },

  async printAward(context, { paper, copies }) {
    return printPapers(context, (await madeAndNoted(context, paper)).runs, copies)
  },

  async saveAward(context, { paper, format, grant }) {
    const path = await context.host.pathOf(grant.id)
    return savePapers(context, (await madeAndNoted(context, paper)).runs, { format, path })
  },
}

async function madeAndNoted(context: TaskContext, paper: AwardPaper): Promise<MadePapers> {
  const hear = async (done: number, total: number) => {
    context.progress({ done, total, message: `${AWARD_PAPERS[paper.paper]} ${done}／${total}` })
    await context.step()
  }
  const made = await papersOf(context, paper, { most: Number.POSITIVE_INFINITY, hear })
  noted(context, paper, made)
  return made
}

async function papersOf(
  context: Context,
  paper: AwardPaper,
  bounds: Omit<PaperBounds, 'from'>,
): Promise<MadePapers> {
  const maker = PAPER_MAKERS[paper.paper] as PaperMaker<typeof paper.paper>
  return maker(context, paper as never, { ...bounds, from: await footOf(context) })
}

function noted({ note }: Pick<Context, 'note'>, paper: AwardPaper, { title, about }: MadePapers): void {
  const ofCycle = 'cycleId' in paper
  note({
    targetKind: ofCycle ? 'cycle' : 'paper',
    targetId: ofCycle ? paper.cycleId : paper.paper,
    targetName: `${title}：${AWARD_PAPERS[paper.paper]}（${about}）`,
  })
}

async function footOf({ trx, now }: Context): Promise<string> {
  const { reportingUnit } = await readSettings(trx)
  return [reportingUnit, todayPartial(new Date(now))].filter(Boolean).join('　')
}

function formOf({ form }: PaperRun): PaperForm {
  return form
}
