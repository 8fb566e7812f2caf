import type { FieldSpec } from '#shared/values/condition'
import type { TickItem } from '../TickList'

/** What every line of the editor chooses from. */
export type EditorParts = { fields: readonly FieldSpec[]; units: readonly TickItem[] }
