import type { UnitMatcher, UnitName } from '#shared/modules/people/rules'
import { unitMatcher } from '#shared/modules/people/rules-units'

export type Unit = {
  id: string
  parentId: string | null
  name: string
  shortName: string
  kind: 'legal' | 'division' | 'group'
  path: string
  treeOrder: number
}

/** The units as posts and lists need them: made once per call from one query. */
export type Units = {
  /** In tree order. */
  all: readonly Unit[]
  find(id: string | null): Unit | undefined
  name: UnitName
  match: UnitMatcher
  /** Id of the unit that the whole text names, '' for none. */
  named(text: string): string
  /** The unit and everything below it. */
  below(id: string): Unit[]
}

export function unitsOf(all: readonly Unit[]): Units {
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  const match = unitMatcher(all)
  return {
    all,
    find: (id) => (id === null ? undefined : byId.get(id)),
    name: (id) => byId.get(id)?.name ?? '',
    match,
    // A matcher wants something behind the unit's name.
    named: (text) => {
      const found = match(`${text} `)
      return found?.name === text ? found.id : ''
    },
    below: (id) => {
      const path = byId.get(id)?.path
      return path === undefined ? [] : all.filter((unit) => unit.path.startsWith(path))
    },
  }
}
