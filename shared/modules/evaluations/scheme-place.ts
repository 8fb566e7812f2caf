import { SchemeContent } from './scheme'

/**
 * @file Places inside a scheme, as problems, suggestions and the editor's fields name them: `groups.committee.weight`,
 * `scales.four.options.2.points`, `rules.grades.0.from`. Lines of a list go by their key, options by their mark, the rest by
 * their index.
 */

type Node = Record<string, unknown> | readonly unknown[]

/** What stands at a place; undefined when the scheme has no such place. */
export function valueAt(content: SchemeContent, place: string): unknown {
  return place.split('.').reduce<unknown>((node, step) => below(node, step), content)
}

/** The scheme with `value` at a place. Throws for a place it does not have and for a value that may not stand there. */
export function withValue(content: SchemeContent, place: string, value: unknown): SchemeContent {
  return SchemeContent.parse(replaced(content, place.split('.'), value))
}

function replaced(node: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  const found = isNode(node) ? keyOf(node, step) : undefined
  if (found === undefined) throw new Error(`no such place in a scheme: ${step}`)
  const next = rest.length === 0 ? value : replaced(below(node, step), rest, value)
  return Array.isArray(node) ? node.with(Number(found), next) : { ...(node as object), [found]: next }
}

function below(node: unknown, step: string): unknown {
  const found = isNode(node) ? keyOf(node, step) : undefined
  return found === undefined ? undefined : (node as Record<string, unknown>)[found]
}

/** The property or index that a step means, undefined for none. */
function keyOf(node: Node, step: string): string | number | undefined {
  if (!Array.isArray(node)) return step in node ? step : undefined
  const first = node[0]
  const name = isNode(first) && 'key' in first ? 'key' : isNode(first) && 'points' in first ? 'mark' : null
  const index = name === null ? Number(step) : node.findIndex((it) => String(it[name]) === step)
  return index >= 0 && index < node.length ? index : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
