import type { Organization } from '#shared/modules/organizations/schema'
import type { Condition, Operator } from '#shared/values/condition'

/** A query that is offered until it is made; from then on it is the department's own. */
export type SuggestedView = { name: string; condition: Condition }

const test = (field: string, operator: Operator, value: string | string[]): Condition => ({
  kind: 'test',
  field,
  operator,
  value,
})
const all = (...parts: Condition[]): Condition => ({ kind: 'all', parts })

/**
 * Queries most departments ask for. 近一年到龄 and 满五年 are counted at the date of the list (任职年限:
 * 《党政领导干部职务任期暂行规定》第四条，一届五年). Those about towns or departments need such a group on record.
 */
export function suggestedViews(units: readonly Organization[]): readonly SuggestedView[] {
  const towns = groupsNamed(units, /乡镇|街道/)
  const departments = groupsNamed(units, /部门/)
  return [
    ...(towns.length > 0
      ? [
          {
            name: '乡镇年轻干部',
            condition: all(
              test('unit', 'below', towns),
              test('age', 'atMost', '45'),
              test('qualification', 'atLeast', '大学'),
            ),
          },
        ]
      : []),
    ...(departments.length > 0
      ? [
          {
            name: '部门正职',
            condition: all(test('unit', 'below', departments), test('postLevel', 'is', '乡科级正职')),
          },
        ]
      : []),
    { name: '一年内到龄', condition: test('retirementMonths', 'between', ['0', '12']) },
    { name: '同一岗位满五年', condition: test('postYears', 'atLeast', '5') },
    {
      name: '党外干部',
      condition: all(test('politics', 'filled', ''), {
        kind: 'not',
        part: test('politics', 'in', ['中共党员', '预备党员']),
      }),
    },
    { name: '资料不全', condition: test('completeness', 'atMost', '89') },
  ]
}

/** Groups of units by a word of their name; a group inside another of them says nothing new. */
function groupsNamed(units: readonly Organization[], pattern: RegExp): string[] {
  const found = units.filter((it) => it.kind === 'group' && pattern.test(it.name))
  const ids = new Set<string>(found.map((it) => it.id))
  return found.filter((it) => it.parentId === null || !ids.has(it.parentId)).map((it) => it.id)
}
