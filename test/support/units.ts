import type { UnitMatcher, UnitName } from '#shared/modules/people/rules'

/** Units for tests: each spelling and the id it stands for; an id's first spelling is its own name. */
export function unitsNamed(spellings: Record<string, string>): { name: UnitName; match: UnitMatcher } {
  const byLength = Object.keys(spellings).toSorted((a, b) => b.length - a.length)
  const own = (id: string) => Object.keys(spellings).find((name) => spellings[name] === id) ?? ''
  return {
    name: own,
    match(text) {
      const name = byLength.find((it) => text.startsWith(it))
      const id = name && spellings[name]
      return id ? { id, name, own: own(id) === name } : null
    },
  }
}
