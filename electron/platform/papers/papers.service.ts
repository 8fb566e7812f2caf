import { printPapers, savePapers } from '#electron/platform/documents/paper-out'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { papers, WorkPaper } from '#shared/platform/papers/contract'
import { todayPartial } from '#shared/values/partial-date'
import type { MadePapers, PaperBounds, PaperKind, PaperKinds } from './paper-kind'

/** Papers made for a preview: more would only be waited for. */
const PREVIEWED = 12

type Hearing = Pick<PaperBounds, 'most' | 'hear'>

/** Every paper of the working systems onto a printer or into a file. What leaves is on record before it does. */
export function papersServiceWith(kinds: PaperKinds): Handlers<typeof papers> {
  const kindOf = ({ paper }: WorkPaper): PaperKind<never> => {
    const kind = kinds[paper]
    if (kind) return kind
    throw refuse('not-found', `没有“${paper}”这种表单。`, { remedy: '刷新后再打印。' })
  }

  const make = async (context: Context, paper: WorkPaper, hearing: Hearing): Promise<MadePapers> => {
    const kind = kindOf(paper)
    const ask = kind.ask.safeParse(paper.ask)
    if (!ask.success)
      throw refuse('invalid-input', `“${kind.label}”缺少要打印的内容。`, { remedy: '选定记录后再打印。' })
    const { reportingUnit: department } = await readSettings(context.trx)
    const from = [department, todayPartial(new Date(context.now))].filter(Boolean).join('　')
    const made = await kind.make(context, ask.data, { ...hearing, department, from })
    context.note({
      targetKind: made.target?.kind ?? 'paper',
      targetId: made.target?.id ?? paper.paper,
      targetName: `${kind.label}（${made.about}）`,
    })
    return made
  }

  const makeAll = (context: TaskContext, paper: WorkPaper) =>
    make(context, paper, {
      most: Number.POSITIVE_INFINITY,
      hear: async (done, total) => {
        context.progress({ done, total, message: `${kindOf(paper).label} ${done}／${total}` })
        await context.step()
      },
    })

  return {
    async preview(context, { paper }) {
      const made = await make(context, paper, { most: PREVIEWED, hear: async () => {} })
      return { forms: made.runs.slice(0, PREVIEWED).map((it) => it.form), papers: made.papers }
    },

    async print(context, { paper, copies }) {
      return printPapers(context, (await makeAll(context, paper)).runs, copies)
    },

    async save(context, { paper, format, grant }) {
      const path = await context.host.pathOf(grant.id)
      return savePapers(context, (await makeAll(context, paper)).runs, { format, path })
    },
  }
}
