import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, FieldSpec } from '#shared/values/condition'
import {
  addedBeside,
  chipsOf,
  conditionOf,
  joinedByOr,
  negated,
  newTest,
  partAt,
  replacedAt,
  tidy,
  withOperator,
} from '../../../renderer/components/conditions/condition-tree'
import { sentenceOf } from '../../../renderer/components/conditions/condition-words'

const FIELDS: FieldSpec[] = [
  { key: 'unit', label: '单位', group: '职务', kind: 'unit' },
  { key: 'age', label: '年龄', group: '基本', kind: 'number', measure: '岁' },
  { key: 'study', label: '学历', group: '学历', kind: 'choice', ordered: true, options: ['大学', '大专'] },
  { key: 'rank', label: '职级', group: '职务', kind: 'choice', ordered: true, options: ['四级主任科员'] },
  { key: 'post', label: '现任职务', group: '职务', kind: 'text' },
  { key: 'birth', label: '出生年月', group: '基本', kind: 'month' },
]
const vocabulary = {
  fieldOf: (key: string) => FIELDS.find((it) => it.key === key),
  nameOf: (field: FieldSpec, value: string) => (field.kind === 'unit' ? `单位${value}` : value),
}
const test = (field: string, operator: string, value: string | string[]) =>
  ({ kind: 'test', field, operator, value }) as Condition
const say = (condition: Condition) => sentenceOf(condition, vocabulary)

describe('the sentence of a chip', () => {
  it('names field, relation and value as the picture has them', () => {
    expect(say(test('age', 'atMost', '45'))).toBe('年龄 ≤ 45')
    expect(say(test('study', 'atLeast', '大学'))).toBe('学历 不低于 大学')
    expect(say(test('unit', 'below', ['甲', '乙']))).toBe('单位 属于 单位甲、单位乙')
    expect(say(test('birth', 'between', ['1980.01', '1990.12']))).toBe('出生年月 在 1980.01 至 1990.12')
    expect(say(test('post', 'empty', ''))).toBe('现任职务 未填')
  })

  it('brackets alternatives and says 非 before what it turns round', () => {
    const rank = test('rank', 'atLeast', '四级主任科员')
    const post = test('post', 'contains', '组织委员')
    expect(say({ kind: 'any', parts: [rank, post] })).toBe(
      '（ 职级 不低于 四级主任科员 或 现任职务 含 组织委员 ）',
    )
    expect(say({ kind: 'not', part: post })).toBe('非 现任职务 含 组织委员')
  })

  it('counts values beyond the third, and owns up to a field that is gone', () => {
    expect(say(test('unit', 'below', ['甲', '乙', '丙', '丁']))).toBe(
      '单位 属于 单位甲、单位乙、单位丙等 4 项',
    )
    expect(say(test('gone', 'is', '甲'))).toBe('（已不用的项）')
  })
})

const [A, B, C] = ['a', 'b', 'c'].map((value) => test('post', 'contains', value)) as [
  Condition,
  Condition,
  Condition,
]

describe('editing a condition', () => {
  it('adds beside a part into its group, or into a new group in its place', () => {
    expect(addedBeside(A, [], 'any', B)).toEqual({ kind: 'any', parts: [A, B] })
    const any: Condition = { kind: 'any', parts: [A, B] }
    expect(addedBeside(any, [0], 'any', C)).toEqual({ kind: 'any', parts: [A, C, B] })
    expect(addedBeside(any, [1], 'all', C)).toEqual({
      kind: 'any',
      parts: [A, { kind: 'all', parts: [B, C] }],
    })
  })

  it('replaces and removes at any depth', () => {
    const tree: Condition = { kind: 'any', parts: [A, { kind: 'not', part: { kind: 'all', parts: [B, C] } }] }
    expect(partAt(tree, [1, 0, 1])).toEqual(C)
    expect(replacedAt(tree, [1, 0, 1], null)).toEqual({
      kind: 'any',
      parts: [A, { kind: 'not', part: { kind: 'all', parts: [B] } }],
    })
    expect(replacedAt(A, [], null)).toBeNull()
  })

  it('makes one chip of alternatives out of two, and takes in those that already are', () => {
    expect(joinedByOr([A, B, C], 0)).toEqual([{ kind: 'any', parts: [A, B] }, C])
    expect(joinedByOr([{ kind: 'any', parts: [A, B] }, C], 0)).toEqual([{ kind: 'any', parts: [A, B, C] }])
    expect(joinedByOr([A, B], 1)).toEqual([A, B])
  })

  it('tidies away what says nothing', () => {
    const unfinished = test('post', 'contains', '')
    expect(tidy({ kind: 'any', parts: [A, unfinished] })).toEqual(A)
    expect(tidy({ kind: 'not', part: { kind: 'all', parts: [] } })).toBeNull()
    expect(tidy({ kind: 'not', part: { kind: 'not', part: A } })).toEqual(A)
    expect(tidy({ kind: 'all', parts: [{ kind: 'all', parts: [A, B] }, C] })).toEqual({
      kind: 'all',
      parts: [A, B, C],
    })
    expect(tidy(test('birth', 'between', ['1980', '']))).toBeNull()
  })

  it('keeps what was chosen when the relation changes, as far as it fits', () => {
    const several = { kind: 'test', field: 'study', operator: 'in', value: ['大学', '大专'] } as const
    expect(withOperator({ ...several, value: [...several.value] }, 'is').value).toBe('大学')
    expect(withOperator({ ...several, value: [...several.value] }, 'empty').value).toBe('')
    expect(newTest(FIELDS[0]!)).toEqual({ kind: 'test', field: 'unit', operator: 'below', value: [] })
  })

  it('turning round twice is nothing; chips and condition are two views of one thing', () => {
    const leaf = fc.constantFrom(A, B, C)
    const trees = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        tie('tree').map((part): Condition => ({ kind: 'not', part })),
        fc
          .record({
            kind: fc.constantFrom('all' as const, 'any' as const),
            parts: fc.array(tie('tree'), { maxLength: 3 }),
          })
          .map((it) => it as Condition),
      ),
    })).tree
    fc.assert(
      fc.property(trees, (tree) => {
        const neat = tidy(tree)
        if (neat === null) return
        expect(tidy(neat)).toEqual(neat)
        expect(conditionOf(chipsOf(neat))).toEqual(neat)
        expect(tidy(negated(negated(neat)))).toEqual(neat)
      }),
    )
  })
})
