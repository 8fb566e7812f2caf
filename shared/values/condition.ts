import { z } from 'zod'

/**
 * @file Conditions on any list: one tree that the chips draw, the service compiles to SQL and a saved query keeps.
 * What a field is and which operators it takes is the module's catalogue (`FieldSpec`).
 */

export const OPERATORS = [
  'is',
  'isNot',
  'in',
  'contains',
  'lacks',
  'startsWith',
  'atLeast',
  'atMost',
  'between',
  'below',
  'empty',
  'filled',
] as const
export type Operator = (typeof OPERATORS)[number]

/** `in` and `between` take several values; `empty` and `filled` none (''). Numbers and dates come as text. */
export const ConditionValue = z.union([z.string().max(200), z.array(z.string().max(200)).max(500)])
export type ConditionValue = z.infer<typeof ConditionValue>

export type Condition =
  | { kind: 'all'; parts: Condition[] }
  | { kind: 'any'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'test'; field: string; operator: Operator; value: ConditionValue }

const MOST_PARTS = 60

export const Condition: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all'), parts: z.array(Condition).max(MOST_PARTS) }),
    z.object({ kind: z.literal('any'), parts: z.array(Condition).max(MOST_PARTS) }),
    z.object({ kind: z.literal('not'), part: Condition }),
    z.object({
      kind: z.literal('test'),
      field: z.string().max(60),
      operator: z.enum(OPERATORS),
      value: ConditionValue,
    }),
  ]),
)

/** The fields that a condition asks about, each as often as it asks. */
export function fieldsOf(condition: Condition | null): string[] {
  if (condition === null) return []
  switch (condition.kind) {
    case 'test':
      return [condition.field]
    case 'not':
      return fieldsOf(condition.part)
    default:
      return condition.parts.flatMap(fieldsOf)
  }
}

/**
 * What a condition can ask of one field, and how a column shows it.
 * `text` any words · `choice` names of a code table, in its order where `ordered` · `month` a partial date ·
 * `number` a count, age or number of years at the list's date · `unit` an organization and all below it ·
 * `flag` yes or no: the values `1` and `0`.
 */
export type FieldKind = 'text' | 'choice' | 'month' | 'number' | 'unit' | 'flag'

export type Ladder = readonly (readonly string[])[]

export type FieldSpec = {
  key: string
  label: string
  /** Heading under which pickers list it: 基本, 职务, 学历 … */
  group: string
  kind: FieldKind
  /** Names to choose from, in the standard's order. */
  options?: readonly string[]
  /** 不低于, 不高于 make sense: the options are listed from highest to lowest. */
  ordered?: boolean
  /**
   * What 不低于 and 不高于 compare, each ladder from the top rung down, names of one rung together: 大学 and 中央党校大学.
   * A name compares with its own ladder only. Absent: the options are one ladder.
   */
  ladders?: readonly Ladder[]
  /** Unit of measure behind a number: 岁, 年, %. */
  measure?: string
  /** May stand as a column, with this width in px at 100 %. Absent: only a condition. */
  column?: { width: number; align?: 'right' }
  /** A list can be put in its order. */
  sortable?: boolean
}

/** The options that are `name` or stand above it (below it), on its own ladder. */
export function rungsFrom(
  field: Pick<FieldSpec, 'options' | 'ladders'>,
  name: string,
  direction: 'up' | 'down',
): readonly string[] {
  const ladders = field.ladders ?? [(field.options ?? []).map((it) => [it])]
  const ladder = ladders.find((it) => it.some((rung) => rung.includes(name)))
  if (!ladder) return [name]
  const at = ladder.findIndex((rung) => rung.includes(name))
  return (direction === 'up' ? ladder.slice(0, at + 1) : ladder.slice(at)).flat()
}

const COMMON_WORDS: Record<Operator, string> = {
  is: '为',
  isNot: '不为',
  in: '属于',
  contains: '含',
  lacks: '不含',
  startsWith: '开头为',
  atLeast: '不低于',
  atMost: '不高于',
  between: '在',
  below: '属于',
  empty: '未填',
  filled: '已填',
}

const WORDS_OF_KIND: Partial<Record<FieldKind, Partial<Record<Operator, string>>>> = {
  number: { atLeast: '≥', atMost: '≤', is: '=' },
  month: { atLeast: '不早于', atMost: '不晚于' },
  unit: { is: '本级为' },
}

/** An operator as chips, headings and refusals word it of this kind of field: 年龄 ≥, 职务层次 不低于, 出生年月 不早于. */
export function operatorWord({ kind }: Pick<FieldSpec, 'kind'>, operator: Operator): string {
  return WORDS_OF_KIND[kind]?.[operator] ?? COMMON_WORDS[operator]
}

/** Operators that make sense for a field, the usual one first. */
export function operatorsOf(field: FieldSpec): readonly Operator[] {
  switch (field.kind) {
    case 'text':
      return ['contains', 'lacks', 'is', 'isNot', 'startsWith', 'in', 'empty', 'filled']
    case 'choice':
      return field.ordered
        ? ['is', 'in', 'isNot', 'atLeast', 'atMost', 'empty', 'filled']
        : ['is', 'in', 'isNot', 'empty', 'filled']
    case 'month':
      return ['atLeast', 'atMost', 'between', 'is', 'empty', 'filled']
    case 'number':
      return ['atLeast', 'atMost', 'between', 'is', 'empty', 'filled']
    case 'unit':
      return ['below', 'is', 'empty', 'filled']
    case 'flag':
      return ['is']
  }
}
