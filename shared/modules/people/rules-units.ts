import type { Organization } from '../organizations/schema'
import type { UnitMatch, UnitMatcher } from './rules-posts'

/** What finding a unit in a text needs to know of it. */
export type NamedUnit = Pick<Organization, 'name' | 'shortName' | 'kind'> & {
  id: string
  parentId: string | null
}

/**
 * Finds the longest spelling that a text begins with: a unit's name, its short name, or its name behind those of the
 * units above it (云泽县青石镇). A spelling that two units share names neither. Made when it is first asked.
 */
export function unitMatcher(units: readonly NamedUnit[]): UnitMatcher {
  let match: UnitMatcher | undefined
  return (text) => {
    match ??= matcherOf(units)
    return match(text)
  }
}

function matcherOf(units: readonly NamedUnit[]): UnitMatcher {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const spellings = new Map<string, UnitMatch | null>()
  for (const unit of units)
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

function spellingsOf(unit: NamedUnit, byId: ReadonlyMap<string, NamedUnit>): string[] {
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

function parentOf(unit: NamedUnit, byId: ReadonlyMap<string, NamedUnit>): NamedUnit | undefined {
  return unit.parentId === null ? undefined : byId.get(unit.parentId)
}
