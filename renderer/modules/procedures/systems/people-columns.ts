import type { FieldRule, PeopleRule, ReplyRule } from '#shared/modules/procedures/procedure'
import type { EditColumn } from '../../../components'
import { choiceColumn, countColumn, textColumn, wordColumn } from './column-kinds'
import { keyOf, listed, wholeFrom } from './keys'
import { text } from './systems.text'

const YES_NO = { yes: text.yes, no: text.no }

/** A procedure that somebody can have passed, as `system kind`. */
export type Clearing = { key: string; label: string }

export function peopleColumns(procedures: readonly Clearing[]): readonly EditColumn<PeopleRule>[] {
  return [
    textColumn<PeopleRule>('label', text.people),
    countColumn<PeopleRule>('least', text.least, 0),
    countColumn<PeopleRule>('most', text.most, 1),
    {
      key: 'standing',
      title: text.standing,
      width: 96,
      value: (it) => (it.standing === 'full' ? text.full : ''),
      set: (it, typed) => ({ ...it, standing: typed === text.full ? 'full' : '' }),
      options: ['', text.full],
    },
    choiceColumn<PeopleRule>(
      'cleared',
      { title: text.cleared, width: 176, none: text.notAsked },
      {
        choices: procedures,
        get: ({ cleared }) => (cleared ? `${cleared.system} ${cleared.kind}` : ''),
        put: (it, key) => {
          const [system = '', kind = ''] = key.split(' ')
          return { ...it, cleared: system === '' ? null : { system, kind } }
        },
      },
    ),
    textColumn<PeopleRule>('basis', text.basis, 128),
  ]
}

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
    width: 84,
    align: 'right',
    value: (it) => (it.within ? String(it.within.amount) : ''),
    set: (it, typed) => ({
      ...it,
      within:
        typed.trim() === '' ? null : { unit: it.within?.unit ?? 'workdays', amount: wholeFrom(typed, 1) },
    }),
    rule: text.withinRule,
  },
  {
    key: 'unit',
    title: text.unit,
    width: 104,
    value: (it) => (it.within ? text.units[it.within.unit] : ''),
    set: (it, typed) => ({
      ...it,
      within: it.within ? { ...it.within, unit: keyOf(text.units, typed) } : null,
    }),
    options: Object.values(text.units),
  },
]
