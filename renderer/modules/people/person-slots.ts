import { type ComponentType, createContext } from 'react'
import type { PersonId } from '#shared/values/id'

/** A part that a module further up adds where a person is shown. */
export type PersonPart = { key: string; part: ComponentType<{ id: PersonId }> }

/**
 * What the window adds to people: blocks of the panel beside a person's record, and of the roster's peek. People do not
 * know whose they are.
 */
export const PersonSlots = createContext<{ panel: readonly PersonPart[]; peek: readonly PersonPart[] }>({
  panel: [],
  peek: [],
})
