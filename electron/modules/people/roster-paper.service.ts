import { type PaperFormat, printPapers, savePapers } from '#electron/platform/documents/paper-out'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { people } from '#shared/modules/people/contract'
import type { RosterJob } from '#shared/modules/people/contract-rosters'
import { rosterForm } from '#shared/modules/people/rules-rosters'
import type { TableForm } from '#shared/platform/print/table'
import type { Grant } from '#shared/values/id'
import { toPaperText } from '#shared/values/partial-date'
import { rosterDate } from './roster'
import { paperOf } from './roster-papers'
import { rosterPeople } from './roster-people'

type Rosters = 'rosterForm' | 'printRoster' | 'saveRosterPdf' | 'saveRosterWord'

/** 名册, 一览表, 花名册, 班子配备表, 基本情况表: the preview, paper, PDF and Word are one and the same table. */
export const rosterPaperService: Pick<Handlers<typeof people>, Rosters> = {
  rosterForm: (context, job) => formOf(context, job),

  async printRoster(context, { copies, ...job }) {
    const { pages } = await printPapers(context, [{ form: await noted(context, job) }], copies)
    return { people: job.ids.length, pages }
  },

  async saveRosterPdf(context, { grant, ...job }) {
    const { pages } = await save(context, job, grant, 'pdf')
    return { people: job.ids.length, pages }
  },

  async saveRosterWord(context, { grant, ...job }) {
    await save(context, job, grant, 'word')
    return { people: job.ids.length }
  },
}

async function save(context: TaskContext, job: RosterJob, grant: Grant, format: PaperFormat) {
  const path = await context.host.pathOf(grant.id)
  return savePapers(context, [{ form: await noted(context, job) }], { format, path })
}

/** The table, with the trace of whom it names. */
async function noted(context: TaskContext, job: RosterJob): Promise<TableForm> {
  const form = await formOf(context, job)
  context.note({
    targetKind: 'roster',
    targetId: job.paper,
    targetName: `${job.title}（${job.ids.length} 人）`,
  })
  return form
}

async function formOf(context: Context, job: RosterJob): Promise<TableForm> {
  const { title, landscape } = job
  const at = await rosterDate(context, job.at)
  const paper = paperOf(job)
  const { reportingUnit } = await readSettings(context.trx)
  return rosterForm(paper, await rosterPeople(context.trx, job.ids, paper, at), {
    title,
    landscape,
    at: toPaperText(at),
    from: reportingUnit,
  })
}
