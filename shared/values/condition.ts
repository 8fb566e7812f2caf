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

/**
 * What a condition can ask of one field, and how a column shows it.
 * `text` any words · `choice` names of a code table, in its order where `ordered` · `month` a partial date ·
 * `number` a count, age or number of years at the list's date · `unit` an organization and all below it ·
 * `flag` yes or no.
 */
export type FieldKind = 'text' | 'choice' | 'month' | 'number' | 'unit' | 'flag'

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
  /** Unit of measure behind a number: 岁, 年, %. */
  measure?: string
  /** May stand as a column, with this width in px at 100 %. Absent: only a condition. */
  column?: { width: number; align?: 'right' }
  /** A list can be put in its order. */
  sortable?: boolean
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
