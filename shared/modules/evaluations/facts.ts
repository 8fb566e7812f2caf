import type { SubjectKind } from './scheme'

/** A figure that can be worked out from the records for a subject. The catalogue is the editor's list and the worker's order book. */
export type FactSpec = {
  key: string
  label: string
  unit: string
  subjects: readonly SubjectKind[]
  /** How it is worked out, shown beside the field and printed in the explanation. */
  note: string
}

export const FACTS: readonly FactSpec[] = []
