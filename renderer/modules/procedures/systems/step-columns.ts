import type {
  BallotRule,
  FieldRule,
  Interval,
  Outcome,
  PeopleRule,
  ReplyRule,
  Share,
  Step,
} from '#shared/modules/procedures/procedure'
import type { EditColumn } from '../../../components'
import { keyOf, listed, wholeFrom } from './keys'
import { text } from './systems.text'

/** A column whose cell is one of a list of words. */
function wordColumn<Row, K extends string>(
  key: keyof Row & string,
  { title, words, width }: { title: string; words: Record<K, string>; width: number },
): EditColumn<Row> {
  return {
    key,
    title,
    width,
    value: (it) => words[it[key] as K],
    set: (it, typed) => ({ ...it, [key]: keyOf(words, typed) }),
    options: Object.values<string>(words),
  }
}

function textColumn<Row>(key: keyof Row & string, title: string, width?: number): EditColumn<Row> {
  return {
    key,
    title,
    ...(width ? { width } : {}),
    value: (it) => String(it[key]),
    set: (it, typed) => ({ ...it, [key]: typed }),
    limit: 200,
  }
}

function countColumn<Row>(key: keyof Row & string, title: string, least: number): EditColumn<Row> {
  return {
    key,
    title,
    width: 64,
    align: 'right',
    value: (it) => String(it[key]),
    set: (it, typed) => ({ ...it, [key]: wholeFrom(typed, least) }),
  }
}

const YES_NO = { yes: text.yes, no: text.no }

export function intervalColumns(before: readonly Step[]): readonly EditColumn<Interval>[] {
  return [
    {
      key: 'after',
      title: text.after,
      value: (it) => before.find((one) => one.key === it.after)?.title ?? it.after,
      set: (it, typed) => ({ ...it, after: before.find((one) => one.title === typed)?.key ?? it.after }),
      options: before.map((it) => it.title),
    },
    wordColumn<Interval, Interval['bound']>('bound', { title: text.bound, words: text.bounds, width: 84 }),
    {
      key: 'amount',
      title: text.amount,
      width: 56,
      align: 'right',
      value: (it) => String(it.span.amount),
      set: (it, typed) => ({ ...it, span: { ...it.span, amount: wholeFrom(typed, 1) } }),
    },
    {
      key: 'unit',
      title: text.unit,
      width: 96,
      value: (it) => text.units[it.span.unit],
      set: (it, typed) => ({ ...it, span: { ...it.span, unit: keyOf(text.units, typed) } }),
      options: Object.values(text.units),
    },
    wordColumn<Interval, Interval['weight']>('weight', {
      title: text.weight,
      words: text.weights,
      width: 72,
    }),
    textColumn<Interval>('basis', text.basis, 152),
  ]
}

export const OUTCOMES: readonly EditColumn<Outcome>[] = [
  textColumn<Outcome>('label', text.outcomes),
  wordColumn<Outcome, Outcome['effect']>('effect', { title: text.effect, words: text.effects, width: 120 }),
]

export const PEOPLE: readonly EditColumn<PeopleRule>[] = [
  textColumn<PeopleRule>('label', text.people),
  countColumn<PeopleRule>('least', text.least, 0),
  countColumn<PeopleRule>('most', text.most, 1),
  {
    key: 'standing',
    title: text.standing,
    width: 104,
    value: (it) => (it.standing === 'full' ? text.full : ''),
    set: (it, typed) => ({ ...it, standing: typed === text.full ? 'full' : '' }),
    options: ['', text.full],
  },
  textColumn<PeopleRule>('basis', text.basis, 152),
]

export const FIELDS: readonly EditColumn<FieldRule>[] = [
  textColumn<FieldRule>('label', text.fields),
  wordColumn<FieldRule, FieldRule['type']>('type', { title: text.type, words: text.types, width: 88 }),
  {
    key: 'options',
    title: text.options,
    width: 200,
    value: (it) => it.options.join('、'),
    set: (it, typed) => ({ ...it, options: listed(typed) }),
    rule: text.optionsRule,
  },
  {
    key: 'required',
    title: text.required,
    width: 64,
    value: (it) => (it.required ? text.yes : text.no),
    set: (it, typed) => ({ ...it, required: keyOf(YES_NO, typed) === 'yes' }),
    options: [text.yes, text.no],
  },
]

export const ORGANS: readonly EditColumn<ReplyRule>[] = [
  textColumn<ReplyRule>('organ', text.organ),
  {
    key: 'within',
    title: text.within,
    width: 148,
    align: 'right',
    value: (it) => (it.within ? String(it.within.amount) : ''),
    set: (it, typed) => ({
      ...it,
      within: typed.trim() === '' ? null : { amount: wholeFrom(typed, 1), unit: 'workdays' },
    }),
  },
]

/** The shares of a ballot as rows: 到会 and, but for a recommendation, 通过. */
export type ShareRow = { what: string; share: Share }

export function sharesOf({ quorum, majority }: BallotRule): ShareRow[] {
  return [
    { what: text.quorum, share: quorum },
    ...(majority ? [{ what: text.majority, share: majority }] : []),
  ]
}

export function withShares(step: Step, rows: readonly ShareRow[]): Step {
  const { ballot } = step
  const [quorum, majority] = rows
  if (!ballot || !quorum) return step
  return { ...step, ballot: { ...ballot, quorum: quorum.share, majority: majority?.share ?? null } }
}

const withShare = (row: ShareRow, part: Partial<Share>): ShareRow => ({
  ...row,
  share: { ...row.share, ...part },
})

export const SHARES: readonly EditColumn<ShareRow>[] = [
  { key: 'what', title: text.ballot, width: 72, value: (it) => it.what, set: (it) => it, readOnly: true },
  {
    key: 'over',
    title: text.over,
    width: 88,
    value: (it) => (it.share.over ? text.overs.yes : text.overs.no),
    set: (it, typed) => withShare(it, { over: typed === text.overs.yes }),
    options: Object.values(text.overs),
  },
  {
    key: 'of',
    title: text.shareOf,
    width: 120,
    value: (it) => text.bases[it.share.of],
    set: (it, typed) => withShare(it, { of: keyOf(text.bases, typed) }),
    options: Object.values(text.bases),
  },
  {
    key: 'share',
    title: text.share,
    width: 72,
    value: (it) => `${it.share.parts}/${it.share.whole}`,
    set: (it, typed) => {
      const [parts = '', whole = ''] = typed.split('/')
      return withShare(it, { parts: wholeFrom(parts, 1), whole: wholeFrom(whole, 1) })
    },
  },
  {
    key: 'basis',
    title: text.basis,
    value: (it) => it.share.basis,
    set: (it, basis) => withShare(it, { basis }),
    limit: 200,
  },
]
