import { type Organization, OrganizationContent } from '#shared/modules/organizations/schema'
import type { OrganizationId } from '#shared/values/id'
import { createStore } from '../../app/store'

/** Unsaved changes by unit; they stay while one looks at other units or pages. */
export type Edits = ReadonlyMap<string, OrganizationContent>

/** Key of a unit that is being added. */
export const NEW_UNIT = 'new'

const edits = createStore<{ owner: string; byId: Edits }>({ owner: '', byId: new Map() })

/** The unsaved changes of this session; another account or database begins with none. */
export function useEdits(owner: string): Edits {
  const now = edits.use()
  return now.owner === owner ? now.byId : NONE
}

const NONE: Edits = new Map()

export function keepEdit(owner: string, id: string, content: OrganizationContent): void {
  const now = edits.get()
  edits.set({ owner, byId: new Map(now.owner === owner ? now.byId : NONE).set(id, content) })
}

export function dropEdit(owner: string, id: string): void {
  const now = edits.get()
  const next = new Map(now.owner === owner ? now.byId : NONE)
  next.delete(id)
  edits.set({ owner, byId: next })
}

export function contentOf(unit: Organization): OrganizationContent {
  return OrganizationContent.parse(unit)
}

/** What a new unit under `parent` starts with. */
export function blankContent(
  parentId: OrganizationId | null,
  parent: Organization | undefined,
): OrganizationContent {
  const below = parent !== undefined && parent.kind !== 'group'
  return {
    parentId,
    name: '',
    shortName: '',
    code: '',
    kind: parent === undefined ? 'group' : below ? 'division' : 'legal',
    level: '',
    affiliation: below ? '' : (parent?.affiliation ?? ''),
    category: '',
    unitRole: '',
  }
}

export function isChanged(a: OrganizationContent, b: OrganizationContent): boolean {
  return (Object.keys(a) as (keyof OrganizationContent)[]).some((key) => a[key] !== b[key])
}
