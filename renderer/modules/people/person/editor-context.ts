import { createContext, type ReactNode, useContext } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { DerivedTag, ElementTexts } from '#shared/modules/people/elements'
import type { RequiredPart } from '#shared/modules/people/regulations-completeness'
import type { UnitMatcher } from '#shared/modules/people/rules-posts'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PartialDate } from '#shared/values/partial-date'
import type { ContentKey, UnitName } from './content'
import type { RecordView } from './record-view'
import type { EditorAct } from './use-editor'
import type { JudgedWarning } from './use-warnings'

/** What every part of a record's page works with, whether it shows the structure, the form, or both. */
export type Editing = {
  opened: OpenedPerson
  view: RecordView
  content: PersonContent
  /** `mark` names the field in work, so that typing on in it is one step of undo. */
  change: (part: Partial<PersonContent>, mark?: string) => void
  act: (act: EditorAct) => void
  /** Something waits to be saved; `save` stores it against the version that was read. */
  changed: boolean
  /** Something typed and not saved can be taken back, or put again. */
  canUndo: boolean
  canRedo: boolean
  saving: boolean
  save: () => void
  readOnly: boolean
  errors: Readonly<Record<string, string>>
  warnings: readonly JudgedWarning[]
  /** Field paths that an open warning points at, with the codes of those warnings. */
  flagged: ReadonlyMap<string, readonly string[]>
  /** What a complete file holds and this one does not. */
  missing: readonly RequiredPart[]
  percent: number
  unitName: UnitName
  matchUnit: UnitMatcher
  reference: PartialDate
  /** Official texts with overrides, and what the rows alone would give. */
  texts: ElementTexts
  derived: Record<DerivedTag, string>
  /** Who writes by hand, as it stands beside an official text. */
  handSource: string
  showHistory: (key: ContentKey) => void
  historyField: string
  setHistoryField: (field: string) => void
  /** Puts the cursor where a field path is filled in, in the view that is in sight. */
  go: (field: string) => void
  /** The cell of the form in work, '' for none; it stands while the view changes. */
  cell: string
  setCell: (cell: string) => void
  /** The entry of 简历 in work, lit on every side; -1 for none. */
  entry: number
  setEntry: (index: number) => void
  photo: { picture: ReactNode; open: () => void }
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('useEditing outside a record’s page')
  return editing
}
