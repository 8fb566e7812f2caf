import type { z } from 'zod'
import { awards } from '../modules/awards/contract'
import { cadres } from '../modules/cadres/contract'
import { dossiers } from '../modules/dossiers/contract'
import { duties } from '../modules/duties/contract'
import { evaluations } from '../modules/evaluations/contract'
import { indicators } from '../modules/indicators/contract'
import { inspections } from '../modules/inspections/contract'
import { ledgers } from '../modules/ledgers/contract'
import { matters } from '../modules/matters/contract'
import { members } from '../modules/members/contract'
import { organizations } from '../modules/organizations/contract'
import { people } from '../modules/people/contract'
import { procedures } from '../modules/procedures/contract'
import { reports } from '../modules/reports/contract'
import { training } from '../modules/training/contract'
import { accounts } from '../platform/accounts/contract'
import { audit } from '../platform/audit/contract'
import { backups } from '../platform/backups/contract'
import { batches } from '../platform/batches/contract'
import { evidence } from '../platform/evidence/contract'
import { papers } from '../platform/papers/contract'
import { settings } from '../platform/settings/contract'
import { shell } from '../platform/shell/contract'
import { steps } from '../platform/steps/contract'
import { systems } from '../platform/systems/contract'
import { tasks } from '../platform/tasks/contract'
import { vault } from '../platform/vault/contract'
import { views } from '../platform/views/contract'
import type { Progress, Topic } from './method'
import type { Reply } from './reply'

/** Every call that reaches the records; one line a module. */
export const contract = {
  vault,
  tasks,
  accounts,
  audit,
  backups,
  batches,
  settings,
  views,
  steps,
  organizations,
  people,
  cadres,
  evaluations,
  procedures,
  matters,
  duties,
  indicators,
  ledgers,
  awards,
  dossiers,
  members,
  training,
  inspections,
  reports,
  systems,
  papers,
  evidence,
}
export type Contract = typeof contract

/** Calls the main thread answers itself: dialogs and the window. */
export const shellContract = { shell }

type InputOf<M> = M extends { input: infer I extends z.ZodType } ? z.input<I> : never
type OutputOf<M> = M extends { output: infer O extends z.ZodType } ? z.output<O> : never
type Call<M> = (input: InputOf<M>, watch?: TaskWatch) => Promise<Reply<OutputOf<M>>>

/** How a page follows long work: its id (to cancel) and its progress. Short calls report none. */
export type TaskWatch = { onStart?: (taskId: string) => void; onProgress?: (progress: Progress) => void }

/** What the client offers: `api.people.save(input)` answers with a `Reply`. */
export type Api = { [M in keyof Contract]: { [K in keyof Contract[M]]: Call<Contract[M][K]> } } & {
  shell: {
    [K in keyof typeof shell]: (
      input: z.input<(typeof shell)[K]['input']>,
    ) => Promise<Reply<z.output<(typeof shell)[K]['output']>>>
  }
}

/** What the worker tells the window without being asked. */
export type Notice =
  | { type: 'changed'; topics: readonly Topic[] }
  | { type: 'progress'; taskId: string; progress: Progress }
  | { type: 'vault' }
