import { navigate } from 'wouter/use-hash-location'
import type { Cell, Selection } from '#shared/modules/cadres/schema'
import type { Standards } from '#shared/modules/cadres/standards'
import type { PersonFilter } from '#shared/modules/people/contract'
import { QUALIFICATION_RUNGS } from '#shared/modules/people/rules-qualification'
import type { Condition } from '#shared/values/condition'
import { showEveryone } from '../people/list/list-state'
import type { Figure } from './figures'

/** People in nobody's service are not counted in a structure, so the roster leaves them out too. */
const IN_SERVICE: Condition = {
  kind: 'not',
  part: test('personnelStatus', 'in', ['离退人员', '调出人员', '已去世']),
}

/** Goes to the roster with these conditions, at the figure's own date. */
export function showInRoster(filter: Partial<PersonFilter>): void {
  showEveryone(filter)
  navigate('/people')
}

/**
 * The roster's own conditions for a figure counted today; null where they cannot say the same, as for years in post
 * and kinds of units, and for people chosen by hand.
 */
export function rosterFilterOf(
  figure: Figure,
  { filter, ids }: Selection,
  { ageBands }: Pick<Standards, 'ageBands'>,
): Partial<PersonFilter> | null {
  const tests = figure.cells.map((cell) => conditionOf(cell, ageBands))
  if (ids || tests.some((it) => it === null)) return null
  const parts = [
    ...(filter.condition ? [filter.condition] : []),
    ...tests.filter((it) => it !== null),
    IN_SERVICE,
  ]
  return { ...filter, at: figure.on, condition: { kind: 'all', parts } }
}

function conditionOf({ dimension, key }: Cell, ageBands: Standards['ageBands']): Condition | null {
  switch (dimension) {
    case 'sex':
    case 'ethnicity':
    case 'politics':
    case 'rank':
      return isOrEmpty(dimension, key)
    case 'level':
      return isOrEmpty('postLevel', key)
    case 'unit':
      return key === '' ? null : test('unit', 'below', key)
    case 'ethnicGroup':
      if (key !== '少数民族') return isOrEmpty('ethnicity', key)
      return { kind: 'all', parts: [test('ethnicity', 'isNot', '汉族'), test('ethnicity', 'filled', '')] }
    case 'education':
      return study('qualification', key)
    case 'fullTimeEducation':
      return study('fullTimeQualification', key)
    case 'age':
      return key === '' ? test('birth', 'empty', '') : ageBand(ageBands, Number(key))
    case 'tenure':
    case 'category':
      return null
  }
}

function ageBand(bands: Standards['ageBands'], index: number): Condition {
  const from = String(bands[index]?.from ?? 0)
  const next = bands[index + 1]?.from
  return next === undefined ? test('age', 'atLeast', from) : test('age', 'between', [from, String(next - 1)])
}

function study(field: string, key: string): Condition {
  const [postgraduate = [], university = [], college = [], ...lower] = QUALIFICATION_RUNGS
  const rungs = { 研究生: postgraduate, 大学: university, 大专: college, 中专及以下: lower.flat() }
  const names = rungs[key as keyof typeof rungs]
  return names ? test(field, 'in', [...names]) : test(field, 'empty', '')
}

function isOrEmpty(field: string, key: string): Condition {
  return key === '' ? test(field, 'empty', '') : test(field, 'is', key)
}

function test(
  field: string,
  operator: Extract<Condition, { kind: 'test' }>['operator'],
  value: string | string[],
): Condition {
  return { kind: 'test', field, operator, value }
}
