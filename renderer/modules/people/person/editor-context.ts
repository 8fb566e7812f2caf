import { createContext, useContext } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { DerivedTag, ElementTexts } from '#shared/modules/people/elements'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PartialDate } from '#shared/values/partial-date'
import type { ContentKey, UnitName } from './content'

/** What every part of the person page works with. */
export type Editing = {
  opened: OpenedPerson
  content: PersonContent
  /** `mark` names the field in work, so that typing on in it is one step of undo. */
  change: (part: Partial<PersonContent>, mark?: string) => void
  readOnly: boolean
  errors: Readonly<Record<string, string>>
  /** Field paths that an open warning points at, with the codes of those warnings. */
  flagged: ReadonlyMap<string, readonly string[]>
  unitName: UnitName
  reference: PartialDate
  /** Official texts with overrides, and what the rows alone would give. */
  texts: ElementTexts
  derived: Record<DerivedTag, string>
  showHistory: (key: ContentKey) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('useEditing outside the person page')
  return editing
}
