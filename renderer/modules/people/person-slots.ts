import { type ComponentType, createContext } from 'react'
import type { PersonId } from '#shared/values/id'

/** A part that a module further up adds where a person is shown. */
export type PersonPart = { key: string; part: ComponentType<{ id: PersonId }> }

/** A part about one field of the record (`birth`, `educations.0.school`). */
export type FieldPart = { key: string; part: ComponentType<{ id: PersonId; field: string }> }

type Slots = { panel: readonly PersonPart[]; peek: readonly PersonPart[]; cell: readonly FieldPart[] }

/**
 * What the window adds to people: blocks of the panel beside a person's record, of the roster's peek, and beside the
 * cell in work of the form. People do not know whose they are.
 */
export const PersonSlots = createContext<Slots>({ panel: [], peek: [], cell: [] })
