import { type RawBuilder, sql } from 'kysely'
import { refuse } from '#shared/ipc/reply'
import {
  type Condition,
  type FieldSpec,
  type Operator,
  operatorsOf,
  operatorWord,
  rungsFrom,
} from '#shared/values/condition'
import { monthIndex, type PartialDate, parsePartialDate } from '#shared/values/partial-date'
import { dayRange, monthOfIndex } from './date-keys'

/** @file Conditions of any list as a where clause: fields and operators are checked, values are bound. */

export type Sql = RawBuilder<unknown>

/**
 * How a field stands in the tables. No expression may be NULL, so that `not` is the plain complement.
 * `text` one text, also for choices · `rows` texts of a set; the clause holds when one row passes · `day` yyyyMMdd,
 * 0 unknown · `years` whole years from such a day to the list's date · `months` months from the list's date to such a
 * day, negative when it is past · `number` a stored number · `unit` an organization's id · `flag` a truth.
 */
export type FieldSql =
  | { by: 'text'; text: Sql }
  | { by: 'rows'; sources: readonly RowSource[] }
  | { by: 'day' | 'years' | 'months'; day: Sql }
  | { by: 'number'; number: Sql; known: Sql }
  | { by: 'unit'; id: Sql; below: (id: string) => readonly string[] | null }
  | { by: 'flag'; flag: Sql }

/** One text of a set's rows, and the clause that some row of the record passes a test of it. */
export type RowSource = { text: Sql; some: (test: Sql) => Sql }

export type ConditionField = { spec: FieldSpec; sql: FieldSql }

export type Conditions = {
  field: (key: string) => ConditionField | undefined
  /** The date that ages, years and months are counted at. */
  at: PartialDate
}

type Test = Extract<Condition, { kind: 'test' }>

/** Deeper trees are nobody's work, and SQLite stops at its own depth. */
const MOST_DEPTH = 12

/**
 * The condition as a where clause. An empty 且 holds for everyone, an empty 或 for nobody. `not` is the complement:
 * who has no birth on record is not 年满 45, and so is among those who are not 年满 45.
 */
export function compileCondition(condition: Condition, conditions: Conditions, depth = 0): Sql {
  if (depth > MOST_DEPTH)
    throw refuse('invalid-input', `条件套得太深，最多 ${MOST_DEPTH} 层。`, { field: 'condition' })
  switch (condition.kind) {
    case 'test':
      return sql`(${compileTest(condition, conditions)})`
    case 'not':
      return sql`not ${compileCondition(condition.part, conditions, depth + 1)}`
    default:
      return joined(
        condition.kind,
        condition.parts.map((part) => compileCondition(part, conditions, depth + 1)),
      )
  }
}

function joined(kind: 'all' | 'any', parts: readonly Sql[]): Sql {
  if (parts.length === 0) return kind === 'all' ? sql`1` : sql`0`
  return sql`(${sql.join(parts, kind === 'all' ? sql` and ` : sql` or `)})`
}

function compileTest(test: Test, { field, at }: Conditions): Sql {
  const found = field(test.field)
  if (!found)
    throw refuse('invalid-input', `条件里的“${test.field}”不是本名册的项目。`, {
      field: 'condition',
      remedy: '去掉这一条，或另选项目。',
    })
  const { spec, sql: source } = found
  if (!operatorsOf(spec).includes(test.operator))
    throw refuse('invalid-input', `“${spec.label}”不能用“${operatorWord(spec, test.operator)}”。`, {
      field: 'condition',
      remedy: '另选关系。',
    })
  const asked = { spec, operator: test.operator, values: [test.value].flat() }
  switch (source.by) {
    case 'text':
      return textTest(asked, source.text)
    case 'rows':
      return rowsTest(asked, source.sources)
    case 'day':
      return dayTest(asked, source.day)
    case 'years':
      return yearsTest(asked, source.day, monthIndex(at))
    case 'months':
      return monthsTest(asked, source.day, monthIndex(at))
    case 'number':
      return numberTest(asked, source.number, source.known)
    case 'unit':
      return unitTest(asked, source)
    case 'flag':
      return flagTest(asked, source.flag)
  }
}

type Asked = { spec: FieldSpec; operator: Operator; values: readonly string[] }

function textTest(asked: Asked, text: Sql): Sql {
  const { spec, operator } = asked
  switch (operator) {
    case 'empty':
      return sql`${text} = ''`
    case 'filled':
      return sql`${text} <> ''`
    case 'in':
      return sql`${text} in ${listOf(someOf(asked))}`
    case 'atLeast':
    case 'atMost': {
      const names = rungsFrom(spec, oneOf(asked), operator === 'atLeast' ? 'up' : 'down')
      return sql`${text} in ${listOf(names)}`
    }
    default:
      return wordsTest(operator, text, oneOf(asked))
  }
}

function wordsTest(operator: Operator, text: Sql, value: string): Sql {
  switch (operator) {
    case 'isNot':
      return sql`${text} <> ${value}`
    case 'contains':
      return sql`instr(${text}, ${value}) > 0`
    case 'lacks':
      return sql`instr(${text}, ${value}) = 0`
    case 'startsWith':
      return sql`substr(${text}, 1, ${value.length}) = ${value}`
    default:
      return sql`${text} = ${value}`
  }
}

