import type { Interval, Minimum, NoticeRule, Repeat, Span, Step } from '#shared/modules/procedures/procedure'
import type { EditColumn } from '../../../components'
import { choiceColumn, textColumn, wordColumn } from './column-kinds'
import { keyOf, wholeFrom } from './keys'
import { text } from './systems.text'

/** @file Columns of what bounds a step in time and number. */

/** How long: the number and what it counts. */
function spanColumns<Row extends { span: Span }>(): readonly EditColumn<Row>[] {
  return [
    {
      key: 'amount',
      title: text.amount,
      width: 52,
      align: 'right',
      value: (it) => String(it.span.amount),
      set: (it, typed) => ({ ...it, span: { ...it.span, amount: wholeFrom(typed, 1) } }),
    },
    {
      key: 'unit',
      title: text.unit,
      width: 92,
      value: (it) => text.units[it.span.unit],
      set: (it, typed) => ({ ...it, span: { ...it.span, unit: keyOf(text.units, typed) } }),
      options: Object.values(text.units),
    },
  ]
}

const titled = (steps: readonly Step[]) => steps.map(({ key, title }) => ({ key, label: title }))

export function intervalColumns(before: readonly Step[]): readonly EditColumn<Interval>[] {
  return [
    choiceColumn<Interval>(
      'after',
      { title: text.after },
      { choices: titled(before), get: (it) => it.after, put: (it, after) => ({ ...it, after }) },
    ),
    wordColumn<Interval, Interval['bound']>('bound', { title: text.bound, words: text.bounds, width: 80 }),
    ...spanColumns<Interval>(),
    wordColumn<Interval, Interval['weight']>('weight', {
      title: text.weight,
      words: text.weights,
      width: 68,
    }),
    {
      key: 'stretch',
      title: text.stretch,
      width: 88,
      align: 'right',
      value: (it) => (it.stretch ? String(it.stretch.span.amount) : ''),
      set: (it, typed) => ({ ...it, stretch: stretched(it, typed) }),
      rule: text.stretchRule,
    },
    textColumn<Interval>('basis', text.basis, 128),
  ]
}

function stretched({ span, stretch }: Interval, typed: string): Interval['stretch'] {
  if (typed.trim() === '') return null
  return {
    label: stretch?.label ?? text.stretchLabel,
    span: { ...span, amount: wholeFrom(typed, span.amount) },
  }
}

export function repeatColumns({
  before,
  after,
}: {
  before: readonly Step[]
  after: readonly Step[]
}): readonly EditColumn<Repeat>[] {
  return [
    choiceColumn<Repeat>(
      'from',
      { title: text.repeatFrom },
      { choices: titled(before), get: (it) => it.from, put: (it, from) => ({ ...it, from }) },
    ),
    choiceColumn<Repeat>(
      'until',
      { title: text.repeatUntil },
      { choices: titled(after), get: (it) => it.until, put: (it, until) => ({ ...it, until }) },
    ),
    ...spanColumns<Repeat>(),
    textColumn<Repeat>('basis', text.basis, 152),
  ]
}

export function noticeColumns({ fields }: Step): readonly EditColumn<NoticeRule>[] {
  const choices = fields.filter((it) => it.type === 'date')
  return [
    choiceColumn<NoticeRule>(
      'from',
      { title: text.noticeFrom },
      { choices, get: (it) => it.from, put: (it, from) => ({ ...it, from }) },
    ),
    choiceColumn<NoticeRule>(
      'to',
      { title: text.noticeTo },
      { choices, get: (it) => it.to, put: (it, to) => ({ ...it, to }) },
    ),
    ...spanColumns<NoticeRule>(),
    textColumn<NoticeRule>('basis', text.basis, 200),
  ]
}

export function minimumColumns({ fields }: Step): readonly EditColumn<Minimum>[] {
  const numbers = fields.filter((it) => it.type === 'number')
  const labelOf = (key: string) => numbers.find((it) => it.key === key)?.label ?? key
  return [
    {
      key: 'any',
      title: text.minimumAny,
      width: 232,
      value: ({ any }) => any.map((it) => `${labelOf(it.field)} ${it.least}`).join('、'),
      set: (it, typed) => {
        const any = readMinimums(typed, numbers)
        return any.length === 0 ? it : { ...it, any }
      },
      rule: text.minimumRule,
    },
    textColumn<Minimum>('say', text.minimumSay),
    textColumn<Minimum>('basis', text.basis, 152),
  ]
}

/** `培训天数 3、培训学时 24`: what names no field of numbers is left out. */
function readMinimums(typed: string, numbers: readonly { key: string; label: string }[]): Minimum['any'] {
  return typed.split(/[、,，]/).flatMap((part) => {
    const [, label = '', least = ''] = /^\s*(.+?)\s*(\d+(?:\.\d+)?)\s*$/.exec(part) ?? []
    const field = numbers.find((it) => it.label === label)
    return field ? [{ field: field.key, least: Number(least) }] : []
  })
}
