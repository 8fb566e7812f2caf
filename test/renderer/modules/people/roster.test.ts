import { describe, expect, it } from 'vitest'
import type { ListedLine } from '#shared/modules/people/contract-list'
import { peopleField } from '#shared/modules/people/fields'
import type { PersonRow } from '#shared/modules/people/schema'
import { type Condition, Condition as ConditionShape } from '#shared/values/condition'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { placeInUnit } from '../../../../renderer/modules/people/list/arrange-rows'
import { chipsOfFilter, filterOfChips } from '../../../../renderer/modules/people/list/filter-chips'
import {
  inOrderOfNeed,
  pastedLines,
  sumsOf,
  withChoice,
} from '../../../../renderer/modules/people/list/paste-choices'
import { suggestedViews } from '../../../../renderer/modules/people/list/suggested-views'

const idOf = (mark: string) => mark.padStart(26, '0')
const unit = (mark: string) => idOf(mark) as OrganizationId
const person = (mark: string, of: string) =>
  ({ id: idOf(mark) as PersonId, organizationId: unit(of), name: mark }) as PersonRow

describe('a filter as chips', () => {
  const age: Condition = { kind: 'test', field: 'age', operator: 'atMost', value: '45' }

  it('puts the unit first and takes it back into its own place', () => {
    const filter = { organizationId: unit('1'), condition: age }
    const chips = chipsOfFilter(filter)
    expect(chips).toEqual([{ kind: 'test', field: 'unit', operator: 'below', value: [unit('1')] }, age])
    expect(filterOfChips(chips)).toEqual(filter)
    expect(filterOfChips([])).toEqual({ organizationId: null, condition: null })
  })

  it('leaves several units, and units inside a bracket, to the condition', () => {
    const two: Condition = { kind: 'test', field: 'unit', operator: 'below', value: [unit('1'), unit('2')] }
    const one: Condition = { kind: 'test', field: 'unit', operator: 'below', value: [unit('1')] }
    expect(filterOfChips([two])).toEqual({ organizationId: null, condition: two })
    const either: Condition = { kind: 'any', parts: [one, age] }
    expect(filterOfChips([either])).toEqual({ organizationId: null, condition: either })
  })
})

describe('a pasted list', () => {
  const line = (words: string, ...people: PersonRow[]): ListedLine => ({ line: words, people })
  const lines = pastedLines([
    line('甲', person('A', '1')),
    line('乙', person('B', '1'), person('C', '2')),
    line('丙'),
  ])

  it('settles who is alone, asks for namesakes, counts who is missing', () => {
    expect(sumsOf(lines)).toEqual({ ids: [idOf('A')], open: 1, missing: 1 })
    expect(inOrderOfNeed(lines).map((it) => it.line)).toEqual(['乙', '丙', '甲'])
  })

  it('takes the namesake of a figure, or none, and keeps the order of the list', () => {
    expect(sumsOf(withChoice(lines, 1, 2))).toEqual({ ids: [idOf('A'), idOf('C')], open: 0, missing: 1 })
    expect(sumsOf(withChoice(lines, 1, 0))).toEqual({ ids: [idOf('A')], open: 0, missing: 1 })
    expect(withChoice(lines, 1, 9)).toEqual(lines)
    expect(withChoice(lines, 0, 0)).toEqual(lines)
  })
})

describe('people moved inside their unit', () => {
  const rows = [person('A', '1'), person('B', '1'), person('C', '1'), person('D', '2'), person('E', '2')]
  const list = { total: rows.length, rowAt: (index: number) => rows[index] }
  const place = (marks: string, before: string | null) =>
    placeInUnit(list, [...marks].map(idOf), before && idOf(before))

  it('stand before another of the unit, or last in it', () => {
    expect(place('C', 'A')).toBe(idOf('A'))
    expect(place('A', 'D')).toBeNull()
    expect(place('BC', 'D')).toBeNull()
    expect(place('D', null)).toBeNull()
  })

  it('do not leave it', () => {
    expect(place('A', 'E')).toBeUndefined()
    expect(place('A', null)).toBeUndefined()
    expect(place('D', 'A')).toBeUndefined()
    expect(place('CD', 'A')).toBeUndefined()
  })
})

describe('the queries that are offered', () => {
  const group = (mark: string, name: string, parentId: OrganizationId | null = null) => ({
    ...{ id: unit(mark), parentId, name, kind: 'group' as const, shortName: '', code: '', level: '' },
    ...{ affiliation: '', category: '', unitRole: '' as const, version: 1, position: 0, people: 0 },
  })

  it('ask only for fields and options of the catalogue', () => {
    for (const { condition } of suggestedViews([group('1', '乡镇街道'), group('2', '政府工作部门')])) {
      expect(ConditionShape.safeParse(condition).success).toBe(true)
      for (const it of testsIn(condition)) {
        const field = peopleField(it.field)
        expect(field, it.field).toBeDefined()
        const values = typeof it.value === 'string' ? [it.value] : it.value
        if (field?.options) expect([...field.options, '']).toEqual(expect.arrayContaining(values))
      }
    }
  })

  it('leave out towns and departments where no such group is on record', () => {
    const names = suggestedViews([]).map((it) => it.name)
    expect(names).toEqual(['一年内到龄', '同一岗位满五年', '党外干部', '资料不全'])
    const nested = suggestedViews([group('1', '党群部门'), group('2', '部门二级单位部门', unit('1'))])
    expect(testsIn(nested[0]!.condition)[0]?.value).toEqual([unit('1')])
  })
})

type Test = Extract<Condition, { kind: 'test' }>

function testsIn(condition: Condition): Test[] {
  if (condition.kind === 'test') return [condition]
  return condition.kind === 'not' ? testsIn(condition.part) : condition.parts.flatMap(testsIn)
}
