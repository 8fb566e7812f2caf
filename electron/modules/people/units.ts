import type { UnitMatch, UnitMatcher, UnitName } from '#shared/modules/people/rules'

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
  /** The unit and everything below it. */
  below(id: string): Unit[]
}

export function unitsOf(all: readonly Unit[]): Units {
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  let match: UnitMatcher | undefined
  return {
    all,
    find: (id) => (id === null ? undefined : byId.get(id)),
    name: (id) => byId.get(id)?.name ?? '',
    match: (text) => {
      match ??= matcherOf(all, byId)
      return match(text)
    },
    below: (id) => {
      const path = byId.get(id)?.path
      return path === undefined ? [] : all.filter((unit) => unit.path.startsWith(path))
    },
  }
}

/**
 * Finds the longest spelling that a text begins with: a unit's name, its short name, or its name behind those of the
 * units above it (云泽县青石镇). A spelling that two units share names neither.
 */
function matcherOf(all: readonly Unit[], byId: ReadonlyMap<string, Unit>): UnitMatcher {
  const spellings = new Map<string, UnitMatch | null>()
  for (const unit of all)
    for (const name of spellingsOf(unit, byId)) {
      const other = spellings.get(name)
      const own = name === unit.name
      if (other === undefined) spellings.set(name, { id: unit.id, name, own })
      else if (other?.id !== unit.id) spellings.set(name, null)
    }
  const lengths = [...new Set([...spellings.keys()].map((name) => name.length))].toSorted((a, b) => b - a)
  return (text) => {
    for (const length of lengths) {
      const found = length < text.length ? spellings.get(text.slice(0, length)) : undefined
      if (found) return found
    }
    return null
  }
}

function spellingsOf(unit: Unit, byId: ReadonlyMap<string, Unit>): string[] {
  const own = [unit.name, unit.shortName].filter((name) => name.length >= 2)
  const prefixes: string[] = []
  let prefix = ''
  for (let above = parentOf(unit, byId); above; above = parentOf(above, byId)) {
    if (above.kind === 'group') continue
    prefix = above.name + prefix
    prefixes.push(prefix, above.name, ...(above.shortName ? [above.shortName] : []))
  }
  return [...own, ...prefixes.flatMap((it) => own.map((name) => it + name))]
}

function parentOf(unit: Unit, byId: ReadonlyMap<string, Unit>): Unit | undefined {
  return unit.parentId === null ? undefined : byId.get(unit.parentId)
}
