import { navigate } from 'wouter/use-hash-location'
import type { PersonId } from '#shared/values/id'

/** 结构 · 任免表 · 并排: three looks at one record, with one set of unsaved changes. */
export type RecordView = 'structure' | 'form' | 'both'

/** The last part of a record's address; anything else is the structure. */
export function viewOf(part: string | undefined): RecordView {
  return part === 'form' || part === 'both' ? part : 'structure'
}

export function pathOf(id: PersonId, view: RecordView): string {
  return view === 'structure' ? `/people/${id}` : `/people/${id}/${view}`
}

/** Shows the same record another way; what is unsaved stays as it is. */
export function showView(id: PersonId, view: RecordView): void {
  navigate(pathOf(id, view))
}
