import type { Author } from './modules/people/index'
import type { Trx } from './platform/database/schema'
import { dropSteps } from './platform/steps/steps.repository'

type Part = (trx: Trx, author: Author) => Promise<void>

/** What every module after people adds to the demonstration county, in the order in which they build on each other. */
export async function makeFurther(trx: Trx, author: Author): Promise<void> {
  for (const load of PARTS) await (await load())(trx, author)
  // Whoever looks round in the county did none of this, and has nothing of it to take back.
  await dropSteps(trx, Number.MAX_SAFE_INTEGER)
}

/** Loaded only where a demonstration is made: nobody's own records wait for them. */
const PARTS: readonly (() => Promise<Part>)[] = [
  async () => (await import('./modules/organizations/demonstration/index')).makeOrganizations,
  async () => (await import('./modules/ledgers/demonstration/index')).makeLedgers,
  async () => (await import('./modules/evaluations/demonstration/index')).makeEvaluations,
  async () => (await import('./modules/procedures/demonstration/index')).makeProcedures,
  async () => (await import('./modules/members/demonstration/index')).makeMembers,
  async () => (await import('./modules/duties/demonstration/index')).makeDuties,
  async () => (await import('./modules/matters/demonstration/index')).makeMatters,
  async () => (await import('./modules/indicators/demonstration/index')).makeIndicators,
  async () => (await import('./modules/awards/demonstration/index')).makeAwards,
  async () => (await import('./modules/dossiers/demonstration/index')).makeDossiers,
  async () => (await import('./modules/training/demonstration/index')).makeTraining,
  async () => (await import('./modules/inspections/demonstration/index')).makeInspections,
  async () => (await import('./modules/matters/demonstration/settle')).settleMatters,
  async () => (await import('./modules/reports/demonstration/index')).makeReminders,
]
