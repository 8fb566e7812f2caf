import { type ComponentType, createContext } from 'react'
import type { OrganizationId } from '#shared/values/id'

/** A part that a module further up adds to a unit's page, below its fields. */
export type UnitPart = { key: string; part: ComponentType<{ id: OrganizationId }> }

/** What the window adds to units. Organizations do not know whose it is. */
export const UnitSlots = createContext<readonly UnitPart[]>([])
