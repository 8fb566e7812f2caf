import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { contentOn, type LoadedSystem, loadSystems } from '#electron/platform/systems/systems'
import type { CaseView } from '#shared/modules/procedures/case'
import type { ProcedureListed, procedures } from '#shared/modules/procedures/contract'
import type { ProcedureContent } from '#shared/modules/procedures/procedure'
import { stepViews } from '#shared/modules/procedures/rules-case'
import { settled } from '#shared/modules/procedures/rules-settings'
import { dayOf } from '#shared/values/iso-day'
import { findCase } from './case.repository'
import { factsOf } from './case-facts'
import { caseRows, countByProcedure, countCases, listCases } from './case-list.repository'
import { proceduresSystems } from './procedures-systems'

/** What there is: procedures that can be begun, cases, one case. */
export const listService: Pick<Handlers<typeof procedures>, 'procedures' | 'cases' | 'case'> = {
  async procedures({ trx, now }) {
    const today = dayOf(now)
    const counts = await countByProcedure(trx, today)
    const systems = await loadSystems(trx, proceduresSystems)
    return systems.flatMap((system) =>
      listed(system, today).map((it) => ({ ...it, ...counts.get(`${it.system} ${it.kind}`) })),
    )
  },

  async cases({ trx, now }, { offset, limit, ...ask }) {
    const wanted = { ask, today: dayOf(now) }
    const page = await listCases(trx, wanted, { offset, limit })
    return { ...page, ...(await countCases(trx, wanted)) }
  },

  case: (context, { id }) => caseView(context, id),
}

function listed(system: LoadedSystem<ProcedureContent>, today: string): ProcedureListed[] {
  return contentOn(system, today)
    .procedures.map(settled)
    .map((it) => ({
      system: system.key,
      systemTitle: system.title,
      source: system.source,
      on: system.on,
      kind: it.key,
      title: it.title,
      rule: it.rule,
      subject: it.subject,
      topic: it.topic,
      host: it.host,
      columns: it.columns,
      stages: it.stages,
      steps: it.steps.map(({ key, stage, title }) => ({ key, stage, title })),
      running: 0,
      overdue: 0,
    }))
}

/** One case with every step as the rules see it today. */
export async function caseView(context: Pick<Context, 'trx' | 'now'>, id: string): Promise<CaseView> {
  const record = await findCase(context.trx, id)
  const facts = (await factsOf(context, [record])).get(id)
  const [row] = await caseRows(context.trx, [id])
  if (!facts || !row) throw new Error(`no version of case ${id}`)
  return { ...row, procedure: facts.procedure, steps: stepViews(facts) }
}
