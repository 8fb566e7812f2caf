import type { Procedure, Step } from '#shared/modules/procedures/procedure'

/** What every part of the editor is given. */
export type PartProps = {
  procedure: Procedure
  change: (part: Partial<Procedure>) => void
  readOnly: boolean
}

/** The same for one step. */
export type StepProps = {
  procedure: Procedure
  step: Step
  change: (step: Step) => void
  readOnly: boolean
}
