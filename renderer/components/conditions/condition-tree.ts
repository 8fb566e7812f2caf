import { type Condition, type FieldSpec, type Operator, operatorsOf } from '#shared/values/condition'

/** The tests of a tree are `Test`s; the others only join or turn them round. */
export type Test = Extract<Condition, { kind: 'test' }>
export type Join = 'all' | 'any'
/** Places from the root down: the part's number in a group, 0 below a `not`. */
export type Path = readonly number[]

/** What stands between the 且 of the bar. */
export function chipsOf(condition: Condition | null): readonly Condition[] {
  if (condition === null) return []
  return condition.kind === 'all' ? condition.parts : [condition]
}

/** The condition that these chips say together; null where there are none. */
export function conditionOf(chips: readonly Condition[]): Condition | null {
  return tidy({ kind: 'all', parts: [...chips] }, () => true)
}

/** A new test of a field, with the field's usual relation and nothing to compare with yet. */
export function newTest(field: FieldSpec): Test {
  const [operator = 'is'] = operatorsOf(field)
  return { kind: 'test', field: field.key, operator, value: emptyValue(operator) }
}

/** A line where no field has been chosen yet. */
export const BLANK: Test = { kind: 'test', field: '', operator: 'is', value: '' }

/** The test with another relation; what was chosen stays as far as the new relation can hold it. */
export function withOperator(test: Test, operator: Operator): Test {
  const values = valuesOf(test)
  if (operator === 'empty' || operator === 'filled') return { ...test, operator, value: '' }
  if (takesMany(operator)) return { ...test, operator, value: values }
  return { ...test, operator, value: values[0] ?? '' }
}

/** The values of a test as a list, whatever the relation. */
export function valuesOf({ value }: Test): string[] {
  if (typeof value !== 'string') return value
  return value === '' ? [] : [value]
}

/** Whether the test says something: a relation that needs a value has one. */
export function isComplete(test: Test): boolean {
  const { operator, value } = test
  if (operator === 'empty' || operator === 'filled') return true
  if (operator === 'between') return typeof value !== 'string' && value.length === 2 && !value.includes('')
  return typeof value === 'string' ? value.trim() !== '' : value.length > 0
}

/** The part at a path; undefined where the path leads nowhere. */
export function partAt(root: Condition, path: Path): Condition | undefined {
  const [place, ...rest] = path
  if (place === undefined) return root
  const part = partsOf(root)[place]
  return part && partAt(part, rest)
}

/** The tree with another part at a path; null takes it away. The tree may be untidy then. */
export function replacedAt(root: Condition, path: Path, next: Condition | null): Condition | null {
  const [place, ...rest] = path
  if (place === undefined) return next
  const part = partsOf(root)[place]
  if (!part) return root
  const changed = replacedAt(part, rest, next)
  if (root.kind === 'not') return changed && { kind: 'not', part: changed }
  if (root.kind === 'test') return root
  const parts = root.parts.flatMap((it, index) => (index === place ? (changed ? [changed] : []) : [it]))
  return { ...root, parts }
}

/** Puts a part behind the one at `path`, joined as `join`: into the same group, or into a new one in its place. */
export function addedBeside(root: Condition, path: Path, join: Join, added: Condition): Condition {
  const self = partAt(root, path)
  if (!self) return root
  const parentPath = path.slice(0, -1)
  const parent = path.length > 0 ? partAt(root, parentPath) : undefined
  const isGroup = parent && (parent.kind === 'all' || parent.kind === 'any')
  if (isGroup && (parent.kind === join || parent.parts.length === 1)) {
    const at = (path.at(-1) ?? 0) + 1
    return replacedAt(root, parentPath, { kind: join, parts: parent.parts.toSpliced(at, 0, added) }) ?? added
  }
  const parts = self.kind === join ? [...self.parts, added] : [self, added]
  return replacedAt(root, path, { kind: join, parts }) ?? added
}

/** Turns a part into its opposite, or back. */
export function negated(part: Condition): Condition {
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

/** The chip and the one behind it as one chip of alternatives. */
export function joinedByOr(chips: readonly Condition[], index: number): readonly Condition[] {
  const [one, other] = [chips[index], chips[index + 1]]
  if (!one || !other) return chips
  const parts = [one, other].flatMap((it) => (it.kind === 'any' ? it.parts : [it]))
  return chips.toSpliced(index, 2, { kind: 'any', parts })
}

/** The tree without empty groups, groups of one, groups in a group of the same kind, and tests that `keep` refuses. */
export function tidy(condition: Condition, keep: (test: Test) => boolean = isComplete): Condition | null {
  if (condition.kind === 'test') return keep(condition) ? condition : null
  if (condition.kind === 'not') {
    const part = tidy(condition.part, keep)
    return part && negated(part)
  }
  const parts = condition.parts.flatMap((it) => {
    const part = tidy(it, keep)
    if (!part) return []
    return part.kind === condition.kind ? part.parts : [part]
  })
  return parts.length > 1 ? { ...condition, parts } : (parts[0] ?? null)
}

/** Every test of the tree, from left to right. */
export function testsOf(condition: Condition): readonly Test[] {
  return condition.kind === 'test' ? [condition] : partsOf(condition).flatMap(testsOf)
}

function takesMany(operator: Operator): boolean {
  return operator === 'in' || operator === 'between' || operator === 'below'
}

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'test') return []
  return condition.kind === 'not' ? [condition.part] : condition.parts
}

function emptyValue(operator: Operator): Test['value'] {
  return takesMany(operator) ? [] : ''
}
