import { printPapers, savePapers } from '#electron/platform/documents/paper-out'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { DOSSIER_PAPERS, type DossierPaper } from '#shared/modules/dossiers/papers'
import { todayPartial } from '#shared/values/partial-date'
import { PAPER_MAKERS } from './dossier-papers'
import type { MadePapers, PaperBounds, PaperMaker } from './paper-ask'

type Job = 'previewDossierPaper' | 'printDossierPaper' | 'saveDossierPaper'

/** Papers made for a preview: more would only be waited for. */
const PREVIEWED = 12

/** Every paper of dossiers onto a printer or into a file. What leaves, and how much, is on record before it does. */
export const dossierPaperService: Pick<Handlers<typeof dossiers>, Job> = {
  async previewDossierPaper(context, { paper }) {
    const made = await papersOf(context, paper, { most: PREVIEWED, hear: async () => {} })
    noted(context, paper, made)
    return { forms: made.runs.slice(0, PREVIEWED).map((it) => it.form), papers: made.papers }
  },

  async printDossierPaper(context, { paper, copies }) {
    return printPapers(context, (await madeAndNoted(context, paper)).runs, copies)
  },

  async saveDossierPaper(context, { paper, format, grant }) {
    const path = await context.host.pathOf(grant.id)
    return savePapers(context, (await madeAndNoted(context, paper)).runs, { format, path })
  },
}

async function madeAndNoted(context: TaskContext, paper: DossierPaper): Promise<MadePapers> {
  const hear = async (done: number, total: number) => {
    context.progress({ done, total, message: `${DOSSIER_PAPERS[paper.paper]} ${done}／${total}` })
    await context.step()
  }
  const made = await papersOf(context, paper, { most: Number.POSITIVE_INFINITY, hear })
  noted(context, paper, made)
  return made
}

async function papersOf(
  context: Context,
  paper: DossierPaper,
  bounds: Pick<PaperBounds, 'most' | 'hear'>,
): Promise<MadePapers> {
  const maker = PAPER_MAKERS[paper.paper] as PaperMaker<typeof paper.paper>
  const { reportingUnit: department } = await readSettings(context.trx)
  const from = [department, todayPartial(new Date(context.now))].filter(Boolean).join('　')
  return maker(context, paper as never, { ...bounds, department, from })
}

function noted({ note }: Pick<Context, 'note'>, paper: DossierPaper, { about, targetId }: MadePapers): void {
  note({
    targetKind: targetId === undefined ? 'paper' : 'dossier',
    targetId: targetId ?? paper.paper,
    targetName: `${DOSSIER_PAPERS[paper.paper]}（${about}）`,
  })
}
