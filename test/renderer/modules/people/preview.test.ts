import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Difference, FieldChoice, PreviewItem } from '#shared/modules/people/exchange'
import {
  decisionOfItem,
  differencesShown,
  linesOf,
  optionBeside,
  optionsOfItem,
  valueOfItem,
} from '../../../../renderer/modules/people/import/decisions'
import { cursorAfter } from '../../../../renderer/modules/people/import/use-preview-keys'
import { fittedCrop, movedCrop, resizedCrop } from '../../../../renderer/modules/people/person/crop'

const difference = (key: string, choice: FieldChoice): Difference => ({
  key,
  label: key,
  stored: '旧',
  incoming: '新',
  choice,
  basis: '',
})
const item = (part: Partial<PreviewItem>): PreviewItem => ({
  index: 0,
  fileName: 'a.lrmx',
  format: 'lrmx',
  outcome: 'changed',
  name: '甲',
  unit: '',
  summary: '',
  match: '',
  matchedId: null,
  action: 'write',
  differences: [],
  findings: [],
  ...part,
})

describe('deciding about a file', () => {
  it('reads the whole from its fields: all one way, or field by field', () => {
    const of = (...choices: FieldChoice[]) =>
      valueOfItem(item({ differences: choices.map((it, at) => difference(String(at), it)) }))
    expect([of('adopt', 'adopt'), of('keep'), of('keep', 'adopt'), of('later')]).toEqual([
      'adopt',
      'keep',
      'each',
      'each',
    ])
  })

  it('writes one choice into every field, and nothing for 逐项', () => {
    const changed = item({ differences: [difference('a', 'keep'), difference('b', 'later')] })
    expect(decisionOfItem(changed, 'adopt')).toEqual({ choices: { a: 'adopt', b: 'adopt' } })
    expect(decisionOfItem(changed, 'each')).toBeNull()
    expect(decisionOfItem(item({ outcome: 'duplicate', action: 'later' }), 'merge')).toEqual({
      action: 'merge',
    })
  })

  it('offers nothing for files that are the same or wrong, and compares two people only when they are merged', () => {
    expect(optionsOfItem(item({ outcome: 'wrong' }))).toEqual([])
    expect(optionsOfItem(item({ outcome: 'same' }))).toEqual([])
    const twice = item({ outcome: 'duplicate', action: 'later', differences: [difference('a', 'adopt')] })
    expect(differencesShown(twice)).toEqual([])
    expect(linesOf({ ...twice, action: 'merge' })).toBe(1)
  })

  it('stops at the ends of the choices', () => {
    const options = optionsOfItem(item({ outcome: 'created' }))
    expect(optionBeside(options, 'write', 1)).toBe('skip')
    expect(optionBeside(options, 'skip', 1)).toBeNull()
    expect(optionBeside(options, 'write', -1)).toBeNull()
  })
})

describe('walking the lines', () => {
  it('reaches every line once going down, and the same ones going up', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }), (lines) => {
        const linesAt = (row: number) => lines[row] ?? 0
        const walk = (key: string, from: { row: number; line: number }) => {
          const seen = [`${from.row}.${from.line}`]
          for (let at = from; ; ) {
            const next = cursorAfter(key, at, lines.length, linesAt)
            if (!next || (next.row === at.row && next.line === at.line)) return seen
            seen.push(`${next.row}.${next.line}`)
            at = next
          }
        }
        const last = lines.length - 1
        const down = walk('ArrowDown', { row: 0, line: 0 })
        expect(down).toEqual(
          lines.flatMap((count, row) => Array.from({ length: count + 1 }, (_, at) => `${row}.${at}`)),
        )
        expect(walk('ArrowUp', { row: last, line: lines[last] ?? 0 })).toEqual(down.toReversed())
      }),
    )
  })
})

describe('the photo frame', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  it('stays inside the picture and keeps 4:5, whatever moves it', () => {
    fc.assert(
      fc.property(part, part, part, fc.double({ min: 0.3, max: 3, noNaN: true }), (x, y, size, ratio) => {
        const start = fittedCrop({ x, y, width: size, height: size }, ratio)
        const frame = resizedCrop(movedCrop(start, x - 0.5, y - 0.5), 0.5 + size, ratio)
        for (const [at, length] of [
          [frame.x, frame.width],
          [frame.y, frame.height],
        ] as const) {
          expect(at).toBeGreaterThanOrEqual(-1e-9)
          expect(at + length).toBeLessThanOrEqual(1 + 1e-9)
        }
        expect((frame.width * ratio) / frame.height).toBeCloseTo(0.8, 6)
      }),
    )
  })
})