/** 不 and 空 ask that no row at all is so; everything else that one row is. */
const OPPOSITE: Partial<Record<Operator, Operator>> = { lacks: 'contains', isNot: 'is', empty: 'filled' }

function rowsTest(asked: Asked, sources: readonly RowSource[]): Sql {
  const opposite = OPPOSITE[asked.operator]
  const test = { ...asked, operator: opposite ?? asked.operator }
  const found = joined(
    'any',
    sources.map(({ text, some }) => some(textTest(test, text))),
  )
  return opposite ? sql`not ${found}` : found
}

function dayTest(asked: Asked, day: Sql): Sql {
  if (asked.operator === 'empty') return sql`${day} = 0`
  if (asked.operator === 'filled') return sql`${day} > 0`
  const [from, to] = boundsOf(asked, (text) => {
    const date = parsePartialDate(text)
    if (!date) throw wrongValue(asked, text, '填年月，如 1990.03')
    return dayRange(date)
  })
  return sql`${day} between ${from?.first ?? 1} and ${to?.last ?? LAST_DAY}`
}

const LAST_DAY = 99_999_999

/** Whole years since the day: at least n of them means a month not later than 12 n months before the list's date. */
function yearsTest(asked: Asked, day: Sql, reference: number): Sql {
  const known = sql`${day} between 1 and ${monthOfIndex(reference).last}`
  if (asked.operator === 'empty') return sql`not (${known})`
  if (asked.operator === 'filled') return known
  const [least, most] = boundsOf(asked, (text) => wholeNumber(asked, text))
  const latest = reference - 12 * Math.max(0, least ?? 0)
  if (most !== undefined && most < 0) return sql`0`
  const earliest = most === undefined ? 1 : monthOfIndex(reference - 12 * (most + 1) + 1).first
  return sql`${day} between ${Math.max(1, earliest)} and ${monthOfIndex(latest).last}`
}

function monthsTest(asked: Asked, day: Sql, reference: number): Sql {
  if (asked.operator === 'empty') return sql`${day} = 0`
  if (asked.operator === 'filled') return sql`${day} > 0`
  const [least, most] = boundsOf(asked, (text) => wholeNumber(asked, text))
  const first = least === undefined ? 1 : Math.max(1, monthOfIndex(reference + least).first)
  const last = most === undefined ? LAST_DAY : monthOfIndex(reference + most).last
  return sql`${day} between ${first} and ${last}`
}

function numberTest(asked: Asked, number: Sql, known: Sql): Sql {
  if (asked.operator === 'empty') return sql`not (${known})`
  if (asked.operator === 'filled') return known
  const [least, most] = boundsOf(asked, (text) => wholeNumber(asked, text))
  const parts = [known]
  if (least !== undefined) parts.push(sql`${number} >= ${least}`)
  if (most !== undefined) parts.push(sql`${number} <= ${most}`)
  return joined('all', parts)
}

function unitTest(asked: Asked, { id, below }: Extract<FieldSql, { by: 'unit' }>): Sql {
  if (asked.operator === 'empty') return sql`${id} = ''`
  if (asked.operator === 'filled') return sql`${id} <> ''`
  const units = someOf(asked).map((value) => {
    const found = below(value)
    if (!found)
      throw refuse('invalid-input', `条件“${asked.spec.label}”里的单位已不在单位树上。`, {
        field: 'condition',
        remedy: '重新选一个单位。',
      })
    return asked.operator === 'below' ? found : [value]
  })
  return sql`${id} in ${listOf(units.flat())}`
}

function flagTest(asked: Asked, flag: Sql): Sql {
  const value = oneOf(asked)
  if (value !== '1' && value !== '0') throw wrongValue(asked, value, '选“是”或“否”')
  return value === '1' ? sql`${flag}` : sql`not (${flag})`
}

/** The two ends that a comparison sets; an end that is left open is undefined. */
function boundsOf<T>(asked: Asked, read: (text: string) => T): [T | undefined, T | undefined] {
  if (asked.operator === 'between') {
    const [from = '', to = '', more] = asked.values
    if (more !== undefined || (from === '' && to === '')) throw wrongValue(asked, '', '填起止两个值')
    return [from === '' ? undefined : read(from), to === '' ? undefined : read(to)]
  }
  const value = read(oneOf(asked))
  if (asked.operator === 'atLeast') return [value, undefined]
  if (asked.operator === 'atMost') return [undefined, value]
  return [value, value]
}

function wholeNumber(asked: Asked, text: string): number {
  if (!/^-?\d{1,6}$/.test(text.trim())) throw wrongValue(asked, text, '填整数')
  return Number(text)
}

function oneOf(asked: Asked): string {
  const [value = '', more] = asked.values
  if (value === '' || more !== undefined) throw wrongValue(asked, asked.values.join('、'), '填一个值')
  return value
}

function someOf(asked: Asked): string[] {
  const values = asked.values.filter((value) => value !== '')
  if (values.length === 0) throw wrongValue(asked, '', '至少填一个值')
  return values
}

function wrongValue({ spec, operator }: Asked, value: string, remedy: string) {
  const given = value === '' ? '没有值' : `的值“${value}”不对`
  return refuse('invalid-input', `条件“${spec.label} ${operatorWord(spec, operator)}”${given}。`, {
    field: 'condition',
    remedy: `${remedy}。`,
  })
}

function listOf(values: readonly string[]): Sql {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}
