import type { Organization } from '#shared/modules/organizations/schema'

/** A unit as a row of the tree. */
export type TreeRow = { unit: Organization; depth: number; parents: boolean; open: boolean }

/** The tree as rows: the closed ones hide what is below; while something is searched for, only its ways show. */
export function treeRows(
  units: readonly Organization[],
  closed: ReadonlySet<string>,
  words: string,
): readonly TreeRow[] {
  const children = childrenByParent(units)
  const wanted = words.trim() === '' ? null : waysTo(units, words.trim())
  const rows: TreeRow[] = []
  const visit = (parentId: string | null, depth: number) => {
    for (const unit of children.get(parentId) ?? []) {
      if (wanted && !wanted.has(unit.id)) continue
      const open = wanted !== null || !closed.has(unit.id)
      rows.push({ unit, depth, parents: children.has(unit.id), open })
      if (open) visit(unit.id, depth + 1)
    }
  }
  visit(null, 0)
  return rows
}

/** The units whose name, short name or code has these words, with everything above them. */
function waysTo(units: readonly Organization[], words: string): ReadonlySet<string> {
  const byId = new Map<string, Organization>(units.map((it) => [it.id, it]))
  const ways = new Set<string>()
  for (const unit of units) {
    if (![unit.name, unit.shortName, unit.code].some((it) => it.includes(words))) continue
    for (let at: Organization | undefined = unit; at && !ways.has(at.id); at = byId.get(at.parentId ?? ''))
      ways.add(at.id)
  }
  return ways
}

export function childrenByParent(
  units: readonly Organization[],
): ReadonlyMap<string | null, readonly Organization[]> {
  const children = new Map<string | null, Organization[]>()
  for (const unit of units) {
    const siblings = children.get(unit.parentId)
    if (siblings) siblings.push(unit)
    else children.set(unit.parentId, [unit])
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.position - b.position)
  return children
}

/** A unit and everything below it: where it cannot be moved to. */
export function withDescendants(units: readonly Organization[], id: string): ReadonlySet<string> {
  const children = childrenByParent(units)
  const found = new Set<string>([id])
  for (const at of found) for (const child of children.get(at) ?? []) found.add(child.id)
  return found
}

/** The place one step up or down among its siblings; null at the end. */
export function stepAmongSiblings(
  units: readonly Organization[],
  unit: Organization,
  step: 1 | -1,
): number | null {
  const siblings = childrenByParent(units).get(unit.parentId) ?? []
  const index = siblings.findIndex((it) => it.id === unit.id)
  const target = index + step
  return index < 0 || target < 0 || target >= siblings.length ? null : target
}
