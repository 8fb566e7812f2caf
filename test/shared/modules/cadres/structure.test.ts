import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageFigures,
  type FoldContext,
  JOINT,
  partLines,
  partsOf,
} from '#shared/modules/cadres/rules-structure'
import { DIMENSIONS } from '#shared/modules/cadres/schema'
import { bandLabel, DEFAULT_STANDARDS } from '#shared/modules/cadres/standards'
import { ageAt, monthsBetween, type PartialDate } from '#shared/values/partial-date'

const ON = '2026.11' as PartialDate
const context: FoldContext = {
  on: ON,
  standards: DEFAULT_STANDARDS,
  unitOf: (id) => (id === '' ? undefined : { id: id.slice(0, 4), name: `单位${id.slice(0, 4)}` }),
  categoryOf: () => '政府工作部门',
}
const monthText = (month: number) => `${Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, '0')}`
const months = fc.integer({ min: 1940 * 12, max: 2026 * 12 + 10 }).map(monthText)
const keys = fc.oneof(
  months,
  fc.constantFrom(
    '',
    '男',
    '女',
    '汉族',
    '苗族',
    '2001.08；民建',
    '民盟',
    '群众',
    '大学',
    '省委党校研究生',
    '甲乙丙',
  ),
  fc.constantFrom(`中专${JOINT}大学`, '乡科级正职', '一级科员', '01ARZ3NDEKTSV4RRFFQ69G5FAV'),
)
const counts = fc.array(fc.record({ key: keys, count: fc.integer({ min: 1, max: 500 }) }), { maxLength: 40 })
const birthCounts = fc.array(fc.record({ key: months, count: fc.integer({ min: 1, max: 500 }) }), {
  minLength: 1,
})
const sum = (rows: readonly { count: number }[]) => rows.reduce((total, it) => total + it.count, 0)

describe('whatever the records hold', () => {
  it.each(DIMENSIONS)('the parts by %s add up to everyone, none twice', (dimension) => {
    fc.assert(
      fc.property(counts, (rows) => {
        const parts = partsOf(dimension, rows, context)
        expect(sum(parts)).toBe(sum(rows))
        expect(new Set(parts.map((it) => it.key)).size).toBe(parts.length)
        expect(parts.every((it) => it.label !== '' && it.count >= 0)).toBe(true)
      }),
    )
  })

  it('an age band holds exactly those whose age lies in it', () => {
    fc.assert(
      fc.property(months, (birth) => {
        const [found] = partsOf('age', [{ key: birth, count: 1 }], context).filter((it) => it.count > 0)
        const index = Number(found?.key)
        const age = ageAt(birth as PartialDate, ON) ?? -1
        const bands = DEFAULT_STANDARDS.ageBands
        expect(age).toBeGreaterThanOrEqual(bands[index]?.from ?? 0)
        expect(age).toBeLessThan(bands[index + 1]?.from ?? 999)
      }),
    )
  })

  it('average and median age are those of the people one by one', () => {
    fc.assert(
      fc.property(birthCounts, (rows) => {
        const all = rows
          .flatMap(({ key, count }) => Array<number>(count).fill(monthsBetween(key as PartialDate, ON)))
          .toSorted((a, b) => a - b)
        const figures = ageFigures(rows, ON)
        const mean = all.reduce((total, it) => total + it, 0) / all.length / 12
        const middle =
          ((all[Math.floor((all.length - 1) / 2)] ?? 0) + (all[Math.floor(all.length / 2)] ?? 0)) / 24
        expect(figures.known).toBe(all.length)
        expect(figures.average).toBeCloseTo(mean, 0)
        expect(Math.abs((figures.average ?? 0) - mean)).toBeLessThanOrEqual(0.0501)
        expect(Math.abs((figures.median ?? 0) - middle)).toBeLessThanOrEqual(0.0501)
      }),
    )
  })
})

describe('what belongs where', () => {
  const only = (dimension: (typeof DIMENSIONS)[number], key: string) =>
    partsOf(dimension, [{ key, count: 1 }], context).find((it) => it.count > 0)?.label

  it.each([
    ['education', `中专${JOINT}省委党校研究生`, '研究生'],
    ['education', '大学普通班', '大专'],
    ['education', '高中', '中专及以下'],
    ['education', '', '未填'],
    ['politics', '民盟；民建', '民盟'],
    ['politics', '当日未入党', '当日未入党'],
    ['ethnicGroup', '苗族', '少数民族'],
    ['level', '', '无职务层次'],
    ['tenure', '2025.12', '不满1年'],
    ['tenure', '2025.11', '1—不满3年'],
    ['tenure', '2016.11', '10年及以上'],
    ['age', '1996.11', '30岁及以下'],
    ['age', '1995.11', '31—35岁'],
    ['unit', '', '未列单位'],
  ] as const)('%s “%s”: %s', (dimension, key, label) => {
    expect(only(dimension, key)).toBe(label)
  })

  it('keeps the order of a dimension when a part stands at one date only', () => {
    const part = (key: string, count: number) => ({ key, label: key, count })
    const lines = partLines([
      [part('一级调研员', 1), part('三级调研员', 2), part('未填', 9)],
      [part('一级调研员', 1), part('二级调研员', 5), part('未填', 3)],
    ])
    expect(lines.map((it) => [it.key, ...it.counts])).toEqual([
      ['一级调研员', 1, 1],
      ['二级调研员', 0, 5],
      ['三级调研员', 2, 0],
      ['未填', 9, 3],
    ])
  })

  it('names bands as officers do', () => {
    const bands = [0, 31, 36, 37].map((from) => ({ from }))
    expect(bands.map((_, index) => bandLabel(bands, index, '岁'))).toEqual([
      '30岁及以下',
      '31—35岁',
      '36岁',
      '37岁及以上',
    ])
  })
})
