/**
 * @file Places inside nested data by a path of steps: properties by name, entries of a list by what `nameOf` calls them,
 * or by their index where it calls them nothing.
 */

type Node = Record<string, unknown> | readonly unknown[]

/** What an entry of a list is called in a path; undefined where the list goes by index. */
export type NameOf = (entry: Record<string, unknown>) => unknown

/** What stands at a place; undefined when there is no such place. */
export function standingAt(root: unknown, path: readonly string[], nameOf: NameOf): unknown {
  return path.reduce((node, step) => below(node, step, nameOf), root)
}

/** The data with another value at a place. Throws for a place it does not have. */
export function replacedAt(root: unknown, path: readonly string[], value: unknown, nameOf: NameOf): unknown {
  const [step = '', ...rest] = path
  const found = isNode(root) ? keyOf(root, step, nameOf) : undefined
  if (found === undefined) throw new Error(`no such place: ${step}`)
  const next = rest.length === 0 ? value : replacedAt(below(root, step, nameOf), rest, value, nameOf)
  return Array.isArray(root) ? root.with(Number(found), next) : { ...(root as object), [found]: next }
}

function below(node: unknown, step: string, nameOf: NameOf): unknown {
  const found = isNode(node) ? keyOf(node, step, nameOf) : undefined
  return found === undefined ? undefined : (node as Record<string, unknown>)[found]
}

/** The property or index that a step means, undefined for none. */
function keyOf(node: Node, step: string, nameOf: NameOf): string | number | undefined {
  if (!Array.isArray(node)) return step in node ? step : undefined
  const [first] = node
  const named = isNode(first) && nameOf(first as Record<string, unknown>) !== undefined
  const index = named ? node.findIndex((it) => String(nameOf(it)) === step) : Number(step)
  return index >= 0 && index < node.length ? index : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
