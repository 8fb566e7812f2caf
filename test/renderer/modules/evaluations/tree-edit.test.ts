import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Indicator } from '#shared/modules/evaluations/scheme'
import { evaluationLeaf } from '#test/builders/evaluation'
import {
  indented,
  levelOf,
  movedLine,
  outdented,
  weightsBelow,
  withoutLine,
  withSibling,
} from '../../../../renderer/modules/evaluations/schemes/tree-edit'

/** `a`, below it `b` and `c` with `d` below `c`, then `e`. */
const TREE = [line('a'), line('b', 'a'), line('c', 'a'), line('d', 'c'), line('e')]

function line(key: string, parent: string | null = null): Indicator {
  const inner = key === 'a' || key === 'c'
  return evaluationLeaf({ key, label: key, parent, ...(inner ? { score: null } : {}) })
}

/** The tree as `a b(a) c(a)`: every line with its parent. */
const drawn = (lines: readonly Indicator[]) =>
  lines.map((it) => (it.parent ? `${it.key}(${it.parent})` : it.key)).join(' ')

describe('lines', () => {
  it('a new one stands beside the one in work, behind everything below it', () => {
    expect(drawn(withSibling(TREE, 2, line('x')))).toBe('a b(a) c(a) d(c) x(a) e')
    expect(drawn(withSibling(TREE, 0, line('x')))).toBe('a b(a) c(a) d(c) x e')
    expect(drawn(withSibling([], -1, line('x')))).toBe('x')
  })

  it('goes with everything below it', () => {
    expect(drawn(withoutLine(TREE, 2))).toBe('a b(a) e')
    expect(drawn(withoutLine(TREE, 0))).toBe('e')
  })

  it('moves among its siblings with everything below it, and not past the ends', () => {
    expect(drawn(movedLine(TREE, 2, -1))).toBe('a c(a) d(c) b(a) e')
    expect(drawn(movedLine(TREE, 1, 1))).toBe('a c(a) d(c) b(a) e')
    expect(drawn(movedLine(TREE, 4, -1))).toBe('e a b(a) c(a) d(c)')
    expect(movedLine(TREE, 3, 1)).toBe(TREE)
    expect(movedLine(TREE, 0, -1)).toBe(TREE)
  })

  it('steps in below its sibling above, which then only adds up', () => {
    const lines = indented(TREE, 2)
    expect(drawn(lines)).toBe('a b(a) c(b) d(c) e')
    expect(lines.find((it) => it.key === 'b')?.score).toBeNull()
    expect(indented(TREE, 1)).toBe(TREE)
  })

  it('steps out behind its parent, with everything below it', () => {
    expect(drawn(outdented(TREE, 3))).toBe('a b(a) c(a) d(a) e')
    expect(drawn(outdented(TREE, 2))).toBe('a b(a) c d(c) e')
    expect(drawn(outdented(TREE, 1))).toBe('a c(a) d(c) b e')
    expect(outdented(TREE, 4)).toBe(TREE)
  })

  it('tells what weights make below a line', () => {
    expect(weightsBelow(TREE, 'a')).toEqual({ sum: 120, open: false, n: 2 })
    expect(weightsBelow([{ ...line('a'), weight: null }], null)).toEqual({ sum: 0, open: true, n: 1 })
  })
})

const STEPS = [
  (lines: readonly Indicator[], at: number) => movedLine(lines, at, 1),
  (lines: readonly Indicator[], at: number) => movedLine(lines, at, -1),
  indented,
  outdented,
]

test('whatever is moved, no line is lost and every parent stands before its lines', () => {
  const moves = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: STEPS.length - 1 })), { maxLength: 30 })
  fc.assert(
    fc.property(moves, (list) => {
      const lines = list.reduce<readonly Indicator[]>((now, [at, step]) => STEPS[step]!(now, at), TREE)
      expect(lines.map((it) => it.key).sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
      lines.forEach((it, index) => {
        const above = lines.findIndex((other) => other.key === it.parent)
        expect(it.parent === null || (above >= 0 && above < index)).toBe(true)
        // The table can be read: a line is at most one step further in than the one before it.
        const before = lines[index - 1]
        if (before) expect(levelOf(lines, it.key)).toBeLessThanOrEqual(levelOf(lines, before.key) + 1)
      })
    }),
  )
})
