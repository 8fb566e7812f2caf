import type { Topic } from '#shared/ipc/method'
import type { Right } from '#shared/security/rights'
import type { Context } from '../ipc/context'
import type { StepRow } from './steps.repository'

/**
 * What a module must be able to do with its steps. Both directions refuse, with the record's name, where a record is
 * not in the state that the step left it in (or found it in); both answer with the payload for the way back.
 */
export type StepKeeper = {
  /** What the window shows anew after such a step was taken back. */
  topics: readonly Topic[]
  /** All that whoever takes such a step back must be allowed. */
  rightsOf(step: StepRow): readonly Right[]
  undo(context: Context, step: StepRow): Promise<unknown>
  redo(context: Context, step: StepRow): Promise<unknown>
}
