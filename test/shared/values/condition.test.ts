import { describe, expect, it } from 'vitest'
import { FIELD_GROUPS, PEOPLE_FIELDS, peopleField } from '#shared/modules/people/fields'
import { moveBefore } from '#shared/values/arrange'
import { Condition, OPERATORS, operatorWord, rungsFrom } from '#shared/values/condition'

describe('a ladder', () => {
  const field = {
    ladders: [[['研究生', '中央党校研究生'], ['大学', '中央党校大学'], ['大专']], [['一级警长']]],
  }

  it('is climbed by rungs, and never over to another one', () => {
    expect(rungsFrom(field, '中央党校大学', 'up')).toEqual([
      '研究生',
      '中央党校研究生',
      '大学',
      '中央党校大学',
    ])
    expect(rungsFrom(field, '大学', 'down')).toEqual(['大学', '中央党校大学', '大专'])
    expect(rungsFrom(field, '一级警长', 'up')).toEqual(['一级警长'])
    expect(rungsFrom(field, '别的', 'up')).toEqual(['别的'])
    expect(rungsFrom({ options: ['甲', '乙'] }, '乙', 'up')).toEqual(['甲', '乙'])
  })
})

describe('the catalogue of people', () => {
  it('names each field once, under a heading of the pickers', () => {
    const keys = PEOPLE_FIELDS.map((field) => field.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(PEOPLE_FIELDS.map((field) => field.label)).size).toBe(keys.length)
    expect(PEOPLE_FIELDS.every((field) => FIELD_GROUPS.includes(field.group))).toBe(true)
  })

  it('gives every choice its options, and orders only what has rungs', () => {
    for (const field of PEOPLE_FIELDS.filter((it) => it.kind === 'choice')) {
      expect(field.options?.length, field.key).toBeGreaterThan(1)
      const rungs = (field.ladders ?? []).flat(2)
      if (field.ladders) expect(rungs.toSorted()).toEqual([...(field.options ?? [])].toSorted())
    }
  })

  it('makes a field of any year’s result', () => {
    expect(peopleField('assessment.2031')?.label).toBe('2031 年考核结果')
    expect(peopleField('assessment.99')).toBeUndefined()
    expect(peopleField('assessment.latest')?.label).toBe('最近一年考核结果')
  })
})

it('words every relation, of each kind in its own way', () => {
  for (const operator of OPERATORS) expect(operatorWord({ kind: 'text' }, operator)).not.toBe('')
  expect(operatorWord({ kind: 'number' }, 'atLeast')).toBe('≥')
  expect(operatorWord({ kind: 'month' }, 'atMost')).toBe('不晚于')
  expect(operatorWord({ kind: 'choice' }, 'atLeast')).toBe('不低于')
})

it('a condition is read whole or not at all', () => {
  const part = { kind: 'test', field: 'age', operator: 'atLeast', value: '45' }
  expect(Condition.safeParse({ kind: 'not', part: { kind: 'any', parts: [part, part] } }).success).toBe(true)
  expect(Condition.safeParse({ kind: 'all', parts: [{ ...part, operator: 'like' }] }).success).toBe(false)
  expect(Condition.safeParse({ kind: 'all' }).success).toBe(false)
})

describe('moving within a hand-made order', () => {
  it.each([
    ['before one', ['丙', '甲'], '乙', '丙甲乙丁'],
    ['last', ['甲'], null, '乙丙丁甲'],
    ['before a moved one: last', ['乙', '甲'], '甲', '丙丁乙甲'],
    ['strangers are passed over', ['戊', '丁'], '甲', '丁甲乙丙'],
  ])('%s', (_, moved, before, expected) => {
    expect(moveBefore(['甲', '乙', '丙', '丁'], moved, before).join('')).toBe(expected)
  })
})
