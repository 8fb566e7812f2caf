import type { Unit, Units } from '#electron/modules/people/index'
import type { UnitKey, UnitStay } from '#shared/modules/awards/conflict-facts'

/** Turns what records and forms say of units into keys that can be compared. */
export type UnitFinder = {
  /** By the record where there is one, else by the name; null where neither says anything. */
  keyOf(organizationId: string | null, name: string): UnitKey | null
  /** The units that a line of a résumé names at its beginning and behind its commas, with what was done there. */
  inText(line: { text: string; from: string; to: string }): UnitStay[]
}

/** `names`: units of the people compared that are not on the tree, so that a résumé may name them too. */
export function unitFinder(units: Units, names: readonly string[]): UnitFinder {
  const known = new Map<string, UnitKey>()
  const strangers = [...new Set(names.map(plain))].filter((it) => it.length >= 4 && units.named(it) === '')
  const byHead = headed(strangers)
  const keyOf = (organizationId: string | null, name: string): UnitKey | null => {
    const written = plain(name)
    const id = organizationId ?? units.named(written)
    if (id === '') return written === '' ? null : stranger(written)
    const standing = known.get(id) ?? onRecord(units, id, written)
    known.set(id, standing)
    return standing
  }
  const namedAt = (text: string): { unit: UnitKey; rest: string } | null => {
    const found = units.match(text)
    if (found) {
      const unit = keyOf(found.id, '')
      return unit && { unit, rest: text.slice(found.name.length) }
    }
    const name = byHead.get(text.slice(0, 2))?.find((it) => text.startsWith(it))
    return name === undefined ? null : { unit: stranger(name), rest: text.slice(name.length) }
  }
  return {
    keyOf,
    inText: ({ text, from, to }) =>
      plain(text)
        .split(/[，；。]/u)
        .flatMap((part) => {
          const found = namedAt(part)
          return found ? [{ unit: found.unit, title: found.rest, level: '', from, to }] : []
        }),
  }
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '')
}

function stranger(name: string): UnitKey {
  return { key: `name ${name}`, name, above: [] }
}

/** An inner division stands for the unit it belongs to: colleagues sit in all of it. */
function onRecord(units: Units, id: string, written: string): UnitKey {
  const chain: Unit[] = []
  for (let unit = units.find(id); unit; unit = units.find(unit.parentId)) chain.push(unit)
  const own = chain.findIndex((it) => it.kind !== 'division')
  const unit = chain[own]
  // A unit that was dissolved is no longer on the tree; its record still tells it.
  if (!unit) return { key: id, name: written || '原单位', above: [] }
  return { key: unit.id, name: unit.name, above: chain.slice(own + 1).map((it) => it.id) }
}

/** Names by their first two characters, the longest first, so that a text is compared with few of them. */
function headed(names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const head = name.slice(0, 2)
    found.set(head, [...(found.get(head) ?? []), name])
  }
  return found
}
